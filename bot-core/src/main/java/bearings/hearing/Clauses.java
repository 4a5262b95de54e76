package bearings.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a message into pieces that read well alone, and says what each is about.
final class Clauses {
  private static final int LONGEST = 140;
  private static final int SHORTEST = 3;
  private static final Set<String> TURNS =
      Set.of("but", "yet", "however", "though", "although", "while", "whereas");
  private static final Set<String> LINKS =
      Set.of(
          "and",
          "but",
          "because",
          "so",
          "yet",
          "or",
          "plus",
          "then",
          "also",
          "though",
          "cause",
          "while",
          "however",
          "whereas",
          "although",
          "which");

  private Clauses() {}

  /// The pieces of a message.
  static List<Clause> of(Message message) {
    var clauses = new ArrayList<Clause>();
    for (Piece piece : pieces(message)) {
      clauses.add(new Clause(shown(message, piece), about(message, piece)));
    }
    return List.copyOf(clauses);
  }

  /// The words of a piece with the signs that belong to them: "1%", a quotation's marks.
  private static String shown(Message message, Piece piece) {
    String text = message.text();
    int start = message.utterance().token(piece.from()).start();
    int end = message.utterance().token(piece.to() - 1).end();
    if (start > 0 && "$€£\"“".indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    while (end < text.length() && "%€$\"”".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    String words = text.substring(start, end);
    boolean balanced = words.chars().filter(c -> c == '"').count() % 2 == 0;
    return balanced ? words : message.words(piece.from(), piece.to());
  }

  /// The piece that holds a phrase.
  static Piece around(Message message, Hit hit) {
    for (Piece piece : pieces(message)) {
      if (hit.from() >= piece.from() && hit.from() < piece.to()) {
        return new Piece(piece.from(), Math.max(piece.to(), piece.from() + 1));
      }
    }
    return new Piece(hit.from(), hit.to());
  }

  /// The pieces as runs of words.
  static List<Piece> pieces(Message message) {
    var pieces = new ArrayList<Piece>();
    for (Piece sentence : Piece.of(message.utterance(), Token.Break.CLAUSE)) {
      int from = sentence.from();
      for (int i = from + 1; i < sentence.to(); i++) {
        if (i - from >= SHORTEST && sentence.to() - i >= SHORTEST && cuts(message, i)) {
          trimmed(message, from, i, pieces);
          from = i;
        }
      }
      trimmed(message, from, sentence.to(), pieces);
    }
    return pieces;
  }

  private static boolean cuts(Message message, int at) {
    String word = message.word(at);
    boolean comma = message.utterance().token(at).before() == Token.Break.COMMA;
    if (TURNS.contains(word)) {
      return true;
    }
    boolean starts = isSubject(message.word(at + (LINKS.contains(word) ? 1 : 0)));
    boolean more = word.equals("and") || word.equals("so") || word.equals("or");
    return (comma && (more || starts)) || (more && starts);
  }

  private static boolean isSubject(String word) {
    return switch (word.replace("'", "")) {
      case "i",
          "im",
          "ive",
          "id",
          "we",
          "they",
          "he",
          "she",
          "it",
          "its",
          "my",
          "now",
          "there",
          "nobody",
          "everyone",
          "everybody",
          "you",
          "here" ->
          true;
      default -> false;
    };
  }

  private static void trimmed(Message message, int start, int end, List<Piece> pieces) {
    int from = start;
    while (from < end - 1 && LINKS.contains(message.word(from))) {
      from++;
    }
    while (from < end) {
      int to = end;
      while (length(message, from, to) > LONGEST && to > from + 1) {
        to = shorter(message, from, to);
      }
      pieces.add(new Piece(from, to));
      from = to;
      while (from < end - 1 && LINKS.contains(message.word(from))) {
        from++;
      }
    }
  }

  /// The piece cut at its last comma or link within the limit, or one word shorter.
  private static int shorter(Message message, int from, int to) {
    for (int i = to - 1; i > from + SHORTEST; i--) {
      boolean comma = message.utterance().token(i).before() == Token.Break.COMMA;
      if ((comma || LINKS.contains(message.word(i))) && length(message, from, i) <= LONGEST) {
        return i;
      }
    }
    return to - 1;
  }

  private static int length(Message message, int from, int to) {
    Utterance utterance = message.utterance();
    return utterance.token(to - 1).end() - utterance.token(from).start();
  }

  private static Clause.About about(Message message, Piece piece) {
    boolean evidence = false;
    for (Cue cue : message.hits().cues()) {
      if (EvidenceEar.isEvidence(cue)) {
        evidence |= overlaps(message, cue, piece);
      }
    }
    boolean feeling =
        overlaps(message, Cue.FEELING, piece)
            || (overlaps(message, Cue.GENERAL, piece)
                && !overlaps(message, Cue.GENERAL_DOUBT, piece));
    if (feeling && !evidence) {
      return Clause.About.FEELING;
    }
    boolean question = asks(message, piece);
    if (evidence || (!question && overlaps(message, Cue.WORK, piece))) {
      return Clause.About.FACT;
    }
    return Clause.About.OTHER;
  }

  private static boolean asks(Message message, Piece piece) {
    int end = message.utterance().token(piece.to() - 1).end();
    return end < message.text().length() && message.text().charAt(end) == '?';
  }

  private static boolean overlaps(Message message, Cue cue, Piece piece) {
    for (Hit hit : message.hits().of(cue)) {
      if (hit.from() < piece.to() && piece.from() < hit.to()) {
        return true;
      }
    }
    return false;
  }
}
