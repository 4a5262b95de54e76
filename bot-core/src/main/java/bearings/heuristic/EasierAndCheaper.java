package bearings.heuristic;

import bearings.casefile.CaseFile;
import bearings.knowledge.Savings;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.List;

/// H18: especially what makes things easier and cheaper. Among what would serve, that goes first.
final class EasierAndCheaper implements Heuristic {
  @Override
  public Idea idea() {
    return Idea.H18;
  }

  @Override
  public List<Conclusion> concludes(CaseFile file, Grounds grounds) {
    return Demand.counts(file).keySet().stream()
        .flatMap(name -> grounds.catalogue().technology(name).stream())
        .filter(t -> t.cutsCosts() == Savings.YES)
        .<Conclusion>map(t ->
            new Conclusion.Favours(
                idea(),
                t.name(),
                1,
                Say.of(Line.BECAUSE_EASIER)
                    .with("technology", t.inWords())
                    .with("easier", t.makesEasier()),
                Demand.words(file, t.name())))
        .toList();
  }
}
