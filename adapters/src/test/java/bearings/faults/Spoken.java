package bearings.faults;

import bearings.desk.Reply;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/// What is said, without what the markup of a platform makes of it: words and numbers.
final class Spoken {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Spoken() {}

  /// What a reply says, with its question and the numbered answers below it.
  static String of(Reply reply) {
    var lines = new StringJoiner("\n");
    reply.paragraphs().forEach(paragraph -> lines.add(paragraph.text()));
    reply
        .asks()
        .ifPresent(ask -> {
          lines.add(ask.text());
          int number = 0;
          for (Reply.Option option : ask.options()) {
            lines.add(++number + ". " + option.label());
          }
        });
    return of(lines.toString());
  }

  /// What messages say, one after the other.
  static String of(List<String> messages) {
    return of(String.join("\n", messages));
  }

  private static String of(String text) {
    String shown =
        Wire.withoutReceipts(text).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    return NO_WORD.matcher(shown).replaceAll(" ").strip();
  }
}
