package bearings.dialogue;

import bearings.casefile.QuestionId;
import bearings.hearing.Heard;
import bearings.hearing.Intent;
import bearings.hearing.Signal;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.Optional;

/// What happens when somebody may be in danger (the method, "Crisis protocol"). Comes before
/// everything, in any state; ends only after two check-ins, and when the person returns by
/// themselves.
final class SafetyProtocol {
  private final Questions questions;
  private final Optional<String> helpLines;

  /// @param helpLines the operator's local help lines; the coach never guesses a number
  SafetyProtocol(Questions questions, Optional<String> helpLines) {
    this.questions = questions;
    this.helpLines = helpLines;
  }

  /// Leaves coaching.
  void begin(Draft draft) {
    draft.privately();
    draft.session(draft.session().with(new Mode.Safety(Mode.Step.ASKED)).afterSafety(true));
    draft.say(Line.SAFETY_FIRST);
    lines(draft);
    ask(draft);
  }

  /// Answers within the protocol. True where the person has come back to coaching and the message
  /// is to be taken as coaching.
  boolean answer(Draft draft, Mode.Step step, Heard heard, Optional<String> picked) {
    draft.privately();
    boolean danger =
        heard.intent() == Intent.CRISIS
            || picked.filter(p -> p.equals("unsafe") || p.equals("unsure")).isPresent();
    boolean safe =
        picked.filter("safe"::equals).isPresent()
            || (picked.isEmpty() && heard.has(Signal.SAFE, Signal.YES));
    if (danger) {
      draft.session(draft.session().with(new Mode.Safety(Mode.Step.ASKED)));
      draft.say(Line.SAFETY_STAY);
      lines(draft);
      ask(draft);
      return false;
    }
    return switch (step) {
      case ASKED -> {
        draft.session(draft.session().with(new Mode.Safety(Mode.Step.ASKED_AGAIN)));
        draft.say(safe ? Line.SAFETY_AGAIN : Line.SAFETY_NOT_SURE);
        ask(draft);
        yield false;
      }
      case ASKED_AGAIN -> {
        if (safe) {
          draft.session(draft.session().with(new Mode.Safety(Mode.Step.EASED)));
          draft.say(Line.SAFETY_EASED);
          draft.askNothing();
        } else {
          draft.say(Line.SAFETY_NOT_SURE);
          ask(draft);
        }
        yield false;
      }
      case EASED -> {
        draft.session(draft.session().with(new Mode.Coaching()));
        draft.say(Line.SAFETY_BACK);
        yield true;
      }
    };
  }

  /// Opens the next conversation with how the person is.
  void nextTime(Draft draft) {
    draft.privately();
    draft.session(draft.session().with(new Mode.Safety(Mode.Step.ASKED_AGAIN)));
    draft.say(Line.SAFETY_NEXT_TIME);
    ask(draft);
  }

  private void lines(Draft draft) {
    draft.say(
        helpLines
            .map(lines -> Say.of(Line.SAFETY_LINES).with("lines", lines))
            .orElseGet(() -> Say.of(Line.SAFETY_NO_LINES)));
  }

  private void ask(Draft draft) {
    draft.askAside(questions.of(QuestionId.SAFETY, draft.session(), false));
  }
}
