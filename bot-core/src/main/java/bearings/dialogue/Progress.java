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
/// @param plan the plan last proposed
/// @param declined technologies turned down as a target
/// @param reviewing whether the plan is being looked at again after a check-in
public record Progress(
    Map<QuestionId, Integer> asked,
    Optional<Verdict> verdict,
    Optional<Plan> plan,
    Set<String> declined,
    boolean reviewing) {
  static final Progress NONE = new Progress(Map.of(), Optional.empty(), Optional.empty(), Set.of(), false);

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
    return new Progress(more, verdict, plan, declined, reviewing);
  }

  Progress with(Verdict given) {
    return new Progress(asked, Optional.of(given), plan, declined, reviewing);
  }

  Progress with(Plan proposed) {
    return new Progress(asked, verdict, Optional.of(proposed), declined, reviewing);
  }

  Progress withoutPlan() {
    return new Progress(asked, verdict, Optional.empty(), declined, reviewing);
  }

  Progress declining(String technology) {
    var more = new TreeSet<>(declined);
    more.add(technology);
    return new Progress(asked, verdict, plan, more, reviewing);
  }

  Progress reviewing(boolean now) {
    return new Progress(asked, verdict, plan, declined, now);
  }
}
