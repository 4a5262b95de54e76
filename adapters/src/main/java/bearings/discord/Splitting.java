package bearings.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Parts a text into messages that Discord takes: between paragraphs where that is enough, else
/// after a sentence, else after a word.
final class Splitting {
  /// The longest content of a message (Discord's own number).
  static final int MOST = 2_000;

  private static final List<String> SENTENCE_ENDS = List.of(". ", "? ", "! ", "\n", ".\" ", "?\" ");

  private Splitting() {}

  /// Joins paragraphs to messages.
  ///
  /// @param paragraphs what is to be said, none blank
  /// @return texts of at most [#MOST] characters, none blank
  static List<String> messages(List<String> paragraphs) {
    var messages = new ArrayList<String>();
    var open = new StringBuilder();
    for (String part : paragraphs.stream().flatMap(Splitting::parts).toList()) {
      if (!open.isEmpty() && open.length() + 2 + part.length() > MOST) {
        messages.add(open.toString());
        open.setLength(0);
      }
      open.append(open.isEmpty() ? "" : "\n\n").append(part);
    }
    if (!open.isEmpty()) {
      messages.add(open.toString());
    }
    return messages;
  }

  private static Stream<String> parts(String paragraph) {
    var parts = new ArrayList<String>();
    String rest = paragraph.strip();
    while (rest.length() > MOST) {
      int end = end(rest);
      parts.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    if (!rest.isEmpty()) {
      parts.add(rest);
    }
    return parts.stream();
  }

  private static int end(String text) {
    int sentence =
        SENTENCE_ENDS.stream()
            .mapToInt(mark -> after(text.lastIndexOf(mark, MOST - mark.length()), mark))
            .max()
            .orElse(0);
    int word = text.lastIndexOf(' ', MOST);
    return sentence > 0 ? sentence : word > 0 ? word : Math.max(1, Markdown.whole(text, MOST));
  }

  private static int after(int at, String mark) {
    return at <= 0 ? 0 : at + mark.length();
  }
}
