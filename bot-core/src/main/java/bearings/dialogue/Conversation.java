package bearings.dialogue;

import bearings.advice.Plan;
import bearings.casefile.QuestionId;
import bearings.hearing.Heard;
import bearings.hearing.Intent;
import bearings.hearing.Signal;
import bearings.speech.Line;
import java.util.Optional;

/// What a message is for, and what follows from it: an answer, a side question, a correction, a
/// stop.
final class Conversation {
  private final Coaching coaching;
  private final Commands commands;
  private final Digressions digressions;
  private final Repair repair;
  private final Intake intake;
  private final Keeping keeping;

  Conversation(
      Coaching coaching,
      Commands commands,
      Digressions digressions,
      Repair repair,
      Intake intake,
      Keeping keeping) {
    this.coaching = coaching;
    this.commands = commands;
    this.digressions = digressions;
    this.repair = repair;
    this.intake = intake;
    this.keeping = keeping;
  }

  /// Written where others read along: one line that is safe there. What was said is kept for the
  /// private conversation.
  void inPublic(Draft draft, Heard heard) {
    intake.takeIn(draft, heard, Optional.empty());
    draft.say(Line.IN_PUBLIC);
    draft.askNothing();
  }

  /// Reads a brief that was handed over as one. What is not heard as a brief may be anybody's
  /// story, and none of it is taken into the case.
  void brief(Draft draft, Heard heard) {
    introduce(draft);
    if (heard.intent() == Intent.PASTE_JOB_POST) {
      intake.takeIn(draft, heard, Optional.empty());
    }
    digressions.brief(draft, heard);
    coaching.comeBack(draft);
  }

  void confirm(Draft draft, Mode.What what, Heard heard) {
    boolean yes =
        heard.has(Signal.YES) || (heard.number().isPresent() && heard.number().getAsDouble() == 1);
    commands.confirmed(draft, what, yes);
  }

  /// Answers a message in the coaching.
  void hear(Draft draft, Heard heard, Optional<QuestionId> asked) {
    introduce(draft);
    if (heard.has(Signal.GIBBERISH)) {
      repair.notUnderstood(draft, heard);
      return;
    }
    switch (heard.intent()) {
      case STOP -> commands.stop(draft);
      case RESTART -> commands.run(draft, Command.RESTART);
      case ABUSE -> {
        if (!draft.hasSaid(Line.ABUSE.key())) {
          draft.say(Line.ABUSE);
        }
        coaching.comeBack(draft);
      }
      case PRIVACY_REQUEST -> privacy(draft, heard);
      case ASK_META -> {
        digressions.meta(draft, heard);
        intake.besideAQuestion(draft, heard, asked);
      }
      case ASK_OPINION_ON_TECH -> {
        digressions.opinion(draft, heard);
        intake.besideAQuestion(draft, heard, asked);
      }
      case SMALLTALK -> smalltalk(draft, heard, asked);
      case OFF_TOPIC -> {
        draft.say(Line.OFF_TOPIC);
        repair.comeBackFromAside(draft, heard);
      }
      case PASTE_JOB_POST -> {
        intake.takeIn(draft, heard, Optional.empty());
        digressions.brief(draft, heard);
        coaching.comeBack(draft);
      }
      case ASK_WHAT_TO_LEARN -> {
        digressions.whatToLearn(draft, draft.progress().plan().map(Plan::name));
        intake.answer(draft, heard, asked);
      }
      case PROGRESS_REPORT -> intake.progress(draft, heard, asked);
      case CORRECT_EARLIER, ANSWER, SHARE_WORRY, CRISIS -> intake.answer(draft, heard, asked);
    }
  }

  /// Small talk is answered in a line, and not where a greeting was just said. While a target waits
  /// for a yes, a kind word is one.
  private void smalltalk(Draft draft, Heard heard, Optional<QuestionId> asked) {
    boolean waits = asked.filter(QuestionId.ACCEPT::equals).isPresent();
    if (waits && !heard.has(Signal.NO, Signal.GREETING)) {
      intake.takeIn(draft, heard, asked);
      intake.accept(draft, heard);
      return;
    }
    if (draft.room() == 2) {
      draft.say(heard.has(Signal.THANKS) ? Line.THANKS : Line.SMALLTALK);
    }
    repair.comeBackFromAside(draft, heard);
  }

  private void introduce(Draft draft) {
    boolean first = draft.session().turn() == 0;
    if (first) {
      draft.say(keeping.introductionInPassing());
    }
  }

  private void privacy(Draft draft, Heard heard) {
    if (heard.has(Signal.FORGET)) {
      commands.run(draft, Command.FORGET);
    } else if (heard.has(Signal.EXPORT)) {
      commands.run(draft, Command.EXPORT);
    } else {
      draft.say(keeping.privacy());
      intake.besideAQuestion(
          draft, heard, draft.session().open().map(open -> open.question().id()));
    }
  }
}
