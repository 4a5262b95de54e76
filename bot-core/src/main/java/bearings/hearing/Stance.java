package bearings.hearing;

import java.util.Locale;

/// Whether a message speaks of the sender's standing by something checkable, by feeling, by both.
public enum Stance {
  EVIDENCE,
  FEELING,
  MIXED,
  NONE;

  /// The id in JSON.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
