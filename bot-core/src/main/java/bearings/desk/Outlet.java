package bearings.desk;

import java.time.Duration;
import java.util.Optional;

/// A chat, seen from the sender: takes one reply and says what became of it.
public interface Outlet {

  /// The chat's name, as in [Address#platform].
  String platform();

  /// Sends a reply under its key as idempotency key. Where an earlier attempt perhaps reached the
  /// chat, looks there first if the chat cannot recognise the key. Gives up when interrupted.
  Delivery deliver(Outgoing reply) throws InterruptedException;

  /// What became of a reply.
  sealed interface Delivery {
    /// The chat has it.
    record Accepted() implements Delivery {}

    /// The chat does not have it, and may take it later.
    ///
    /// @param after how long it asks to wait (`Retry-After`), where it says so
    record Refused(Optional<Duration> after, String reason) implements Delivery {}

    /// No answer: the chat may have it or not.
    record Unknown(String reason) implements Delivery {}

    /// The chat will never take it.
    record Impossible(String reason) implements Delivery {}
  }
}
