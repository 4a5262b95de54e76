package bearings.hearing;

import java.util.List;

/// A message cut into words. The text is the message as it was read (NFC, no invisible or control
/// characters, at most 4,000 characters); each word knows where it stands in it.
public record Utterance(String text, List<Token> tokens) {
  public Utterance {
    tokens = List.copyOf(tokens);
  }

  /// Reads a message as somebody typed it.
  public static Utterance of(String raw) {
    String text = Cleaning.clean(raw);
    return new Utterance(text, new Tokenizer(text).tokens());
  }

  /// How many words there are.
  public int size() {
    return tokens.size();
  }

  public boolean isEmpty() {
    return tokens.isEmpty();
  }

  public Token token(int index) {
    return tokens.get(index);
  }

  /// The word at an index as it is compared: lower case, without accents. Empty outside the
  /// message.
  public String word(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index).word() : "";
  }

  /// The piece of the text from one word up to (not including) another, to the letter.
  public String words(int from, int to) {
    if (from >= to) {
      return "";
    }
    return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /// Whether all words from one up to and including another stand between quotation marks.
  boolean quoted(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (!tokens.get(i).quoted()) {
        return false;
      }
    }
    return true;
  }

  /// Whether a mark of at least this strength stands between two words of the range.
  public boolean breaks(int from, int to, Token.Break strength) {
    for (int i = from + 1; i < to; i++) {
      if (tokens.get(i).before().atLeast(strength)) {
        return true;
      }
    }
    return false;
  }

  /// Where the piece that holds a word starts, pieces being cut at marks of at least this strength.
  public int startOf(int index, Token.Break strength) {
    int start = index;
    while (start > 0 && !tokens.get(start).before().atLeast(strength)) {
      start--;
    }
    return start;
  }

  /// Where the piece that holds a word ends (exclusive), pieces being cut as in [#startOf].
  public int endOf(int index, Token.Break strength) {
    int end = index + 1;
    while (end < tokens.size() && !tokens.get(end).before().atLeast(strength)) {
      end++;
    }
    return end;
  }
}
