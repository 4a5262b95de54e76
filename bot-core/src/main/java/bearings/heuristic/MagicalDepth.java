package bearings.heuristic;

import bearings.casefile.CaseFile;
import bearings.knowledge.Segment;
import bearings.knowledge.Technology;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// H7: some do retrieval and fine-tuning at a depth that looks like magic. That is one segment
/// among eight, with its own door and price, not the top of a ladder: who asked for it?
final class MagicalDepth implements Heuristic {
  private static final Set<Segment> DEEP = Set.of(Segment.LLM_APP, Segment.MODEL_TRAINING);

  @Override
  public Idea idea() {
    return Idea.H7;
  }

  @Override
  public List<Conclusion> concludes(CaseFile file, Grounds grounds) {
    return Demand.wishedWithoutDemand(file, grounds).stream()
        .filter(name -> deep(name, grounds))
        .<Conclusion>map(name ->
            new Conclusion.Defers(
                idea(),
                name,
                Say.of(Line.DEFER_NOBODY_ASKED).with("technology", grounds.named(name)),
                Demand.words(file, name)))
        .toList();
  }

  @Override
  public Optional<Remark> remark(Moment moment) {
    var place = moment.now().segment();
    if (place.filter(DEEP::contains).isPresent()) {
      return Optional.empty();
    }
    return moment.heard().technologies().stream()
        .filter(name -> deep(name, moment.grounds()))
        .filter(name -> Demand.count(moment.now(), name) == 0)
        .filter(name -> Demand.wished(moment.now(), name, moment.grounds()))
        .findFirst()
        .map(name ->
            Remark.once(
                58, Say.of(Line.WHO_ASKED).with("technology", moment.grounds().named(name))));
  }

  private static boolean deep(String name, Grounds grounds) {
    return grounds
        .catalogue()
        .technology(name)
        .map(Technology::segments)
        .filter(segments -> DEEP.containsAll(segments))
        .isPresent();
  }
}
