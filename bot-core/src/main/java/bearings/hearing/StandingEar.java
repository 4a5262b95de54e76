package bearings.hearing;

import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import java.util.Optional;

/// Hears feelings, whom the sender compares with, and habits that feed the feeling.
final class StandingEar implements Ear {
  @Override
  public void listen(Message message, Findings findings) {
    Hits hits = message.hits();
    hits.first(Cue.FEELING).ifPresent(hit -> feeling(message, findings, hit));
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

  private static void feeling(Message message, Findings findings, Hit hit) {
    if (message.answers(
        QuestionId.ENJOY, QuestionId.TEMPER, QuestionId.URGENT, QuestionId.SKILLS)) {
      return;
    }
    Piece piece = Clauses.around(message, hit);
    findings.add(
        new Fact.Feeling(message.words(piece.from(), piece.to())), piece.from(), piece.to());
  }

  private static void clause(Message message, Findings findings, Cue cue, FromWords make) {
    message
        .hits()
        .first(cue)
        .ifPresent(hit -> {
          Piece piece = Clauses.around(message, hit);
          findings.add(make.of(message.words(piece.from(), piece.to())), piece.from(), piece.to());
        });
  }

  private static void compares(Message message, Findings findings) {
    Optional<Hit> whole = message.hits().first(Cue.WHOLE_FIELD);
    if (message.answers(QuestionId.COMPARE)) {
      if (message.size() == 0 || message.hits().has(Cue.SIGN_DONT_KNOW)) {
        return;
      }
      Piece first = Piece.of(message.utterance(), Token.Break.CLAUSE).getFirst();
      findings.add(
          new Fact.ComparesWith(message.words(first.from(), first.to()), whole.isPresent()),
          first.from(),
          first.to());
      return;
    }
    Optional<Hit> verb = message.hits().first(Cue.COMPARES);
    if (verb.isPresent() && !message.answers(QuestionId.SEGMENT)) {
      Piece piece = Clauses.around(message, verb.get());
      int from = Math.min(verb.get().to(), piece.to() - 1);
      boolean field = whole.filter(hit -> hit.within(piece.from(), piece.to())).isPresent();
      if (from >= piece.from()) {
        findings.add(
            new Fact.ComparesWith(message.words(from, piece.to()), field), from, piece.to());
      }
      return;
    }
    whole
        .filter(_ -> message.hits().has(Cue.GENERAL) || message.answers(QuestionId.SEGMENT))
        .filter(_ -> message.hits().has(Cue.GENERAL) || message.size() < 12)
        .ifPresent(hit -> findings.add(new Fact.ComparesWith(message.words(hit), true), hit));
  }
}
