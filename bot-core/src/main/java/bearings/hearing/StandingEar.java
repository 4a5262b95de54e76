package bearings.hearing;

import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import java.util.Optional;

/// Hears feelings, whom the sender compares with, and habits that feed the feeling.
final class StandingEar implements Ear {
  @Override
  public void listen(Message message, Findings findings) {
    feeling(message, findings);
    compares(message, findings);
    clause(message, findings, Cue.CHASES, Fact.Chases::new);
    clause(message, findings, Cue.FOLLOWS, Fact.Follows::new);
    clause(message, findings, Cue.BURDENED, Fact.Burdened::new);
    clause(message, findings, Cue.PLAYS_DOWN, Fact.PlaysDown::new);
    clause(message, findings, Cue.DREADS, Fact.Dreads::new);
  }

  private interface FromWords {
    Fact of(String words);
  }

  /// The clause that feels; one that tells an event or what others do is none.
  private static void feeling(Message message, Findings findings) {
    if (message.answers(
        QuestionId.ENJOY, QuestionId.TEMPER, QuestionId.URGENT, QuestionId.SKILLS)) {
      return;
    }
    Piece chosen = null;
    boolean feels = false;
    for (Hit hit : message.hits().of(Cue.FEELING)) {
      Piece piece = clause(message, hit);
      boolean says = saysFeel(message, piece);
      boolean other = tellsElse(message, piece) && !says;
      if (!other && !evidence(message, piece) && (chosen == null || (says && !feels))) {
        chosen = piece;
        feels = says;
      }
    }
    if (chosen != null) {
      String words = message.words(chosen.from(), chosen.to());
      findings.add(new Fact.Feeling(words), chosen.from(), chosen.to());
    }
  }

  private static boolean saysFeel(Message message, Piece piece) {
    for (int i = piece.from(); i < piece.to(); i++) {
      if (message.word(i).startsWith("feel") || message.word(i).equals("felt")) {
        return true;
      }
    }
    return false;
  }

  /// Whether a clause tells what others do.
  private static boolean tellsElse(Message message, Piece piece) {
    boolean others = message.hits().within(Cue.OTHERS, piece.from(), piece.to()).isPresent();
    return others && !EvidenceDoubt.ofSender(message, piece);
  }

  private static boolean evidence(Message message, Piece piece) {
    for (Cue cue : message.hits().cues()) {
      for (Hit hit : message.hits().of(cue)) {
        if (EvidenceEar.isEvidence(cue) && hit.within(piece.from(), piece.to()) && !plain(cue)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Evidence that a feeling may be told with: "they could not say".
  private static boolean plain(Cue cue) {
    return cue == Cue.EVIDENCE_OTHER_FOR || cue == Cue.EVIDENCE_PRAISE;
  }

  /// The clause that holds a phrase, cut at commas where enough is left of it.
  private static Piece clause(Message message, Hit hit) {
    Piece around = Clauses.around(message, hit);
    int from = Math.max(around.from(), message.utterance().startOf(hit.from(), Token.Break.COMMA));
    int last = Math.max(hit.from(), hit.to() - 1);
    int to = Math.min(around.to(), message.utterance().endOf(last, Token.Break.COMMA));
    return to - from > 1 ? new Piece(from, to) : around;
  }

  private static void clause(Message message, Findings findings, Cue cue, FromWords make) {
    message
        .hits()
        .first(cue)
        .ifPresent(hit -> {
          Piece piece = clause(message, hit);
          findings.add(make.of(message.words(piece.from(), piece.to())), piece.from(), piece.to());
        });
  }

  private static void compares(Message message, Findings findings) {
    Optional<Hit> whole = message.hits().first(Cue.WHOLE_FIELD);
    if (message.answers(QuestionId.COMPARE)) {
      if (message.size() == 0 || message.hits().has(Cue.SIGN_DONT_KNOW)) {
        return;
      }
      Piece.of(message.utterance(), Token.Break.COMMA).stream()
          .filter(piece -> somebody(message, piece))
          .findFirst()
          .ifPresent(piece ->
              findings.add(
                  new Fact.ComparesWith(message.words(piece.from(), piece.to()), whole.isPresent()),
                  piece.from(),
                  piece.to()));
      return;
    }
    Optional<Hit> verb = message.hits().first(Cue.COMPARES);
    if (verb.isPresent() && !message.answers(QuestionId.SEGMENT)) {
      Piece piece = Clauses.around(message, verb.get());
      int from = Math.min(verb.get().to(), piece.to() - 1);
      boolean field = whole.filter(hit -> hit.within(piece.from(), piece.to())).isPresent();
      boolean person = from < message.size() && somebody(message, new Piece(from, piece.to()));
      if (from >= piece.from() && person) {
        int to = Math.min(piece.to(), message.utterance().endOf(from, Token.Break.COMMA));
        findings.add(new Fact.ComparesWith(message.words(from, to), field), from, to);
      }
      return;
    }
    whole
        .filter(_ -> message.hits().has(Cue.GENERAL) || message.answers(QuestionId.SEGMENT))
        .filter(_ -> message.hits().has(Cue.GENERAL) || message.size() < 12)
        .ifPresent(hit -> findings.add(new Fact.ComparesWith(message.words(hit), true), hit));
  }

  /// Whether a piece may name a person, a group or a feed: no number, no tool, no event, no work.
  private static boolean somebody(Message message, Piece piece) {
    int from = piece.from();
    int to = piece.to();
    Hits hits = message.hits();
    boolean named =
        hits.within(Cue.OTHERS, from, to).isPresent()
            || hits.within(Cue.WHOLE_FIELD, from, to).isPresent();
    if (named) {
      return true;
    }
    int tools =
        message.mentions().stream()
            .filter(m -> m.from() >= from && m.to() <= to)
            .mapToInt(m -> m.to() - m.from())
            .sum();
    boolean number = message.numbers().stream().anyMatch(n -> n.from() >= from && n.to() <= to);
    boolean tells =
        evidence(message, piece)
            || hits.within(Cue.WORK, from, to).isPresent()
            || hits.within(Cue.SIGN_YES, from, to).isPresent()
            || hits.within(Cue.SIGN_NO, from, to).isPresent()
            || hits.within(Cue.TEMPER_DEEP, from, to).isPresent()
            || hits.within(Cue.TEMPER_EARLY, from, to).isPresent();
    return !tells
        && tools < to - from
        && !(number && to - from < 4)
        && !message.word(from).equals("for")
        && !tellsWork(message, piece);
  }

  /// "text classification for a publisher", "says the list pays", "twice": somebody's work, and no
  /// somebody.
  private static boolean tellsWork(Message message, Piece piece) {
    for (int i = piece.from(); i < piece.to(); i++) {
      boolean forSomebody = message.word(i).equals("for") && i > piece.from();
      String next = message.word(i + 1);
      if (forSomebody && (next.equals("a") || next.equals("an") || next.equals("the"))) {
        return true;
      }
    }
    return switch (message.word(piece.from())) {
      case "says", "said", "and", "twice", "once", "but", "again", "because", "they" -> true;
      default -> false;
    };
  }
}
