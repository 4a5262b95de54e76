package bearings.llm;

import java.time.Duration;
import java.time.Instant;

/// Lets a model rest that failed several times in a row, then tries it with one request.
final class Breaker {
  private static final int FAILURES = 3;
  private static final Duration REST = Duration.ofMinutes(1);

  private int failures;
  private Instant closedUntil = Instant.MIN;

  synchronized boolean lets(Instant now) {
    if (now.isBefore(closedUntil)) {
      return false;
    }
    if (failures >= FAILURES) {
      // One may try; all others wait for what comes of it.
      closedUntil = now.plus(REST);
    }
    return true;
  }

  synchronized void worked() {
    failures = 0;
    closedUntil = Instant.MIN;
  }

  synchronized void failed(Instant now) {
    failures++;
    if (failures >= FAILURES) {
      closedUntil = now.plus(REST);
    }
  }
}
