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

  /// The first conversation after one in which the person was in danger opens with that. True where
  /// it does so now, and nothing else is to be said.
  boolean opensWithHowTheyAre(Draft draft) {
    if (!away(draft) || !draft.session().afterSafety()) {
      return false;
    }
    draft.session(draft.session().afterSafety(false));
    safety.nextTime(draft);
    return true;
  }

  private boolean away(Draft draft) {
    return draft
        .session()
        .lastHeard()
        .filter(last -> Duration.between(last, draft.now()).toHours() >= limits.awayHours())
        .isPresent();
  }

  /// Greets somebody who was away, in one line.
  void greet(Draft draft) {
    var session = draft.session();
    boolean away = away(draft);
    boolean stopped = session.mode() instanceof Mode.Stopped;
    draft.session(session.with(new Mode.Coaching()));
    boolean answersCheckIn = draft.isOpen(QuestionId.CHECKIN);
    if ((away || stopped) && Coaching.begun(session) && !answersCheckIn) {
      draft.say(away ? Commands.whereItStood(session) : bearings.speech.Say.of(Line.GOING_ON));
    }
  }
}
