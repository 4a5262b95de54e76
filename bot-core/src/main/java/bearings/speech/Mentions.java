package bearings.speech;

import java.util.List;

/// Takes from a text what would call other people when it is shown in a chat: `@everyone`,
/// `<!channel>`, `<@U123>`. It stays readable and calls nobody.
public final class Mentions {
  private static final List<String> CALLS = List.of("everyone", "here", "channel", "group");
  private static final char NOTHING_BETWEEN = '\u2060';
  private static final int LONGEST = 200;

  private Mentions() {}

  /// The same text, in which no mention works. A text without one is returned as it is.
  public static String silenced(String text) {
    if (text.indexOf('@') < 0 && text.indexOf('<') < 0) {
      return text;
    }
    var calm = new StringBuilder(text);
    // From the end, so that what is inserted moves nothing that is still to be looked at.
    for (int at = text.length() - 1; at >= 0; at--) {
      switch (text.charAt(at)) {
        case '@' -> {
          if (calls(text, at + 1)) {
            calm.insert(at + 1, NOTHING_BETWEEN);
          }
        }
        case '<' -> {
          if (opens(text, at)) {
            close(calm, at);
            calm.setCharAt(at, '‹');
          }
        }
        default -> {}
      }
    }
    return calm.toString();
  }

  private static boolean calls(String text, int start) {
    return CALLS.stream().anyMatch(word -> text.regionMatches(true, start, word, 0, word.length()));
  }

  private static boolean opens(String text, int at) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return next == '!' || next == '@' || next == '#' || next == '&';
  }

  private static void close(StringBuilder text, int from) {
    int end = Math.min(text.length(), from + LONGEST);
    for (int i = from + 1; i < end && text.charAt(i) != '<'; i++) {
      if (text.charAt(i) == '>') {
        text.setCharAt(i, '›');
        return;
      }
    }
  }
}
