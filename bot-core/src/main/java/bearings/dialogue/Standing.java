package bearings.dialogue;

import bearings.advice.Plan;
import bearings.speech.Arg;
import bearings.speech.Line;
import bearings.speech.Say;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Where a conversation stands, in lines: what `status` says, and what a chat shows beside the
/// conversation.
public final class Standing {
  private Standing() {}

  /// Target or question, the verdict, the next step and the next check-in, as far as there are any;
  /// nothing about work while coaching is left because of danger.
  ///
  /// @param zone where the person's days begin and end
  public static List<Say> of(Session session, ZoneId zone) {
    if (session.mode() instanceof Mode.Safety(Mode.Step step)) {
      return List.of(Say.of(step == Mode.Step.EASED ? Line.SAFETY_EASED : Line.SAFETY_STAY));
    }
    var says = new ArrayList<Say>();
    says.add(line(session));
    var progress = session.progress();
    progress
        .plan()
        .ifPresent(plan -> {
          progress
              .verdict()
              .map(v -> Say.of(Line.CHAT_VERDICT).with("verdict", Presentation.name(v.kind())))
              .ifPresent(says::add);
          if (isAhead(plan) && !plan.steps().isEmpty()) {
            says.add(
                Say.of(Line.CHAT_NEXT_STEP).with("step", new Arg.Line(plan.steps().getFirst())));
          }
        });
    session.followUpAt().map(at -> nextCheckIn(at, zone)).ifPresent(says::add);
    return says;
  }

  private static boolean isAhead(Plan plan) {
    return plan.state() == Plan.State.PROPOSED || plan.state() == Plan.State.ACCEPTED;
  }

  /// One line on how far it has come.
  static Say line(Session session) {
    if (!Coaching.begun(session)) {
      return Say.of(Line.STATUS_NOTHING);
    }
    var plan = session.progress().plan();
    if (plan.isPresent()) {
      return Say.of(Line.STATUS_PLAN).with("target", new Arg.Line(plan.get().name()));
    }
    return session
        .progress()
        .verdict()
        .map(v -> Say.of(Line.STATUS_VERDICT).with("verdict", Presentation.name(v.kind())))
        .orElseGet(() -> Say.of(Line.STATUS_QUESTION));
  }

  static Say nextCheckIn(Instant at, ZoneId zone) {
    return Say.of(Line.NEXT_CHECK_IN).with("date", Presentation.day(at.atZone(zone).toLocalDate()));
  }
}
