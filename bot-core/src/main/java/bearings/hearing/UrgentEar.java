package bearings.hearing;

import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import java.util.List;
import java.util.Optional;

/// Hears a problem that a client has now, in the sender's words.
final class UrgentEar implements Ear {
  private static final int LONGEST = 160;
  private static final int MOST_QUOTED = 6;

  @Override
  public void listen(Message message, Findings findings) {
    Hits hits = message.hits();
    if (message.answers(QuestionId.URGENT)) {
      answered(message, findings);
      return;
    }
    boolean elsewhere =
        message.question().isPresent()
            && !message.answers(
                QuestionId.OPEN, QuestionId.FOR, QuestionId.CLIENTS, QuestionId.SEGMENT);
    boolean pasted = hits.has(Cue.INTENT_JOB_POST) && message.quotedWords() > MOST_QUOTED;
    if (elsewhere || pasted) {
      return;
    }
    for (Hit trouble : hits.of(Cue.TROUBLE)) {
      if (trouble.to() - trouble.from() < 2) {
        continue;
      }
      Piece sentence =
          new Piece(message.sentenceStart(trouble.from()), message.sentenceEnd(trouble.from()));
      if (aboutClient(message, sentence) && !past(message, sentence)) {
        Piece piece = Clauses.around(message, trouble);
        findings.add(problem(message, piece), piece.from(), piece.to());
        return;
      }
    }
  }

  private static void answered(Message message, Findings findings) {
    Hits hits = message.hits();
    boolean nothing = hits.has(Cue.NO_TROUBLE) || hits.has(Cue.SIGN_DONT_KNOW);
    Optional<Hit> trouble =
        hits.of(Cue.TROUBLE).stream()
            .filter(hit -> hits.of(Cue.NO_TROUBLE).stream().noneMatch(hit::overlaps))
            .findFirst();
    if (message.size() < 3 || (nothing && trouble.isEmpty()) || hits.has(Cue.SIGN_SKIP)) {
      return;
    }
    List<Piece> sentences = Piece.of(message.utterance(), Token.Break.SENTENCE);
    Piece chosen = sentences.getFirst();
    int from = chosen.from();
    int to = chosen.to();
    if (trouble.isPresent() && trouble.get().from() >= to) {
      to = message.sentenceEnd(trouble.get().from());
    }
    for (Piece next : sentences) {
      boolean fits =
          message.utterance().token(next.to() - 1).end() - message.utterance().token(from).start()
              <= LONGEST;
      if (next.from() == to && fits && next.size() > 2) {
        to = next.to();
      }
    }
    findings.add(problem(message, new Piece(from, to)), from, to);
  }

  private static Fact problem(Message message, Piece piece) {
    return new Fact.UrgentProblem(message.words(piece.from(), piece.to()));
  }

  /// Whether the sentence speaks of somebody's system rather than of the sender's own life.
  private static boolean aboutClient(Message message, Piece sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      switch (message.word(i)) {
        case "client",
            "client's",
            "clients",
            "customer",
            "customers",
            "their",
            "they",
            "owner",
            "cfo",
            "ceo",
            "cto",
            "bot",
            "model",
            "scorecard",
            "pipeline",
            "job",
            "load",
            "report",
            "dashboard",
            "query",
            "endpoint",
            "agent",
            "forecast",
            "search",
            "run",
            "supervisor",
            "shop",
            "lender",
            "bank",
            "dispatchers",
            "system",
            "deploy",
            "list",
            "camera" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean past(Message message, Piece sentence) {
    for (Cue cue : List.of(Cue.EVIDENCE_LOST_BID, Cue.EVIDENCE_LOST_CLIENT, Cue.EVIDENCE_BRIEF)) {
      if (message.hits().within(cue, sentence.from(), sentence.to()).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
