package bearings.hearing;

import java.util.ArrayList;
import java.util.List;

/// Cuts a cleaned text into words in one pass.
final class Tokenizer {
  private static final int LONGEST_MENTION = 64;
  private static final List<String> TO_ALL = List.of("everyone", "here", "channel");

  private final String text;
  private final List<Token> tokens;
  private Token.Break mark = Token.Break.SENTENCE;
  private boolean quoted;
  private boolean angled;

  Tokenizer(String text) {
    this.text = text;
    this.tokens = new ArrayList<>(text.length() / 5 + 4);
  }

  List<Token> tokens() {
    int at = 0;
    while (at < text.length()) {
      at = letter(at) ? word(at) : sign(at);
    }
    return tokens;
  }

  private int word(int start) {
    int end = start;
    boolean capital = false;
    boolean lower = false;
    boolean upper = false;
    boolean first = true;
    while (end < text.length() && (letter(end) || inner(start, end))) {
      char c = text.charAt(end);
      boolean big = c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
      capital |= first && big;
      upper |= big;
      lower |= c < 0x80 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
      first = false;
      end++;
    }
    end = withSigns(start, end);
    String word = Cleaning.fold(text.substring(start, end));
    tokens.add(
        new Token(word, start, end, capital, upper && !lower, quoted || angled, mark, joint(end)));
    mark = Token.Break.NONE;
    return end;
  }

  /// `c++`, `c#`: a single letter keeps the signs that name a language.
  private int withSigns(int start, int end) {
    if (end - start != 1) {
      return end;
    }
    if (at(end) == '#' && !letterAt(end + 1)) {
      return end + 1;
    }
    return at(end) == '+' && at(end + 1) == '+' && !letterAt(end + 2) ? end + 2 : end;
  }

  /// Apostrophes between letters and decimal marks between digits belong to the word.
  private boolean inner(int start, int at) {
    char c = text.charAt(at);
    if (at == start || !letterAt(at + 1)) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    if (Cleaning.apostrophe(c)) {
      return Character.isLetterOrDigit(before) && Character.isLetter(after);
    }
    return (c == '.' || c == ',') && digit(before) && digit(after);
  }

  private char joint(int end) {
    char c = at(end);
    boolean ties =
        switch (c) {
          case '-', '/', '&', '.', '+', ':', '_', '@', '\u2010', '\u2011' -> true;
          case '\u2013' -> end > 0 && digit(text.charAt(end - 1)) && digit(at(end + 1));
          default -> false;
        };
    if (!ties || !letterAt(end + 1)) {
      return ' ';
    }
    return switch (c) {
      case '\u2010', '\u2011', '\u2013' -> '-';
      case '.' -> newSentence(end) ? ' ' : '.';
      default -> c;
    };
  }

  /// A full stop without a space after it ends a sentence all the same before a capital:
  /// "done.Next".
  private boolean newSentence(int stop) {
    return Character.isUpperCase(at(stop + 1))
        && stop > 1
        && Character.isLowerCase(text.charAt(stop - 1))
        && Character.isLowerCase(text.charAt(stop - 2));
  }

  private int sign(int at) {
    char c = text.charAt(at);
    int mention = mention(at);
    if (mention > at) {
      return mention;
    }
    switch (c) {
      case '\n' -> raise(Token.Break.LINE);
      case ',', '\u3001' -> raise(Token.Break.COMMA);
      case ';', '(', ')', '[', ']', '{', '}', '\u2014', '\u2026', '|', '\u2022' ->
          raise(Token.Break.CLAUSE);
      case ':' -> raise(tied() ? Token.Break.NONE : Token.Break.CLAUSE);
      case '-', '\u2013', '\u2010', '\u2011' ->
          raise(tied() ? Token.Break.NONE : Token.Break.CLAUSE);
      case '.' -> {
        return stop(at);
      }
      case '!', '?', '\u3002' -> raise(Token.Break.SENTENCE);
      case '"' -> quoted = !quoted && text.indexOf('"', at + 1) >= 0;
      case '>', '<' -> angle(at);
      case '\u201C', '\u201E', '\u00AB' -> quoted = true;
      case '\u201D', '\u00BB' -> quoted = false;
      default -> {}
    }
    return at + (Character.isHighSurrogate(c) && at + 1 < text.length() ? 2 : 1);
  }

  /// Where a mention of a person or a whole channel ends (`<@U1>`, `<!channel>`, `@everyone`): it
  /// addresses somebody and says nothing.
  private int mention(int at) {
    if (at(at) == '<' && (at(at + 1) == '@' || at(at + 1) == '!' || at(at + 1) == '#')) {
      int end = text.indexOf('>', at);
      return end > at && end - at < LONGEST_MENTION ? end + 1 : at;
    }
    for (String all : TO_ALL) {
      if (at(at) == '@' && text.startsWith(all, at + 1) && !letterAt(at + 1 + all.length())) {
        return at + 1 + all.length();
      }
    }
    return at;
  }

  /// Two angle brackets in a row quote as quotation marks do: `>> … <<`.
  private void angle(int at) {
    if (at > 0 && text.charAt(at) == text.charAt(at - 1)) {
      angled = text.charAt(at) == '>';
    }
  }

  private int stop(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '.') {
      end++;
    }
    if (tied() || (end == at + 1 && abbreviation())) {
      return end;
    }
    raise(end - at >= 2 ? Token.Break.CLAUSE : Token.Break.SENTENCE);
    return end;
  }

  /// Letters with stops between them: the last stop of "e.g." ends no sentence.
  private boolean abbreviation() {
    int last = tokens.size() - 1;
    return last > 0
        && tokens.get(last).word().length() == 1
        && tokens.get(last - 1).joint() == '.'
        && tokens.get(last - 1).word().length() == 1;
  }

  private boolean tied() {
    return !tokens.isEmpty() && tokens.getLast().joined() && mark == Token.Break.NONE;
  }

  private void raise(Token.Break next) {
    if (next.atLeast(mark)) {
      mark = next;
    }
  }

  private char at(int index) {
    return index < text.length() ? text.charAt(index) : ' ';
  }

  private boolean letterAt(int index) {
    return index < text.length() && letter(index);
  }

  private boolean letter(int index) {
    char c = text.charAt(index);
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || digit(c);
    }
    if (Character.isSurrogate(c)) {
      int whole = text.codePointAt(Character.isLowSurrogate(c) && index > 0 ? index - 1 : index);
      return Character.isLetterOrDigit(whole);
    }
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
