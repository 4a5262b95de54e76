package bearings.dialogue;

import bearings.advice.Verdict;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.heuristic.Essay;
import bearings.heuristic.Grounds;
import bearings.heuristic.Wish;
import java.util.Optional;
import java.util.Set;

/// Chooses the next question by what verdict and plan still lack. Nothing that is known, was given
/// up or was asked already is asked, unless an idea has a reason to ask again.
final class Agenda {
  private static final Set<QuestionId> UNCOUNTED =
      Set.of(
          QuestionId.OPEN,
          QuestionId.ACCEPT,
          QuestionId.IFTHEN,
          QuestionId.CHECKIN,
          QuestionId.SAFETY,
          QuestionId.WHY_NOT_LOWER);

  private final Grounds grounds;

  Agenda(Grounds grounds) {
    this.grounds = grounds;
  }

  /// The question that a verdict still needs, if there is room for one.
  Optional<QuestionId> forVerdict(Session session) {
    int asked = count(session);
    if (asked >= grounds.limits().questionsBeforeVerdict()) {
      return Optional.empty();
    }
    var wishes = wishes(session, Wish.Stage.VERDICT);
    boolean waits = wishes.stream().anyMatch(Wish::needed);
    boolean early = asked < grounds.limits().questionsBeforeVerdict() - 1;
    return waits || early ? wishes.stream().findFirst().map(Wish::question) : Optional.empty();
  }

  /// The question that a plan still needs, if there is room for one.
  Optional<QuestionId> forPlan(Session session) {
    if (count(session) >= grounds.limits().questionsBeforePlan()) {
      return Optional.empty();
    }
    return wishes(session, Wish.Stage.PLAN).stream()
        .map(Wish::question)
        .filter(question -> couldChangeThePlan(question, session))
        .findFirst();
  }

  /// A plan that only collects evidence depends on time and strength; a plan without hours on
  /// nothing more.
  private boolean couldChangeThePlan(QuestionId question, Session session) {
    boolean nothingToPlan =
        session
                .file()
                .fact(Fact.Energy.class)
                .filter(energy -> energy.level() <= grounds.limits().lowEnergy())
                .isPresent()
            || session.file().fact(Fact.Hours.class).filter(h -> h.perWeek() <= 0).isPresent();
    if (nothingToPlan) {
      return false;
    }
    boolean collecting =
        session.progress().verdict().filter(v -> v.kind() == Verdict.Kind.UNKNOWN).isPresent();
    return !collecting || question == QuestionId.TIME || question == QuestionId.ENERGY;
  }

  /// A question for after the plan.
  Optional<QuestionId> afterwards(Session session) {
    return wishes(session, Wish.Stage.AFTERWARDS).stream().findFirst().map(Wish::question);
  }

  private java.util.List<Wish> wishes(Session session, Wish.Stage stage) {
    return Essay.asks(session.file(), grounds).stream()
        .filter(wish -> wish.stage() == stage)
        .filter(wish -> session.progress().times(wish.question()) < (wish.again() ? 2 : 1))
        .filter(wish -> wish.again() || !session.file().gaveUpOn(wish.question()))
        .toList();
  }

  private static int count(Session session) {
    return session.progress().asked().entrySet().stream()
        .filter(e -> !UNCOUNTED.contains(e.getKey()))
        .mapToInt(java.util.Map.Entry::getValue)
        .sum();
  }
}
