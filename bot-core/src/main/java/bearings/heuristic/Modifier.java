package bearings.heuristic;

import java.util.Locale;

/// What colours a verdict (the method, "Verdicts").
public enum Modifier {
  /// Compares with the whole field or a feed.
  AVERAGE,
  /// Works, or wants to work, in the wrong competition.
  FIT,
  /// Has too little time or energy.
  LOAD,
  /// Moves without arriving.
  HARE;

  /// The id in JSON.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
