package bearings.desk;

import bearings.dialogue.Session;
import bearings.dialogue.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What became of an envelope. Only [Answered] and [Duplicate] may be acknowledged to the platform:
/// the others are to come again.
public sealed interface Outcome {

  /// It was answered, and the answer is stored for good.
  ///
  /// @param before the session before the turn
  /// @param replies what stands in the outbox for it
  /// @param receipt where everything about the person was erased
  record Answered(Session before, Turn turn, List<Outgoing> replies, Optional<Receipt> receipt)
      implements Outcome {
    public Answered {
      replies = List.copyOf(replies);
    }
  }

  /// It was answered before.
  record Duplicate() implements Outcome {}

  /// Too much at once, from this person or from all together.
  ///
  /// @param retryAfter when it may come again
  record Refused(Duration retryAfter) implements Outcome {}

  /// It could not be stored; nothing of it was kept.
  ///
  /// @param why what is wrong and the mend, without a word of anybody
  record Unavailable(String why) implements Outcome {}
}
