package bearings.speech;

/// A person's own words between quotation marks. They are theirs to the letter but for what would
/// break the sentence around them or call other people in a chat.
final class Quotation {
  private static final String TRAILING = ".,;:! \n\t…";

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
    String kept = Mentions.silenced(words.substring(start, end));
    var quoted = new StringBuilder(kept.length() + 2).append('“');
    for (int i = 0; i < kept.length(); i++) {
      quoted.append(fitting(kept.charAt(i)));
    }
    return quoted.append('”').toString();
  }

  private static char fitting(char c) {
    return switch (c) {
      case '"', '“', '”', '„', '«', '»' -> '\'';
      case '\n', '\r', '\t' -> ' ';
      default -> c;
    };
  }
}
