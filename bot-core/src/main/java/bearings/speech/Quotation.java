package bearings.speech;

/// A person's own words between quotation marks. They are theirs to the letter but for what would
/// break the sentence around them or call other people in a chat.
final class Quotation {
  private static final String TRAILING = ".,;:! \n\t…";
  private static final char NOTHING_BETWEEN = '\u2060';

  private Quotation() {}

  static String of(String words) {
    int end = words.length();
    while (end > 0 && TRAILING.indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = 0;
    while (start < end && Character.isWhitespace(words.charAt(start))) {
      start++;
    }
    if (start == end) {
      return "";
    }
    var quoted = new StringBuilder(end - start + 2).append('“');
    for (int i = start; i < end; i++) {
      append(quoted, words.charAt(i), i + 1 < end ? words.charAt(i + 1) : ' ');
    }
    return quoted.append('”').toString();
  }

  private static void append(StringBuilder quoted, char c, char next) {
    switch (c) {
      case '"', '“', '”', '„', '«', '»' -> quoted.append('\'');
      case '\n', '\r', '\t' -> quoted.append(' ');
      case '@' -> {
        quoted.append(c);
        if (Character.isLetter(next)) {
          quoted.append(NOTHING_BETWEEN);
        }
      }
      case '<' -> quoted.append(next == '!' || next == '@' || next == '#' ? '‹' : c);
      default -> quoted.append(c);
    }
  }
}
