package bearings.dialogue;

import bearings.advice.Plan;
import bearings.advice.Verdict;
import bearings.casefile.QuestionId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// How far the coaching has come.
///
/// @param asked how often each question was put
/// @param verdict the verdict last given
/// @param judgedAt how many entries the case file had when the verdict was given
/// @param plan the plan last proposed
/// @param declined technologies that are no target any more: turned down or finished
/// @param hoursAtMost hours a week that the person asked not to exceed when a plan was too much
/// @param reviewing whether the plan is being looked at again after a check-in
public record Progress(
    Map<QuestionId, Integer> asked,
    Optional<Verdict> verdict,
    int judgedAt,
    Optional<Plan> plan,
    Set<String> declined,
    Optional<Double> hoursAtMost,
    boolean reviewing) {
  static final Progress NONE =
      new Progress(
          Map.of(), Optional.empty(), 0, Optional.empty(), Set.of(), Optional.empty(), false);

  public Progress {
    asked = Map.copyOf(asked);
    declined = Set.copyOf(declined);
  }

  int times(QuestionId question) {
    return asked.getOrDefault(question, 0);
  }

  Progress asking(QuestionId question) {
    var more = new EnumMap<QuestionId, Integer>(QuestionId.class);
    more.putAll(asked);
    more.merge(question, 1, Integer::sum);
    return new Progress(more, verdict, judgedAt, plan, declined, hoursAtMost, reviewing);
  }

  Progress with(Verdict given, int entries) {
    return new Progress(asked, Optional.of(given), entries, plan, declined, hoursAtMost, reviewing);
  }

  Progress with(Plan proposed) {
    return new Progress(
        asked, verdict, judgedAt, Optional.of(proposed), declined, hoursAtMost, reviewing);
  }

  Progress withoutPlan() {
    return new Progress(
        asked, verdict, judgedAt, Optional.empty(), declined, hoursAtMost, reviewing);
  }

  Progress declining(String technology) {
    var more = new TreeSet<>(declined);
    more.add(technology);
    return new Progress(asked, verdict, judgedAt, plan, more, hoursAtMost, reviewing);
  }

  Progress reviewing(boolean now) {
    return new Progress(asked, verdict, judgedAt, plan, declined, hoursAtMost, now);
  }

  /// Half the hours of the plan that was too much, and at least one.
  Progress smallerThan(Plan tooMuch) {
    double half = Math.max(1, tooMuch.hours() / 2);
    return new Progress(asked, verdict, judgedAt, plan, declined, Optional.of(half), reviewing);
  }
}
