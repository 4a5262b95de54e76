package bearings.hearing;

import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import java.util.List;
import java.util.Optional;

/// Hears a problem that a client has now, in the sender's words.
final class UrgentEar implements Ear {
  private static final int LONGEST = 160;
  private static final int MOST_QUOTED = 6;
  private static final int HEADING = 4;
  private static final int SHORT = 12;

  /// What is told of the sender's standing and is no problem to be solved.
  private static final List<Cue> TOLD =
      List.of(
          Cue.EVIDENCE_LOST_BID,
          Cue.EVIDENCE_LOST_CLIENT,
          Cue.EVIDENCE_BRIEF,
          Cue.EVIDENCE_RENEWAL,
          Cue.FEELING);

  /// What a client wants is a problem where a problem was asked for, unless it was lost over it.
  private static final List<Cue> WANTED = List.of(Cue.EVIDENCE_ASKED, Cue.EVIDENCE_BRIEF);

  /// What a piece without trouble may be about instead of a problem.
  private static final List<Cue> OTHER_THINGS =
      List.of(
          Cue.FEELING,
          Cue.TEMPER_DEEP,
          Cue.TEMPER_EARLY,
          Cue.OTHERS,
          Cue.WHOLE_FIELD,
          Cue.FOLLOWS,
          Cue.CHASES,
          Cue.SIGN_THANKS,
          Cue.NO_TROUBLE);

  @Override
  public void listen(Message message, Findings findings) {
    Hits hits = message.hits();
    if (message.answers(QuestionId.URGENT)) {
      answered(message, findings);
      return;
    }
    boolean elsewhere =
        message.question().isPresent()
            && message.answers(
                QuestionId.IFTHEN,
                QuestionId.ACCEPT,
                QuestionId.WHY_NOT_LOWER,
                QuestionId.SAFETY,
                QuestionId.TEMPER,
                QuestionId.ENJOY,
                QuestionId.SKILLS,
                QuestionId.BIDS,
                QuestionId.CHECKIN);
    if (message.asks() && message.size() < SHORT) {
      return;
    }
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
    boolean mends = hits.has(Cue.SIGN_CORRECTION) && trouble.isEmpty();
    boolean asksBack = hits.has(Cue.INTENT_LEARN) && trouble.isEmpty();
    if (message.size() < 3
        || mends
        || asksBack
        || (nothing && trouble.isEmpty())
        || hits.has(Cue.SIGN_SKIP)) {
      return;
    }
    List<Piece> told =
        Piece.of(message.utterance(), Token.Break.CLAUSE).stream()
            .filter(piece -> tells(message, piece))
            .toList();
    if (told.isEmpty()) {
      return;
    }
    int from = told.getFirst().from();
    int to = told.getFirst().to();
    if (trouble.isPresent() && trouble.get().from() >= to) {
      to = message.sentenceEnd(trouble.get().from());
    }
    for (Piece next : told) {
      boolean fits =
          message.utterance().token(next.to() - 1).end() - message.utterance().token(from).start()
              <= LONGEST;
      if (next.from() == to && fits && next.size() > 2) {
        to = next.to();
      }
    }
    findings.add(problem(message, new Piece(from, to)), from, to);
  }

  /// Whether a piece may tell a trouble or a need: no heading, no correction, no question, and
  /// nothing that is told of the sender's own standing, feeling or liking.
  private static boolean tells(Message message, Piece piece) {
    int from = piece.from();
    int to = piece.to();
    Hits hits = message.hits();
    int end = message.utterance().token(to - 1).end();
    char sign = end < message.text().length() ? message.text().charAt(end) : ' ';
    boolean heading = sign == ':' && piece.size() <= HEADING && to < message.size();
    if (heading || sign == '?' || hits.within(Cue.SIGN_CORRECTION, from, to).isPresent()) {
      return false;
    }
    boolean trouble =
        hits.of(Cue.TROUBLE).stream().anyMatch(hit -> hit.size() > 1 && hit.within(from, to));
    if (trouble) {
      return true;
    }
    for (Cue cue : OTHER_THINGS) {
      if (hits.within(cue, from, to).isPresent()) {
        return false;
      }
    }
    boolean past = hits.has(Cue.EVIDENCE_LOST_BID) || hits.has(Cue.EVIDENCE_LOST_CLIENT);
    boolean evidence = false;
    for (Cue cue : hits.cues()) {
      evidence |=
          EvidenceEar.isEvidence(cue)
              && (past || !WANTED.contains(cue))
              && hits.within(cue, from, to).isPresent();
    }
    boolean number = message.numbers().stream().anyMatch(n -> n.from() >= from && n.to() <= to);
    boolean glad =
        hits.within(Cue.TONE_POSITIVE, from, to).isPresent()
            && hits.within(Cue.TONE_NEGATIVE, from, to).isEmpty();
    String first = message.word(from);
    boolean scrap = to - from < 3 || first.equals("he") || first.equals("she");
    return !evidence && !scrap && !glad && !(number && piece.size() <= HEADING);
  }

  private static Fact problem(Message message, Piece piece) {
    return new Fact.UrgentProblem(message.words(piece.from(), piece.to()));
  }

  /// Whether the sentence speaks of somebody's system rather than of the sender's own life.
  private static boolean aboutClient(Message message, Piece sentence) {
    boolean theirs =
        message.hits().within(Cue.CLIENTS_OWN, sentence.from(), sentence.to()).isPresent();
    return theirs || !EvidenceDoubt.ofSender(message, sentence);
  }

  private static boolean past(Message message, Piece sentence) {
    boolean tool =
        message.mentions().stream()
            .anyMatch(m -> m.from() >= sentence.from() && m.to() <= sentence.to());
    int from = sentence.from();
    if (tool && message.hits().within(Cue.EVIDENCE_ASKED, from, sentence.to()).isPresent()) {
      return true;
    }
    for (Cue cue : TOLD) {
      if (message.hits().within(cue, sentence.from(), sentence.to()).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
