package bearings.speech;

import bearings.speech.Template.Piece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One line on its way to becoming text. Writes from left to right into one buffer, in which spaces
/// are folded as they come; what a person said is never read as a template.
final class Rendering {
  private static final int DEEPEST = 32;

  private final Phrasebook book;
  private final Wording wording;
  private final StringBuilder out = new StringBuilder(256);
  private final List<Spoken.Part> filled = new ArrayList<>();
  private final Set<Integer> raised = new HashSet<>();
  private int depth;
  private boolean lineBreakDue;

  Rendering(Phrasebook book, Wording wording) {
    this.book = book;
    this.wording = wording;
  }

  Spoken whole(Say say) {
    line(say);
    capitalise(0);
    return new Spoken(
        out.toString().strip(),
        filled.stream()
            .map(part -> new Spoken.Part(part.start(), part.end(), raised.contains(part.start())))
            .toList());
  }

  private void line(Say say) {
    Optional<Phrase> phrase = book.phrase(say.key());
    if (phrase.isEmpty() || depth == DEEPEST) {
      return;
    }
    depth++;
    pieces(phrase.get().variant(say.turnOfKey()).pieces(), say.args());
    depth--;
  }

  private void pieces(List<Piece> pieces, Map<String, Arg> args) {
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Words words -> write(words.text());
        case Piece.Placeholder placeholder -> {
          Arg arg = args.get(placeholder.name());
          if (arg != null) {
            int start = out.length();
            arg(arg);
            fill(start);
          }
        }
        case Piece.ByNumber word -> write(one(args.get(word.name())) ? word.one() : word.many());
        case Piece.Group group -> {
          if (filled(group.pieces(), args)) {
            pieces(group.pieces(), args);
          }
        }
      }
    }
  }

  /// Notes what the line's own placeholder was filled with, without the spaces around it.
  private void fill(int from) {
    int start = Math.min(from, out.length());
    int end = out.length();
    while (start < end && Character.isWhitespace(out.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(out.charAt(end - 1))) {
      end--;
    }
    if (depth == 1 && start < end) {
      filled.add(new Spoken.Part(start, end, false));
    }
  }

  private void arg(Arg arg) {
    switch (arg) {
      case Arg.Text text -> write(text.value());
      case Arg.Quote quote -> write(Quotation.of(quote.words()));
      case Arg.Amount amount -> sentencePart(() -> write(wording.amount(amount.value())));
      case Arg.Line nested -> sentencePart(() -> line(nested.say()));
      case Arg.Series series -> series(series.items());
      case Arg.Steps steps -> steps(steps.items());
      case Arg.Sentences sentences -> sentences(sentences.items());
    }
  }

  private void series(List<Arg> items) {
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        write(i == items.size() - 1 ? wording.last() : wording.between());
      }
      arg(items.get(i));
    }
  }

  private void sentences(List<Arg> items) {
    for (Arg item : items) {
      write(" ");
      int start = out.length();
      arg(item);
      capitalise(start);
    }
  }

  private void steps(List<Arg> items) {
    for (int i = 0; i < items.size(); i++) {
      lineBreakDue = !out.isEmpty();
      write((i + 1) + ". ");
      int start = out.length();
      arg(items.get(i));
      capitalise(start);
    }
    lineBreakDue = !items.isEmpty();
  }

  /// Words of the coach's own that may come to stand at the start of a sentence.
  private void sentencePart(Runnable part) {
    int start = out.length();
    boolean sentence = startsSentence(start);
    part.run();
    if (sentence) {
      capitalise(start);
    }
  }

  private boolean startsSentence(int at) {
    int before = at - 1;
    if (before < 0 || !Character.isWhitespace(out.charAt(before))) {
      return false;
    }
    while (before >= 0 && Character.isWhitespace(out.charAt(before))) {
      if (out.charAt(before) == '\n') {
        return true;
      }
      before--;
    }
    return before >= 0 && (out.charAt(before) == '.' || out.charAt(before) == '?');
  }

  /// Makes the first letter a capital, unless something else than emphasis stands before it.
  private void capitalise(int start) {
    int at = start;
    while (at < out.length() && (out.charAt(at) == '*' || out.charAt(at) == '_')) {
      at++;
    }
    if (at < out.length() && Character.isLowerCase(out.charAt(at))) {
      out.setCharAt(at, Character.toUpperCase(out.charAt(at)));
      raised.add(at);
    }
  }

  /// Appends with spaces folded: never two in a row, none at the start of a line or before a mark
  /// that ends a clause.
  private void write(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (lineBreakDue && c != ' ') {
        lineBreakDue = false;
        breakLine(c);
      }
      if (c == ' ' && (out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1)))) {
        continue;
      }
      if (c == '\n' && out.isEmpty()) {
        continue;
      }
      if ((c == '\n' || endsClause(text, i)) && endsWithSpace()) {
        out.setLength(out.length() - 1);
      }
      out.append(c);
    }
  }

  /// Begins a new line, unless one begins here anyway.
  private void breakLine(char next) {
    if (endsWithSpace()) {
      out.setLength(out.length() - 1);
    }
    if (next != '\n' && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }

  private static boolean endsClause(String text, int at) {
    char c = text.charAt(at);
    boolean mark = c == '.' || c == ',' || c == ';' || c == ':' || c == '?';
    return mark && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
  }

  private boolean endsWithSpace() {
    return !out.isEmpty() && out.charAt(out.length() - 1) == ' ';
  }

  private static boolean one(@Nullable Arg arg) {
    return switch (arg) {
      case null -> false;
      case Arg.Amount amount -> amount.value() == 1;
      case Arg.Series series -> series.items().size() == 1;
      case Arg.Steps steps -> steps.items().size() == 1;
      case Arg.Sentences sentences -> sentences.items().size() == 1;
      case Arg.Text _, Arg.Quote _, Arg.Line _ -> true;
    };
  }

  private static boolean filled(List<Piece> pieces, Map<String, Arg> args) {
    for (Piece piece : pieces) {
      boolean filled =
          switch (piece) {
            case Piece.Words _, Piece.Group _ -> true;
            case Piece.Placeholder placeholder -> given(args.get(placeholder.name()));
            case Piece.ByNumber word -> given(args.get(word.name()));
          };
      if (!filled) {
        return false;
      }
    }
    return true;
  }

  /// Whether an argument says anything.
  private static boolean given(@Nullable Arg arg) {
    return switch (arg) {
      case null -> false;
      case Arg.Text text -> !text.value().isBlank();
      case Arg.Quote quote -> !quote.words().isBlank();
      case Arg.Series series -> !series.items().isEmpty();
      case Arg.Steps steps -> !steps.items().isEmpty();
      case Arg.Sentences sentences -> !sentences.items().isEmpty();
      case Arg.Amount _, Arg.Line _ -> true;
    };
  }
}
