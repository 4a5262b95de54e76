package bearings.hearing;

/// One word of a message.
///
/// @param word lower case, without accents, apostrophes as `'` and kept inside (`don't`); digits
///   keep their decimal mark (`1,5`, `2,900`), `c++` and `c#` their signs
/// @param start where it starts in the message's text
/// @param end where it ends, exclusive
/// @param capital whether its first letter is a capital
/// @param allCaps whether all its letters are capitals (and it has one)
/// @param quoted whether it stands between double quotation marks
/// @param before the strongest mark between it and the word before
/// @param joint the sign that ties it to the next word without a space (`-`, `/`, `&`, `.`, `+`,
///   `:`, `_`, `@`), or a space where nothing ties them
public record Token(
    String word,
    int start,
    int end,
    boolean capital,
    boolean allCaps,
    boolean quoted,
    Break before,
    char joint) {

  /// What stands between a word and the one before it, from weak to strong.
  public enum Break {
    NONE,
    COMMA,
    /// A semicolon, colon, dash, bracket or three dots.
    CLAUSE,
    /// A full stop, question or exclamation mark; also the start of the message.
    SENTENCE,
    LINE;

    /// Whether this mark is as strong as another or stronger.
    public boolean atLeast(Break other) {
      return compareTo(other) >= 0;
    }
  }

  /// Whether a sentence or line starts here.
  public boolean startsSentence() {
    return before.atLeast(Break.SENTENCE);
  }

  /// Whether it is tied to the next word without a space, as in `ci/cd`.
  public boolean joined() {
    return joint != ' ';
  }

  /// Whether it begins with a digit.
  public boolean startsWithDigit() {
    return !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
  }
}
