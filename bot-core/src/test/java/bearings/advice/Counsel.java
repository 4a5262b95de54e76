package bearings.advice;

import bearings.casefile.CaseFile;
import bearings.heuristic.Essay;
import bearings.heuristic.Shipped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Verdicts and plans on case files that a test has written.
final class Counsel {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private Counsel() {}

  static Verdict verdict(CaseFile file) {
    return Judge.judge(file, Essay.concludes(file, Shipped.GROUNDS), Shipped.LIMITS);
  }

  static Plan plan(CaseFile file) {
    return plan(file, Set.of(), Optional.empty());
  }

  static Plan plan(CaseFile file, Set<String> declined, Optional<Double> hoursAtMost) {
    return Planner.plan(
        file,
        verdict(file),
        Essay.concludes(file, Shipped.GROUNDS),
        Shipped.GROUNDS,
        TODAY,
        declined,
        hoursAtMost);
  }
}
