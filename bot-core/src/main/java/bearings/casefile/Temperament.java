package bearings.casefile;

import java.util.Locale;

/// What kind of work a person likes (fish or cat, H16). About liking, never about worth.
public enum Temperament {
  EARLY_ADOPTER,
  DEEP_WORKER,
  /// Spoken of, and undecidable.
  UNCLEAR;

  /// The id in JSON, such as `deep-worker`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
