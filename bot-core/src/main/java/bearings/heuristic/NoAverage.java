package bearings.heuristic;

import bearings.casefile.CaseFile;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.hearing.Signal;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// H9: no average and no median. Refuses every rank, and shows both ends and the person's own
/// place.
final class NoAverage implements Heuristic {
  @Override
  public Idea idea() {
    return Idea.H9;
  }

  @Override
  public List<Wish> asks(CaseFile file, Grounds grounds) {
    boolean compares = file.knows(Fact.Generalizes.class) || file.knows(Fact.Feeling.class);
    boolean decides = compares && file.evidence(true).isEmpty();
    return decides && !file.knows(Fact.ComparesWith.class)
        ? List.of(Wish.useful(QuestionId.COMPARE, 50))
        : List.of();
  }

  @Override
  public List<Conclusion> concludes(CaseFile file, Grounds grounds) {
    var conclusions = new ArrayList<Conclusion>();
    file.entry(Fact.ComparesWith.class)
        .filter(e -> ((Fact.ComparesWith) e.fact()).wholeField())
        .ifPresent(
            e -> conclusions.add(new Conclusion.Colours(idea(), Modifier.AVERAGE, e.words())));
    boolean namesSomebody =
        file.fact(Fact.ComparesWith.class).filter(c -> !c.wholeField()).isPresent();
    if (conclusions.isEmpty() && !namesSomebody) {
      Overgeneralization.sweeping(file).stream()
          .findFirst()
          .ifPresent(
              e -> conclusions.add(new Conclusion.Colours(idea(), Modifier.AVERAGE, e.words())));
    }
    return conclusions;
  }

  @Override
  public Optional<Remark> remark(Moment moment) {
    if (moment.heard().has(Signal.WANTS_RANK)) {
      return Optional.of(Remark.eachTime(85, Say.of(Line.NO_RANK)));
    }
    return moment
        .added(Fact.ComparesWith.class)
        .filter(Fact.ComparesWith::wholeField)
        .map(c -> Remark.once(65, Say.of(Line.BOTH_ENDS)));
  }
}
