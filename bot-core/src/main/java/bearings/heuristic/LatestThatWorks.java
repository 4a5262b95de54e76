package bearings.heuristic;

import bearings.casefile.CaseFile;
import bearings.casefile.Relation;
import bearings.knowledge.Technology;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// H17: not the latest, but the latest that works. What is proven may be a target; what works with
/// care only for a need that a client named; what is unproven may be read about.
final class LatestThatWorks implements Heuristic {
  @Override
  public Idea idea() {
    return Idea.H17;
  }

  @Override
  public List<Conclusion> concludes(CaseFile file, Grounds grounds) {
    var conclusions = new ArrayList<Conclusion>();
    var named = new LinkedHashSet<>(Demand.counts(file).keySet());
    named.addAll(file.relations().keySet());
    named.addAll(Demand.wishedWithoutDemand(file, grounds));
    named.removeAll(file.technologies(Relation.HAS));
    for (String name : named) {
      grounds.catalogue().technology(name).flatMap(t -> gate(t, file)).ifPresent(conclusions::add);
    }
    return conclusions;
  }

  private Optional<Conclusion> gate(Technology technology, CaseFile file) {
    String name = technology.name();
    String words = Demand.words(file, name);
    return switch (technology.maturity()) {
      case PROVEN ->
          Optional.of(
              new Conclusion.Favours(
                  idea(),
                  name,
                  1,
                  Say.of(Line.BECAUSE_PROVEN).with("technology", technology.inWords()),
                  words));
      case CARE ->
          Demand.count(file, name) > 0
              ? Optional.empty()
              : Optional.of(
                  new Conclusion.Defers(
                      idea(),
                      name,
                      Say.of(Line.DEFER_CARE).with("technology", technology.inWords()),
                      words));
      case UNPROVEN ->
          Optional.of(
              new Conclusion.Defers(
                  idea(),
                  name,
                  Say.of(Line.DEFER_UNPROVEN).with("technology", technology.inWords()),
                  words));
    };
  }
}
