package bearings.heuristic;

import bearings.casefile.CaseFile;
import bearings.knowledge.Technology;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

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
    named.addAll(Demand.wishedWithoutDemand(file));
    for (String name : named) {
      grounds.catalogue().technology(name).flatMap(t -> gate(t, file)).ifPresent(conclusions::add);
    }
    return conclusions;
  }

  private java.util.Optional<Conclusion> gate(Technology technology, CaseFile file) {
    String name = technology.name();
    String words = Demand.words(file, name);
    return switch (technology.maturity()) {
      case PROVEN ->
          java.util.Optional.of(
              new Conclusion.Favours(
                  idea(), name, 1, Say.of(Line.BECAUSE_PROVEN).with("technology", name), words));
      case CARE ->
          Demand.count(file, name) > 0
              ? java.util.Optional.empty()
              : java.util.Optional.of(
                  new Conclusion.Defers(
                      idea(), name, Say.of(Line.DEFER_CARE).with("technology", name), words));
      case UNPROVEN ->
          java.util.Optional.of(
              new Conclusion.Defers(
                  idea(), name, Say.of(Line.DEFER_UNPROVEN).with("technology", name), words));
    };
  }
}
