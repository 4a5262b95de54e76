package bearings.store;

import java.time.Instant;

/// Instants as they rest: nanoseconds since 1970, which holds every instant from 1678 to 2261
/// exactly. What lies outside rests as the nearest that can.
final class Nanos {
  private static final long A_SECOND = 1_000_000_000;
  private static final long A_DAY = 86_400 * A_SECOND;

  private Nanos() {}

  static long of(Instant instant) {
    long seconds = instant.getEpochSecond();
    long most = Long.MAX_VALUE / A_SECOND - 1;
    if (seconds > most) {
      return Long.MAX_VALUE;
    }
    return seconds < -most ? Long.MIN_VALUE : seconds * A_SECOND + instant.getNano();
  }

  /// The day of an instant, in days since 1970 (UTC).
  static int day(Instant instant) {
    return (int) Math.floorDiv(of(instant), A_DAY);
  }

  static Instant instant(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, A_SECOND), Math.floorMod(nanos, A_SECOND));
  }
}
