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
import java.util.Set;

/// H11: does the industry want it? Decides by the person's own counts, and shows them.
final class IndustryDemand implements Heuristic {
  private static final Set<EvidenceKind> LOSSES =
      Set.of(EvidenceKind.LOST_CLIENT, EvidenceKind.INCOME);

  @Override
  public Idea idea() {
    return Idea.H11;
  }

  @Override
  public List<Wish> asks(CaseFile file, Grounds grounds) {
    var behind = file.evidence(true);
    boolean bids = behind.stream().anyMatch(item -> item.kind() == EvidenceKind.LOST_BID);
    boolean unnamed =
        behind.stream().anyMatch(item -> LOSSES.contains(item.kind()))
            && behind.stream().allMatch(item -> item.technologies().isEmpty());
    return bids || unnamed ? List.of(Wish.needed(QuestionId.BIDS, 85)) : List.of();
  }

  @Override
  public List<Conclusion> concludes(CaseFile file, Grounds grounds) {
    var conclusions = new ArrayList<Conclusion>();
    var counts = Demand.counts(file);
    counts.forEach((technology, count) ->
        conclusions.add(
            new Conclusion.Favours(
                idea(),
                technology,
                1 + 2 * Math.min(count, 3),
                Say.of(Line.BECAUSE_COUNTED)
                    .with("count", count)
                    .with("technology", grounds.named(technology)),
                Demand.words(file, technology))));
    var lacking = file.technologies(Relation.LACKS);
    for (String technology : file.technologies(Relation.LACKS, Relation.ASKED_FOR)) {
      if (!counts.containsKey(technology)) {
        conclusions.add(
            new Conclusion.Favours(
                idea(),
                technology,
                fits(technology, file, grounds) ? 3 : 1,
                Say.of(
                        lacking.contains(technology)
                            ? Line.BECAUSE_SAID_LACKING
                            : Line.BECAUSE_ASKED_FOR)
                    .with("technology", grounds.named(technology)),
                Demand.words(file, technology)));
      }
    }
    for (String technology : Demand.wishedWithoutDemand(file, grounds)) {
      conclusions.add(
          new Conclusion.Defers(
              idea(),
              technology,
              Say.of(Line.DEFER_NOBODY_ASKED).with("technology", grounds.named(technology)),
              Demand.words(file, technology)));
    }
    return conclusions;
  }

  /// Whether something lacking is at home where the person works and has lost something: then it
  /// may well be what was missed.
  private static boolean fits(String technology, CaseFile file, Grounds grounds) {
    boolean lost = !file.evidence(true).isEmpty();
    return lost
        && file.segment()
            .flatMap(own ->
                grounds.catalogue().technology(technology).map(t -> t.segments().contains(own)))
            .orElse(false);
  }

  /// How many bids were lost in all: the number they were said to be out of, where there is one,
  /// since one bid may miss two things.
  private static int lostBids(CaseFile file) {
    var bids =
        file.evidence(true).stream().filter(item -> item.kind() == EvidenceKind.LOST_BID).toList();
    int outOf = bids.stream().mapToInt(item -> item.of().orElse(0)).max().orElse(0);
    return outOf > 0 ? outOf : bids.stream().mapToInt(item -> item.count().orElse(1)).sum();
  }

  /// Whether several things were missed in several bids at once, so that nobody knows which how
  /// often.
  private static boolean severalInOne(CaseFile file) {
    return file.evidence(true).stream()
        .anyMatch(item -> item.count().orElse(1) > 1 && item.technologies().size() > 1);
  }

  @Override
  public Optional<Remark> remark(Moment moment) {
    boolean told = moment.added(Fact.Evidence.class).filter(Fact.Evidence::behind).isPresent();
    if (!told) {
      return Optional.empty();
    }
    int all = lostBids(moment.now());
    boolean known = Demand.counts(moment.before()).equals(Demand.counts(moment.now()));
    if (known || severalInOne(moment.now())) {
      return Optional.empty();
    }
    return Demand.counts(moment.now()).entrySet().stream()
        .findFirst()
        .filter(e -> e.getValue() > 1 || all > 1)
        .map(e ->
            Remark.eachTime(
                70,
                all == e.getValue() && all > 1
                    ? Say.of(Line.COUNT_ALL_BIDS)
                        .with("technology", moment.grounds().named(e.getKey()))
                        .with("all", all)
                    : all > e.getValue()
                        ? Say.of(Line.COUNT_OF_BIDS)
                            .with("technology", moment.grounds().named(e.getKey()))
                            .with("count", e.getValue())
                            .with("all", all)
                        : Say.of(Line.COUNT_PLAIN)
                            .with("technology", moment.grounds().named(e.getKey()))
                            .with("count", e.getValue())));
  }
}
