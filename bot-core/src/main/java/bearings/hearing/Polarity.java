package bearings.hearing;

import java.util.Locale;

/// The tone of a message.
public enum Polarity {
  NEGATIVE,
  NEUTRAL,
  POSITIVE,
  MIXED;

  /// The id in JSON.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
