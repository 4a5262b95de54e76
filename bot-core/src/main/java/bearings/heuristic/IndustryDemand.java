package bearings.heuristic;

import bearings.casefile.CaseFile;
import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Relation;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// H11: does the industry want it? Decides by the person's own counts, and shows them.
final class IndustryDemand implements Heuristic {
  @Override
  public Idea idea() {
    return Idea.H11;
  }

  @Override
  public List<Wish> asks(CaseFile file, Grounds grounds) {
    boolean lost =
        file.evidence(true).stream().anyMatch(item -> item.kind() == EvidenceKind.LOST_BID);
    return lost ? List.of(Wish.needed(QuestionId.BIDS, 85)) : List.of();
  }

  @Override
  public List<Conclusion> concludes(CaseFile file, Grounds grounds) {
    var conclusions = new ArrayList<Conclusion>();
    var counts = Demand.counts(file);
    counts.forEach(
        (technology, count) ->
            conclusions.add(
                new Conclusion.Favours(
                    idea(),
                    technology,
                    2 + 2 * Math.min(count, 3),
                    Say.of(Line.BECAUSE_COUNTED)
                        .with("count", count)
                        .with("technology", technology),
                    Demand.words(file, technology))));
    for (String technology : file.technologies(Relation.LACKS, Relation.ASKED_FOR)) {
      if (!counts.containsKey(technology)) {
        conclusions.add(
            new Conclusion.Favours(
                idea(),
                technology,
                1,
                Say.of(Line.BECAUSE_SAID_LACKING).with("technology", technology),
                Demand.words(file, technology)));
      }
    }
    for (String technology : Demand.wishedWithoutDemand(file)) {
      conclusions.add(
          new Conclusion.Defers(
              idea(),
              technology,
              Say.of(Line.DEFER_NOBODY_ASKED).with("technology", technology),
              Demand.words(file, technology)));
    }
    return conclusions;
  }

  @Override
  public Optional<Remark> remark(Moment moment) {
    boolean told = moment.added(Fact.Evidence.class).filter(Fact.Evidence::behind).isPresent();
    if (!told) {
      return Optional.empty();
    }
    int all =
        moment.now().evidence(true).stream()
            .filter(item -> item.kind() == EvidenceKind.LOST_BID)
            .mapToInt(item -> item.count().orElse(1))
            .sum();
    return Demand.counts(moment.now()).entrySet().stream()
        .findFirst()
        .filter(e -> e.getValue() > 1 || all > 1)
        .map(
            e ->
                Remark.eachTime(
                    70,
                    all >= e.getValue() && all > 1
                        ? Say.of(Line.COUNT_OF_BIDS)
                            .with("technology", e.getKey())
                            .with("count", e.getValue())
                            .with("all", all)
                        : Say.of(Line.COUNT_PLAIN)
                            .with("technology", e.getKey())
                            .with("count", e.getValue())));
  }
}
