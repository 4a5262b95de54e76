package bearings.desk;

import java.time.Instant;

/// A reply in the outbox: committed together with the turn that gave it, and there until the chat
/// has taken it.
///
/// @param key the idempotency key, at most 25 letters and digits, never used twice: the chat
///   recognises a repeated send by it
/// @param order rises from reply to reply: replies of one place go out in this order
/// @param address where it goes
/// @param attempt how often sending was begun, this time included; zero while it waits for the
///   first
/// @param perhapsSent whether an earlier attempt ended without an answer, so that the chat may have
///   it already
/// @param created when its turn was committed
public record Outgoing(
    String key,
    long order,
    PersonId person,
    Address address,
    Reply reply,
    int attempt,
    boolean perhapsSent,
    Instant created) {

  /// The same in other words.
  Outgoing saying(Reply words) {
    return new Outgoing(key, order, person, address, words, attempt, perhapsSent, created);
  }
}
