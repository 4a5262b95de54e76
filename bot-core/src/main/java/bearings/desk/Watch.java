package bearings.desk;

import bearings.rephrase.Refusal;
import java.time.Duration;
import java.util.Optional;

/// Whoever counts and reports what happens at the desk. Is told of each named step of a turn, in
/// the thread that takes it; learns no name and no word of anybody.
@FunctionalInterface
public interface Watch {
  /// Looks away.
  Watch NONE = _ -> {};

  void saw(Step step);

  /// This watch and another one after it.
  default Watch and(Watch other) {
    return step -> {
      saw(step);
      other.saw(step);
    };
  }

  /// A named step, in the order of a message's way.
  sealed interface Step {
    /// An event arrived.
    record Received() implements Step {}

    /// It was answered before.
    record Duplicate() implements Step {}

    /// It was not taken, since there is too much at once.
    record Refused() implements Step {}

    /// The coach has answered; nothing is stored yet.
    record Replied(Duration took) implements Step {}

    /// Another instance was quicker; the turn is computed anew.
    record Stale() implements Step {}

    /// The turn is stored for good; the platform does not know yet.
    record Committed(Duration commitTook, Duration turnTook) implements Step {}

    /// A follow-up fell due and was asked.
    record FollowedUp() implements Step {}

    /// Everything about somebody was erased at their wish.
    record Forgotten() implements Step {}

    /// People were erased because they have not been heard for so long.
    record Expired(int people) implements Step {}

    /// Replies were taken from the outbox.
    record Claimed(int replies) implements Step {}

    /// A model's wording of a line was judged.
    ///
    /// @param refusal why it is not said; empty where it is
    record Reworded(Optional<Refusal> refusal) implements Step {}

    /// A reply is about to be handed to the chat.
    record Sending() implements Step {}

    /// The chat has it; the outbox does not know yet.
    ///
    /// @param age how long ago its turn was committed
    record Delivered(Duration age) implements Step {}

    /// It has left the outbox.
    record Settled() implements Step {}

    /// It is tried again later.
    record Retried(String platform, String reason) implements Step {}

    /// It will never arrive.
    record Buried(String platform, String reason) implements Step {}

    /// Something failed that is tried again: which work, and why. The failure's message is not to
    /// be shown: it may hold what somebody said.
    record Failed(String work, Throwable failure) implements Step {}
  }
}
