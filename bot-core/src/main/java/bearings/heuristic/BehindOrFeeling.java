package bearings.heuristic;

import bearings.casefile.CaseFile;
import bearings.casefile.Entry;
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
      boolean spoken = file.knows(Fact.Feeling.class) || file.knows(Fact.Generalizes.class);
      if (behind && spoken) {
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
      var weights = item.behind() ? grounds.limits().weightFor() : grounds.limits().weightAgainst();
      int weight = weights.getOrDefault(item.kind(), 0) * times(item);
      conclusions.add(new Conclusion.Weighs(idea(), item.behind(), weight, entry));
    }
    var felt = file.fact(Fact.Felt.class).map(Fact.Felt::level);
    felt.filter(level -> level >= grounds.limits().highFeeling())
        .ifPresent(level ->
            conclusions.add(
                new Conclusion.Larger(
                    idea(),
                    level >= grounds.limits().veryHighFeeling() ? 2 : 1,
                    file.entry(Fact.Felt.class).map(Entry::words).orElse(""))));
    if (maySpeak(felt, grounds)) {
      file.entry(Fact.Feeling.class)
          .ifPresent(e -> conclusions.add(new Conclusion.Larger(idea(), 1, e.words())));
    }
    return conclusions;
  }

  /// Words of feeling count while no number is known that says the feeling is small.
  static boolean maySpeak(Optional<Integer> felt, Grounds grounds) {
    return felt.isEmpty() || felt.get() >= grounds.limits().highFeeling();
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
        moment.heard().intent() == Intent.SHARE_WORRY
            || moment.answers(QuestionId.OPEN)
            || (moment.asked().isEmpty() && moment.added(Fact.Feeling.class).isPresent());
    boolean feltAnswer = moment.answers(QuestionId.FOR);
    if (!opening && !feltAnswer) {
      return Optional.empty();
    }
    var fact = told(moment, Fact.Evidence.class, Clause.About.FACT);
    var feeling = feeling(moment);
    if (fact.isPresent() && feeling.isPresent() && !fact.equals(feeling)) {
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
        .map(f -> Remark.eachTime(evidence ? 100 : 40, Say.of(Line.ONLY_FACT).quoting("fact", f)));
  }

  /// What was felt, in the person's words; never a clause that tells what happened.
  private static Optional<String> feeling(Moment moment) {
    return moment
        .wordsFor(Fact.Feeling.class)
        .filter(felt ->
            moment
                .added()
                .filter(e -> e.fact() instanceof Fact.Evidence)
                .noneMatch(e -> e.words().contains(felt) || felt.contains(e.words())));
  }

  /// The clause in which such a fact was just told; else the first clause of that sort.
  private static Optional<String> told(
      Moment moment, Class<? extends Fact> kind, Clause.About about) {
    var words = moment.wordsFor(kind);
    var around =
        words.flatMap(told ->
            moment.heard().clauses().stream()
                .map(Clause::words)
                .filter(clause -> clause.contains(told))
                .filter(clause -> clause.length() <= moment.grounds().limits().quoteLength())
                .findFirst());
    return around.or(() -> words).or(() -> clause(moment, about));
  }

  private static Optional<String> clause(Moment moment, Clause.About about) {
    return moment.heard().clauses().stream()
        .filter(c -> c.about() == about)
        .map(Clause::words)
        .filter(words -> words.length() <= moment.grounds().limits().quoteLength())
        .findFirst();
  }
}
