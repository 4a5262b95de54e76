package bearings.metrics;

import bearings.desk.Watch;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes into the log what an operator should know of. Of a failure it shows what was thrown and
/// where, never the message, and of a reply that was put off or given up its chat, never the
/// reason: both may hold what somebody said. The reason is kept with the dead letter.
public final class LogWatch implements Watch {
  private static final Logger LOG = LoggerFactory.getLogger(LogWatch.class);
  private static final String OURS = "bearings.";
  private static final int MOST_CAUSES = 5;

  @Override
  public void saw(Step step) {
    switch (step) {
      case Step.Failed failed -> LOG.warn("{} failed: {}", failed.work(), thrown(failed.failure()));
      case Step.Buried buried -> LOG.warn("a reply for {} was given up", buried.platform());
      case Step.Retried retried -> LOG.debug("a reply for {} is tried again", retried.platform());
      case Step.Forgotten _ -> LOG.info("somebody was erased at their wish");
      case Step.Expired expired -> LOG.info("{} erased after long silence", expired.people());
      case Step.Stale _ -> LOG.debug("another instance was quicker");
      case Step.Refused _ -> LOG.debug("an event was refused: too much at once");
      case Step.Committed committed ->
          LOG.trace("a turn took {} ms", committed.turnTook().toMillis());
      case Step.Delivered delivered ->
          LOG.trace("a reply arrived after {} ms", delivered.age().toMillis());
      case Step.Received _,
          Step.Duplicate _,
          Step.Replied _,
          Step.FollowedUp _,
          Step.Claimed _,
          Step.Reworded _,
          Step.Sending _,
          Step.Settled _ -> {}
    }
  }

  /// What was thrown with all its causes, each with the place in our code where it was.
  private static String thrown(Throwable failure) {
    var shown = new StringBuilder();
    Throwable cause = failure;
    for (int i = 0; cause != null && i < MOST_CAUSES; i++, cause = cause.getCause()) {
      shown.append(i == 0 ? "" : ", caused by ").append(cause.getClass().getName());
      place(cause).ifPresent(place -> shown.append(" at ").append(place));
    }
    return shown.toString();
  }

  private static Optional<StackTraceElement> place(Throwable failure) {
    StackTraceElement[] frames = failure.getStackTrace();
    return Arrays.stream(frames)
        .filter(frame -> frame.getClassName().startsWith(OURS))
        .findFirst()
        .or(() -> Arrays.stream(frames).findFirst());
  }
}
