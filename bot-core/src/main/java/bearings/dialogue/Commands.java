package bearings.dialogue;

import bearings.advice.Plan;
import bearings.casefile.QuestionId;
import bearings.speech.Arg;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.List;
import java.util.Optional;

/// What each command does.
final class Commands {
  private final Coaching coaching;
  private final Questions questions;
  private final Presentation presentation;
  private final CheckIns checkIns;
  private final Keeping keeping;

  Commands(
      Coaching coaching,
      Questions questions,
      Presentation presentation,
      CheckIns checkIns,
      Keeping keeping) {
    this.coaching = coaching;
    this.questions = questions;
    this.presentation = presentation;
    this.checkIns = checkIns;
    this.keeping = keeping;
  }

  void run(Draft draft, Command command) {
    switch (command) {
      case START -> start(draft);
      case HELP -> {
        draft.say(Line.HELP).say(Line.HELP_COMMANDS);
        keeping.help().ifPresent(draft::say);
        coaching.comeBack(draft);
      }
      case STATUS -> status(draft);
      case WHY -> why(draft);
      case PLAN -> plan(draft);
      case EVIDENCE -> evidence(draft);
      case UNDO -> undo(draft);
      case RESTART -> confirm(draft, Mode.What.RESTART, Line.ASK_RESTART);
      case STOP -> stop(draft);
      case CHECKIN -> checkIns.now(draft);
      case REMIND -> checkIns.remind(draft);
      case SNOOZE -> checkIns.snooze(draft);
      case EXPORT -> {
        draft.effect(Turn.Effect.EXPORT);
        draft.say(Line.EXPORT);
        coaching.comeBack(draft);
      }
      case FORGET -> confirm(draft, Mode.What.FORGET, Line.ASK_FORGET);
    }
  }

  /// Opens a conversation, or takes up the one that was left.
  void start(Draft draft) {
    if (!Coaching.begun(draft.session())) {
      draft.say(keeping.introduction());
      draft.ask(questions.of(QuestionId.OPEN, draft.session(), false));
      return;
    }
    draft.session(draft.session().with(new Mode.Coaching()));
    draft.say(whereItStood(draft.session()));
    if (draft.session().open().isPresent()) {
      coaching.comeBack(draft);
    } else {
      coaching.goOn(draft);
    }
  }

  /// One line on where the conversation stood.
  static Say whereItStood(Session session) {
    var plan = session.progress().plan();
    if (plan.isPresent()) {
      return Say.of(
              plan.get().state() == Plan.State.PROPOSED ? Line.STOOD_PROPOSED : Line.STOOD_PLAN)
          .with("target", new Arg.Line(plan.get().name()));
    }
    if (session.progress().verdict().isPresent()) {
      return Say.of(Line.STOOD_VERDICT)
          .with("verdict", Presentation.name(session.progress().verdict().get().kind()));
    }
    return Say.of(Line.STOOD_QUESTION);
  }

  private void status(Draft draft) {
    draft.say(Standing.line(draft.session()));
    presentation.ledger(draft.session()).ifPresent(draft::say);
    draft.session().followUp().ifPresent(f -> draft.say(CheckIns.next(draft, f)));
    coaching.comeBack(draft);
  }

  private void why(Draft draft) {
    var open = draft.session().open();
    if (draft.progress().verdict().isEmpty() && open.isPresent()) {
      draft.say(Explanation.whyAsked(open.get().question().id()));
    } else {
      Explanation.explain(draft);
    }
    coaching.comeBack(draft);
  }

  private void plan(Draft draft) {
    var plan = draft.progress().plan();
    if (plan.isPresent()) {
      presentation.plan(draft, plan.get());
      plan.get()
          .ifThen()
          .ifPresent(when -> draft.say(Say.of(Line.PLAN_WHEN).quoting("when", when)));
    } else {
      draft.say(draft.progress().verdict().isPresent() ? Line.NO_PLAN_YET : Line.NO_VERDICT_YET);
    }
    coaching.comeBack(draft);
  }

  private void evidence(Draft draft) {
    presentation
        .ledger(draft.session())
        .ifPresentOrElse(draft::say, () -> draft.say(Line.NO_EVIDENCE_YET));
    coaching.comeBack(draft);
  }

  private void undo(Draft draft) {
    var checkpoints = draft.session().checkpoints();
    if (checkpoints.isEmpty()) {
      draft.say(Line.NOTHING_TO_UNDO);
      coaching.comeBack(draft);
      return;
    }
    var last = checkpoints.getLast();
    var session = draft.session();
    draft.session(
        session
            .with(session.file().cutTo(last.entries()))
            .with(last.progress())
            .asking(last.open())
            .following(followUp(draft, last))
            .keeping(checkpoints.subList(0, checkpoints.size() - 1)));
    draft.say(
        last.said().isBlank()
            ? Say.of(Line.UNDONE_PLAIN)
            : Say.of(Line.UNDONE).quoting("words", last.said()));
    coaching.comeBack(draft);
  }

  /// What came meanwhile does not come once more: the reminder after it stays.
  private static Optional<FollowUp> followUp(Draft draft, Checkpoint last) {
    boolean came =
        last.followUp().filter(then -> !then.at().isAfter(draft.incoming().at())).isPresent();
    return came ? draft.session().followUp() : last.followUp();
  }

  private static void confirm(Draft draft, Mode.What what, Line ask) {
    draft.session(draft.session().with(new Mode.Confirming(what)));
    draft.askAside(
        new Question(
            QuestionId.CLARIFY,
            Say.of(ask),
            List.of(
                Questions.choice(QuestionId.CLARIFY, "yes", Line.LABEL_YES),
                Questions.choice(QuestionId.CLARIFY, "no", Line.LABEL_NO))));
  }

  /// Answers what was to be confirmed.
  void confirmed(Draft draft, Mode.What what, boolean yes) {
    draft.session(draft.session().with(new Mode.Coaching()));
    if (!yes) {
      draft.say(Line.NOT_CONFIRMED);
      coaching.comeBack(draft);
      return;
    }
    switch (what) {
      case RESTART -> {
        draft.session(Session.fresh().heardAt(draft.now()).sayingAs(draft.session()));
        draft.say(Line.RESTARTED);
        draft.ask(questions.of(QuestionId.OPEN, draft.session(), false));
      }
      case FORGET -> {
        draft.effect(Turn.Effect.FORGET);
        draft.forget();
        draft.say(Line.FORGOTTEN);
      }
    }
  }

  /// Stops: nothing more is asked, and nothing comes by itself.
  void stop(Draft draft) {
    draft.session(draft.session().with(new Mode.Stopped()).following(java.util.Optional.empty()));
    draft.say(draft.progress().plan().isPresent() ? Line.STOPPED_WITH_PLAN : Line.STOPPED);
  }
}
