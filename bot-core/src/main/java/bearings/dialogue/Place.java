package bearings.dialogue;

/// Where a message was written.
public enum Place {
  /// Others can read along: only what is safe in public may be said.
  CHANNEL,
  /// Between the person and the coach.
  DM
}
