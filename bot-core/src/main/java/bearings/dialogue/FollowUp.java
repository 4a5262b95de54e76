package bearings.dialogue;

import java.time.Instant;

/// The next time the coach speaks by itself. There is never more than one.
///
/// @param at when
/// @param purpose what for
/// @param unanswered how many before it were not answered
public record FollowUp(Instant at, Purpose purpose, int unanswered) {

  /// What a follow-up is for.
  public enum Purpose {
    /// Did it happen?
    CHECK_IN,
    /// The day on which the plan is looked at again.
    REVIEW
  }
}
