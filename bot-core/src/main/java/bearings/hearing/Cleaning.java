package bearings.hearing;

import java.text.Normalizer;

/// What is done to a text before it is cut into words: one normal form, no invisible signs, a
/// limit.
final class Cleaning {
  /// Longer messages are cut here.
  static final int LIMIT = 4_000;

  private Cleaning() {}

  static String clean(String raw) {
    String text = plain(raw) ? raw : normalized(raw);
    text = text.strip();
    return text.length() <= LIMIT ? text : text.substring(0, boundary(text)).strip();
  }

  /// Lower case and without accents; a word that is so already is returned as it is.
  static String fold(String word) {
    boolean ascii = true;
    boolean lower = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      ascii &= c < 0x80;
      lower &= c < 'A' || c > 'Z';
    }
    if (ascii) {
      return lower ? word : lowered(word);
    }
    var folded = new StringBuilder(word.length());
    String parts = Normalizer.normalize(word, Normalizer.Form.NFKD);
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      folded.append(apostrophe(c) ? '\'' : Character.toLowerCase(c));
    }
    return folded.toString();
  }

  static boolean apostrophe(char c) {
    return c == '\''
        || c == '\u2019'
        || c == '\u2018'
        || c == '\u02BC'
        || c == '\u00B4'
        || c == '`';
  }

  private static String lowered(String word) {
    char[] letters = word.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] >= 'A' && letters[i] <= 'Z') {
        letters[i] += 32;
      }
    }
    return new String(letters);
  }

  private static boolean plain(String raw) {
    if (raw.length() > LIMIT) {
      return false;
    }
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if ((c < ' ' && c != '\n') || c > '~') {
        return false;
      }
    }
    return true;
  }

  private static String normalized(String raw) {
    String bounded = raw.length() > 4 * LIMIT ? raw.strip() : raw;
    bounded = bounded.length() > 4 * LIMIT ? bounded.substring(0, 4 * LIMIT) : bounded;
    var kept = new StringBuilder(bounded.length());
    for (int i = 0; i < bounded.length(); ) {
      int c = bounded.codePointAt(i);
      i += Character.charCount(c);
      append(kept, c);
    }
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  private static void append(StringBuilder kept, int c) {
    if (c == '\r') {
      return;
    }
    switch (Character.getType(c)) {
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> kept.append('\n');
      case Character.SPACE_SEPARATOR -> kept.append(' ');
      case Character.CONTROL -> {
        if (c == '\n' || c == 0x85) {
          kept.append('\n');
        } else if (c == '\t' || c == 0x0B || c == 0x0C) {
          kept.append(' ');
        }
      }
      case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {}
      default -> kept.appendCodePoint(c);
    }
  }

  /// The largest cut within the limit that splits no character and takes no mark from its letter.
  private static int boundary(String text) {
    int cut = LIMIT;
    while (cut > LIMIT - 64 && !startsCharacter(text, cut)) {
      cut--;
    }
    return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
  }

  private static boolean startsCharacter(String text, int at) {
    int type = Character.getType(text.charAt(at));
    return !Character.isLowSurrogate(text.charAt(at))
        && type != Character.NON_SPACING_MARK
        && type != Character.ENCLOSING_MARK
        && type != Character.COMBINING_SPACING_MARK;
  }
}
