package bearings.speech;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One wording of a line, cut once into pieces: words, placeholders, and groups that are left out
/// where something in them is not known.
///
/// `{name}` is a placeholder, `{n:bid|bids}` a word in the singular or plural by the amount in `n`,
/// `[ … ]` a group, which may hold others; a backslash before one of `[ ] { } \` takes it
/// literally.
public record Template(List<Piece> pieces) {
  public Template {
    pieces = List.copyOf(pieces);
  }

  /// A part of a wording.
  public sealed interface Piece {
    /// Words that stand there always.
    record Words(String text) implements Piece {}

    /// Something that the engine fills.
    record Placeholder(String name) implements Piece {}

    /// A word by number: the first for one, the second for any other amount.
    record ByNumber(String name, String one, String many) implements Piece {}

    /// A part that is left out unless all its own placeholders are filled.
    record Group(List<Piece> pieces) implements Piece {
      public Group {
        pieces = List.copyOf(pieces);
      }
    }
  }

  /// A wording that cannot be read, and why.
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  /// Reads a wording as it is written in `prompts/messages`.
  public static Template parse(String text) throws Malformed {
    return new Template(new TemplateParser(text).parse());
  }

  /// The placeholders outside all groups: those without which the wording cannot stand.
  public Set<String> needed() {
    return named(pieces, false);
  }

  /// All placeholders.
  public Set<String> placeholders() {
    return named(pieces, true);
  }

  /// All words that the wording itself can say, groups included, with an `X` for each placeholder.
  public String words() {
    var words = new StringBuilder();
    words(pieces, words);
    return words.toString();
  }

  static Set<String> named(List<Piece> pieces, boolean inGroups) {
    var names = new LinkedHashSet<String>();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Words _ -> {}
        case Piece.Placeholder placeholder -> names.add(placeholder.name());
        case Piece.ByNumber word -> names.add(word.name());
        case Piece.Group group -> {
          if (inGroups) {
            names.addAll(named(group.pieces(), true));
          }
        }
      }
    }
    return names;
  }

  private static void words(List<Piece> pieces, StringBuilder words) {
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Words fixed -> words.append(fixed.text());
        case Piece.Placeholder _ -> words.append('X');
        case Piece.ByNumber word -> words.append(word.many());
        case Piece.Group group -> words(group.pieces(), words);
      }
    }
  }
}
