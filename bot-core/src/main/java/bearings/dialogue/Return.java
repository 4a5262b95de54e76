package bearings.dialogue;

import bearings.casefile.Limits;
import bearings.casefile.QuestionId;
import bearings.speech.Line;
import java.time.Duration;

/// Coming back: after days, after a stop, after a time in which the person was in danger.
final class Return {
  private final Limits limits;
  private final SafetyProtocol safety;

  Return(Limits limits, SafetyProtocol safety) {
    this.limits = limits;
    this.safety = safety;
  }

  /// Greets somebody who was away, in one line. False where the greeting is all there is to say now.
  boolean greet(Draft draft) {
    var session = draft.session();
    boolean away =
        session.lastHeard()
            .filter(last -> Duration.between(last, draft.now()).toHours() >= limits.awayHours())
            .isPresent();
    boolean stopped = session.mode() instanceof Mode.Stopped;
    draft.session(session.with(new Mode.Coaching()));
    if (away && session.afterSafety()) {
      draft.session(draft.session().afterSafety(false));
      safety.nextTime(draft);
      return false;
    }
    boolean answersCheckIn = draft.isOpen(QuestionId.CHECKIN);
    if ((away || stopped) && Coaching.begun(session) && !answersCheckIn) {
      draft.say(away ? Commands.whereItStood(session) : bearings.speech.Say.of(Line.GOING_ON));
    }
    return true;
  }
}
