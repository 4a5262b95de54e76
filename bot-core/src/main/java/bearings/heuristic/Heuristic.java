package bearings.heuristic;

import bearings.casefile.CaseFile;
import bearings.speech.Idea;
import java.util.List;
import java.util.Optional;

/// One idea of the essay, as the coach uses it: what it asks, what it concludes from a case, and
/// what it says to something just heard. All three are pure; an idea knows no other idea.
public sealed interface Heuristic
    permits BehindOrFeeling,
        RealVersusFelt,
        Realism,
        LimitedMeans,
        Overgeneralization,
        SimpleMayBeEnough,
        MagicalDepth,
        WhichOne,
        NoAverage,
        FollowSelectively,
        IndustryDemand,
        OldSkillFirst,
        StillValuable,
        UrgentProblemFirst,
        TortoiseAndHare,
        FishOrCat,
        LatestThatWorks,
        EasierAndCheaper {

  /// Which idea this is.
  Idea idea();

  /// The questions whose answers could change what it concludes.
  default List<Wish> asks(CaseFile file, Grounds grounds) {
    return List.of();
  }

  /// What it concludes from a case.
  default List<Conclusion> concludes(CaseFile file, Grounds grounds) {
    return List.of();
  }

  /// What it would say to a message just taken in.
  default Optional<Remark> remark(Moment moment) {
    return Optional.empty();
  }
}
