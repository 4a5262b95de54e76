package bearings.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How many messages one person may send in a while.
@FunctionalInterface
public interface RateLimit {
  /// Sets no limit.
  RateLimit NONE = (_, _) -> Optional.empty();

  /// Counts a message. Gives how long to wait where it is one too many; then it does not count.
  Optional<Duration> take(PersonId person, Instant at);
}
