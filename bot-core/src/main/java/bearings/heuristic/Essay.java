package bearings.heuristic;

import bearings.casefile.CaseFile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The essay: its eighteen ideas together.
public final class Essay {
  /// All ideas, H1 to H18.
  public static final List<Heuristic> IDEAS =
      List.of(
          new BehindOrFeeling(),
          new RealVersusFelt(),
          new Realism(),
          new LimitedMeans(),
          new Overgeneralization(),
          new SimpleMayBeEnough(),
          new MagicalDepth(),
          new WhichOne(),
          new NoAverage(),
          new FollowSelectively(),
          new IndustryDemand(),
          new OldSkillFirst(),
          new StillValuable(),
          new UrgentProblemFirst(),
          new TortoiseAndHare(),
          new FishOrCat(),
          new LatestThatWorks(),
          new EasierAndCheaper());

  private Essay() {}

  /// The questions that all ideas together would like answered, most important first.
  public static List<Wish> asks(CaseFile file, Grounds grounds) {
    return IDEAS.stream()
        .flatMap(idea -> idea.asks(file, grounds).stream())
        .sorted(
            Comparator.comparing(Wish::stage)
                .thenComparing(Comparator.comparingInt(Wish::weight).reversed()))
        .toList();
  }

  /// What all ideas together conclude.
  public static List<Conclusion> concludes(CaseFile file, Grounds grounds) {
    return IDEAS.stream().flatMap(idea -> idea.concludes(file, grounds).stream()).toList();
  }

  /// What the ideas would say to a message, most important first.
  public static List<Remark> remarks(Moment moment) {
    return IDEAS.stream()
        .map(idea -> idea.remark(moment))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingInt(Remark::weight).reversed())
        .toList();
  }
}
