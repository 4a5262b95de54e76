package bearings.heuristic;

import bearings.casefile.CaseFile;
import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.hearing.Clause;
import bearings.hearing.Intent;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// H1: behind, or feeling it? Keeps two ledgers, what happened and what it feels like, and gives
/// both back before anything else.
final class BehindOrFeeling implements Heuristic {
  @Override
  public Idea idea() {
    return Idea.H1;
  }

  @Override
  public List<Wish> asks(CaseFile file, Grounds grounds) {
    var wishes = new ArrayList<Wish>();
    boolean behind = !file.evidence(true).isEmpty();
    boolean against = !file.evidence(false).isEmpty();
    if (!behind) {
      wishes.add(Wish.needed(QuestionId.FOR, 90));
    }
    if (!against) {
      wishes.add(Wish.needed(QuestionId.AGAINST, 60));
    }
    if (!file.knows(Fact.Felt.class)) {
      boolean decides = behind && (file.knows(Fact.Feeling.class) || file.knows(Fact.Generalizes.class));
      if (decides) {
        wishes.add(Wish.useful(QuestionId.SCALE, 55));
      }
      wishes.add(Wish.afterwards(QuestionId.SCALE, 50));
    }
    return wishes;
  }

  @Override
  public List<Conclusion> concludes(CaseFile file, Grounds grounds) {
    var conclusions = new ArrayList<Conclusion>();
    for (var entry : file.evidence()) {
      var item = (Fact.Evidence) entry.fact();
      var weights =
          item.behind() ? grounds.limits().weightFor() : grounds.limits().weightAgainst();
      int weight = weights.getOrDefault(item.kind(), 0) * times(item);
      conclusions.add(new Conclusion.Weighs(idea(), item.behind(), weight, entry));
    }
    file.entry(Fact.Felt.class)
        .filter(e -> ((Fact.Felt) e.fact()).level() >= grounds.limits().highFeeling())
        .ifPresent(e -> conclusions.add(new Conclusion.Larger(idea(), 2, e.words())));
    if (!file.knows(Fact.Felt.class)) {
      file.entry(Fact.Feeling.class)
          .ifPresent(e -> conclusions.add(new Conclusion.Larger(idea(), 1, e.words())));
    }
    return conclusions;
  }

  /// Repetition adds weight, but not without end; posts that were merely read count once for each
  /// pair, because reading is not losing.
  private static int times(Fact.Evidence item) {
    int count = Math.min(3, item.count().orElse(1));
    return item.kind() == EvidenceKind.BRIEF ? Math.max(1, count - 1) : count;
  }

  @Override
  public Optional<Remark> remark(Moment moment) {
    boolean opening =
        moment.heard().intent() == Intent.SHARE_WORRY || moment.answers(QuestionId.OPEN);
    boolean feltAnswer = moment.answers(QuestionId.FOR);
    if (!opening && !feltAnswer) {
      return Optional.empty();
    }
    var fact = clause(moment, Clause.About.FACT);
    var feeling = clause(moment, Clause.About.FEELING);
    if (fact.isPresent() && feeling.isPresent()) {
      return Optional.of(
          Remark.eachTime(
              100,
              Say.of(Line.FACT_AND_FEELING)
                  .quoting("fact", fact.get())
                  .quoting("feeling", feeling.get())));
    }
    if (feeling.isPresent()) {
      return Optional.of(
          Remark.eachTime(
              opening ? 100 : 40, Say.of(Line.ONLY_FEELING).quoting("feeling", feeling.get())));
    }
    boolean evidence = moment.added(Fact.Evidence.class).isPresent();
    return fact.filter(f -> opening)
        .map(
            f ->
                Remark.eachTime(
                    evidence ? 100 : 40, Say.of(Line.ONLY_FACT).quoting("fact", f)));
  }

  private static Optional<String> clause(Moment moment, Clause.About about) {
    return moment.heard().clauses().stream()
        .filter(c -> c.about() == about)
        .map(Clause::words)
        .filter(words -> words.length() <= moment.grounds().limits().quoteLength())
        .findFirst();
  }
}
