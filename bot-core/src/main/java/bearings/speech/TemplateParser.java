package bearings.speech;

import bearings.speech.Template.Malformed;
import bearings.speech.Template.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts one wording into its pieces, from left to right.
final class TemplateParser {
  private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]*(_[a-zA-Z0-9]+)*");

  private final String text;
  private int at;

  TemplateParser(String text) {
    this.text = text;
  }

  List<Piece> parse() throws Malformed {
    List<Piece> pieces = pieces();
    if (at < text.length()) {
      throw new Malformed("']' without a '[' before it; write '\\]' for the sign itself");
    }
    return pieces;
  }

  private List<Piece> pieces() throws Malformed {
    var pieces = new ArrayList<Piece>();
    var words = new StringBuilder();
    while (at < text.length() && text.charAt(at) != ']') {
      char c = text.charAt(at);
      switch (c) {
        case '{' -> {
          flush(words, pieces);
          pieces.add(placeholder());
        }
        case '[' -> {
          flush(words, pieces);
          pieces.add(group());
        }
        case '}' ->
            throw new Malformed("'}' without a '{' before it; write '\\}' for the sign itself");
        case '\\' -> words.append(literal());
        default -> {
          words.append(c);
          at++;
        }
      }
    }
    flush(words, pieces);
    return pieces;
  }

  private Piece group() throws Malformed {
    at++;
    List<Piece> pieces = pieces();
    if (at == text.length()) {
      throw new Malformed("'[' without a ']' after it; write '\\[' for the sign itself");
    }
    at++;
    if (Template.named(pieces, false).isEmpty()) {
      throw new Malformed(
          "a group […] without a placeholder of its own would always be said; take the brackets"
              + " away or write '\\[' for the sign itself");
    }
    return new Piece.Group(pieces);
  }

  private Piece placeholder() throws Malformed {
    int end = text.indexOf('}', at);
    if (end < 0) {
      throw new Malformed("'{' without a '}' after it; write '\\{' for the sign itself");
    }
    String inner = text.substring(at + 1, end);
    at = end + 1;
    int colon = inner.indexOf(':');
    String name = colon < 0 ? inner : inner.substring(0, colon);
    if (!NAME.matcher(name).matches()) {
      throw new Malformed("'{" + inner + "}' is no placeholder; one looks like {name}");
    }
    if (colon < 0) {
      return new Piece.Placeholder(name);
    }
    String[] words = inner.substring(colon + 1).split("\\|", -1);
    if (words.length != 2) {
      throw new Malformed("'{" + inner + "}' needs two words, as in {n:bid|bids}");
    }
    return new Piece.ByNumber(name, words[0], words[1]);
  }

  private char literal() throws Malformed {
    char sign = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if ("[]{}\\".indexOf(sign) < 0) {
      throw new Malformed("a backslash stands only before one of [ ] { } and \\");
    }
    at += 2;
    return sign;
  }

  private static void flush(StringBuilder words, List<Piece> pieces) {
    if (!words.isEmpty()) {
      pieces.add(new Piece.Words(words.toString()));
      words.setLength(0);
    }
  }
}
