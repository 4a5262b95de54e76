package bearings.dialogue;

import bearings.advice.Plan;
import bearings.casefile.Entry;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.heuristic.Grounds;
import bearings.speech.Arg;
import bearings.speech.Line;
import bearings.speech.Say;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// Follow-ups: asks whether it happened, takes what came of it without guilt, measures the feeling
/// again, and looks at the plan once more.
final class CheckIns {
  private static final LocalTime HOUR = LocalTime.of(9, 0);

  private final Grounds grounds;
  private final Questions questions;
  private final Coaching coaching;

  CheckIns(Grounds grounds, Questions questions, Coaching coaching) {
    this.grounds = grounds;
    this.questions = questions;
    this.coaching = coaching;
  }

  /// The first check-in on a plan: halfway, and not after its last day.
  static FollowUp first(Draft draft, Plan plan) {
    long days = Math.max(1, (plan.reviewAt().toEpochDay() - draft.today().toEpochDay()) / 2);
    return new FollowUp(at(draft, draft.today().plusDays(days)), FollowUp.Purpose.CHECK_IN, 0);
  }

  private static Instant at(Draft draft, LocalDate day) {
    return day.atTime(HOUR).atZone(draft.incoming().zone()).toInstant();
  }

  /// When the coach asks next, in words.
  static Say next(Draft draft, FollowUp followUp) {
    return Standing.nextCheckIn(followUp.at(), draft.incoming().zone());
  }

  /// Says when it asks next; where nothing was to come any more, something comes again.
  void remind(Draft draft) {
    var plan = agreed(draft);
    if (plan.isEmpty()) {
      draft.say(Line.NOTHING_TO_REMIND);
    } else {
      if (draft.session().followUp().isEmpty()) {
        draft.session(draft.session().following(Optional.of(first(draft, plan.get()))));
      }
      draft.session().followUp().ifPresent(f -> draft.say(next(draft, f)));
    }
    coaching.comeBack(draft);
  }

  /// Asks now, at the person's wish; what was to come still comes.
  void now(Draft draft) {
    var plan = agreed(draft);
    if (plan.isEmpty()) {
      draft.say(Line.NOTHING_TO_REMIND);
      coaching.comeBack(draft);
      return;
    }
    ask(draft, plan.get(), Line.CHECK_IN_NOW);
  }

  /// Puts the check-in off: the one that is being asked, from today; else the one that is to come.
  void snooze(Draft draft) {
    if (agreed(draft).isEmpty()) {
      draft.say(Line.NOTHING_TO_REMIND);
      coaching.comeBack(draft);
      return;
    }
    boolean asked = draft.isOpen(QuestionId.CHECKIN);
    var coming = draft.session().followUp().filter(f -> !asked && f.at().isAfter(draft.now()));
    var from = coming.map(f -> dayOf(draft, f)).orElseGet(draft::today);
    var later =
        new FollowUp(
            at(draft, from.plusDays(grounds.limits().snoozeDays())),
            coming.map(FollowUp::purpose).orElse(FollowUp.Purpose.CHECK_IN),
            0);
    draft.session(draft.session().following(Optional.of(later)));
    draft.say(Say.of(Line.SNOOZED).with("date", Presentation.day(dayOf(draft, later))));
    if (asked) {
      draft.progress(draft.progress().reviewing(false));
      draft.askNothing();
    } else {
      coaching.comeBack(draft);
    }
  }

  private static LocalDate dayOf(Draft draft, FollowUp followUp) {
    return followUp.at().atZone(draft.incoming().zone()).toLocalDate();
  }

  private static Optional<Plan> agreed(Draft draft) {
    return draft.progress().plan().filter(plan -> plan.state() == Plan.State.ACCEPTED);
  }

  /// A follow-up fell due.
  void due(Draft draft) {
    draft.privately();
    var followUp = draft.session().followUp();
    var plan = draft.progress().plan();
    if (followUp.isEmpty() || plan.isEmpty() || plan.get().state() != Plan.State.ACCEPTED) {
      draft.session(draft.session().following(Optional.empty()));
      return;
    }
    if (draft.session().mode() instanceof Mode.Safety) {
      var later = followUp.get().at().plus(Duration.ofDays(1));
      draft.session(
          draft
              .session()
              .following(
                  Optional.of(
                      new FollowUp(later, followUp.get().purpose(), followUp.get().unanswered()))));
      return;
    }
    ask(draft, plan.get(), Line.CHECK_IN);
    draft.session(draft.session().following(next(draft, plan.get(), followUp.get())));
  }

  private void ask(Draft draft, Plan plan, Line opening) {
    draft.session(draft.session().with(new Mode.Coaching()));
    draft.progress(draft.progress().reviewing(true));
    Say say = Say.of(opening).with("target", new Arg.Line(plan.name()));
    if (plan.ifThen().isPresent()) {
      say = say.quoting("when", plan.ifThen().get());
    }
    draft.say(say);
    draft.ask(questions.of(QuestionId.CHECKIN, draft.session(), false));
  }

  /// The follow-up after one that is sent now: the review; then nothing, once too many were not
  /// answered.
  private Optional<FollowUp> next(Draft draft, Plan plan, FollowUp sent) {
    int unanswered = sent.unanswered() + 1;
    if (unanswered >= grounds.limits().unansweredFollowUps()) {
      return Optional.empty();
    }
    Instant review = at(draft, plan.reviewAt());
    Instant earliest = draft.now().plus(Duration.ofDays(grounds.limits().checkInDays() / 2));
    return Optional.of(
        new FollowUp(
            review.isAfter(earliest) ? review : earliest, FollowUp.Purpose.REVIEW, unanswered));
  }

  /// What came of the plan.
  void report(Draft draft, Fact.Progress progress) {
    answered(draft);
    draft.progress(draft.progress().reviewing(true));
    Say say;
    if (progress.done().isPresent()) {
      say = Say.of(progress.done().get() ? Line.PROGRESS_DONE : Line.PROGRESS_MISSED);
    } else if (progress.count().isPresent() && progress.of().isPresent()) {
      say =
          Say.of(Line.PROGRESS_COUNTED)
              .with("count", progress.count().getAsInt())
              .with("of", progress.of().getAsInt());
    } else {
      say = Say.of(Line.PROGRESS_PARTLY);
    }
    draft.say(say);
    draft.ask(questions.of(QuestionId.SCALE, draft.session(), false));
  }

  /// The person answered: the next follow-up starts counting anew.
  private static void answered(Draft draft) {
    draft.session(
        draft
            .session()
            .following(draft.session().followUp().map(f -> new FollowUp(f.at(), f.purpose(), 0))));
  }

  /// The feeling was measured again during a review.
  void measured(Draft draft, Optional<Integer> before) {
    var now = draft.session().file().fact(Fact.Felt.class).map(Fact.Felt::level);
    if (before.isPresent() && now.isPresent()) {
      int was = before.get();
      int is = now.get();
      Line line = is < was ? Line.SCALE_LOWER : is > was ? Line.SCALE_HIGHER : Line.SCALE_SAME;
      draft.say(Say.of(line).with("before", was).with("now", is));
    }
    draft.ask(questions.of(QuestionId.ACCEPT, draft.session(), false));
  }

  /// What the person wants done with the plan: keep it, make it smaller, take another, finish it.
  void decide(Draft draft, String answer, String words) {
    var plan = draft.progress().plan().orElseThrow();
    boolean reviewing = draft.progress().reviewing();
    draft.progress(draft.progress().reviewing(false));
    switch (answer) {
      case "smaller" -> {
        draft.progress(draft.progress().smallerThan(plan));
        coaching.propose(draft);
      }
      case "other" -> another(draft, plan);
      case "finish" -> finish(draft, plan, words);
      default -> accept(draft, plan, reviewing);
    }
  }

  private void accept(Draft draft, Plan plan, boolean reviewing) {
    var accepted = plan.in(Plan.State.ACCEPTED);
    draft.progress(draft.progress().with(accepted));
    if (draft.session().followUp().isEmpty()) {
      draft.session(draft.session().following(Optional.of(first(draft, accepted))));
    }
    if (reviewing) {
      draft.say(Say.of(Line.PLAN_KEPT).with("date", Presentation.day(plan.reviewAt())));
      draft.askNothing();
      return;
    }
    draft.say(
        Say.of(Line.PLAN_ACCEPTED)
            .with(
                "date",
                Presentation.day(
                    first(draft, accepted).at().atZone(draft.incoming().zone()).toLocalDate())));
    coaching.goOn(draft);
  }

  private void another(Draft draft, Plan plan) {
    plan.technology().ifPresent(t -> draft.progress(draft.progress().declining(t)));
    boolean noOther = plan.technology().isEmpty();
    draft.progress(draft.progress().withoutPlan());
    if (noOther) {
      draft.progress(draft.progress().with(plan.in(Plan.State.DECLINED)));
      draft.say(Line.NO_OTHER_TARGET);
      draft.askNothing();
      return;
    }
    draft.say(Line.ANOTHER_TARGET);
    coaching.propose(draft);
  }

  /// A finished target turns into something the person has.
  private void finish(Draft draft, Plan plan, String words) {
    draft.progress(draft.progress().with(plan.in(Plan.State.FINISHED)));
    plan.technology().ifPresent(t -> draft.progress(draft.progress().declining(t)));
    plan.technology()
        .ifPresent(t ->
            draft.session(
                draft
                    .session()
                    .with(
                        draft
                            .session()
                            .file()
                            .with(
                                List.of(
                                    Entry.of(
                                        draft.session().turn(), new Fact.Learned(t), words))))));
    draft.session(draft.session().following(Optional.empty()));
    draft.say(Line.PLAN_FINISHED);
    draft.askNothing();
  }
}
