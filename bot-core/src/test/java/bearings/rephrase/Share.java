package bearings.rephrase;

import java.util.Locale;

/// So many of so many, with the interval in which the true share lies in 95 of 100 cases (Wilson).
record Share(int some, int all) {
  private static final double Z = 1.96;

  Share plus(boolean one) {
    return new Share(some + (one ? 1 : 0), all + 1);
  }

  double value() {
    return (double) some / all;
  }

  double low() {
    return centre() - reach();
  }

  double high() {
    return centre() + reach();
  }

  private double centre() {
    return (value() + Z * Z / (2 * all)) / (1 + Z * Z / all);
  }

  private double reach() {
    double spread = value() * (1 - value()) / all + Z * Z / (4.0 * all * all);
    return Z * Math.sqrt(spread) / (1 + Z * Z / all);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d of %d, %.1f %% (%.1f to %.1f)",
        some,
        all,
        100 * value(),
        100 * Math.max(0, low()),
        100 * Math.min(1, high()));
  }
}
