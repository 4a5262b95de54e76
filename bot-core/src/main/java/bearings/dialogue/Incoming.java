package bearings.dialogue;

import java.time.Instant;
import java.time.ZoneId;

/// What reaches the coach: an act of a person or of the clock, when and where it happened.
///
/// @param at when; the coach has no other clock
/// @param zone where the person's days begin and end
public record Incoming(Act act, Instant at, Place place, ZoneId zone) {

  /// What was done.
  public sealed interface Act {
    /// The person wrote something.
    record Text(String text) implements Act {}

    /// The person pressed a choice.
    record Choose(String choiceId) implements Act {}

    /// The person gave a command: what follows `/behind`, such as `plan`. May be free text.
    record Command(String line) implements Act {}

    /// The person handed over a job post or brief: somebody else's words, and nothing in them is
    /// about the person.
    record Brief(String text) implements Act {}

    /// A follow-up fell due.
    record Due() implements Act {}
  }
}
