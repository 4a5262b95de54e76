package bearings.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text between the coach and Slack's markup.
final class Mrkdwn {
  private static final Pattern STRONG = Pattern.compile("\\*\\*([^*\\n]+)\\*\\*");
  private static final Pattern LINK = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");
  private static final String CUT = "…";

  private Mrkdwn() {}

  /// What the coach says, as Slack's `mrkdwn`: its own `**strong**` becomes `*strong*`, its ``
  /// `commands` `` stay, and everything that could call people or make a link is escaped.
  static String of(String text) {
    String strong = STRONG.matcher(printable(text)).replaceAll("*$1*");
    return strong.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// The same for a button or an option, where Slack knows no markup and no escaping.
  ///
  /// @param most characters; what is longer ends in "…"
  static String plain(String text, int most) {
    String calm = printable(text).replace('<', '‹').replace('>', '›').replace('\n', ' ').strip();
    return cut(calm.isEmpty() ? CUT : calm, most);
  }

  /// What somebody wrote in Slack, as they see it: links and names by their label, entities as
  /// characters, without calling the coach.
  ///
  /// @param bot the coach's user id
  static String heard(String text, String bot) {
    var plain = new StringBuilder();
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      link.appendReplacement(plain, Matcher.quoteReplacement(shown(link, bot)));
    }
    link.appendTail(plain);
    return plain.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip();
  }

  private static String shown(Matcher link, String bot) {
    String target = String.valueOf(link.group(1));
    String label = link.group(2) == null ? "" : link.group(2);
    boolean name = target.startsWith("@") || target.startsWith("#") || target.startsWith("!");
    if (target.equals("@" + bot)) {
      return " ";
    }
    if (name) {
      return label.isEmpty() ? " " : label;
    }
    return label.isEmpty() ? target.replaceFirst("^mailto:", "") : label;
  }

  /// Escaped text of at most so many characters; what is longer ends in "…".
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, whole(text, most - CUT.length())) + CUT;
  }

  /// The last place at or before an index where neither an entity nor a character is cut in two.
  static int whole(String text, int index) {
    int end = index;
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    int entity = text.lastIndexOf('&', end - 1);
    int over = entity < 0 ? -1 : text.indexOf(';', entity);
    // The longest entity is five characters.
    boolean inside = entity >= 0 && over >= end && over - entity < 5;
    return inside ? entity : end;
  }

  private static String printable(String text) {
    var safe = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\n' || !Character.isISOControl(c))
        .filter(c -> c > Character.MAX_VALUE || !Character.isSurrogate((char) c))
        .forEach(safe::appendCodePoint);
    return safe.toString();
  }
}
