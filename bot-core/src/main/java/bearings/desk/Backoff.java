package bearings.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How long to wait before a reply is tried again: twice as long each time, with jitter, never less
/// than the chat asked for, and not for ever.
///
/// @param first before the second attempt
/// @param longest the longest wait that is chosen by ourselves
/// @param attempts after so many a reply is given up
public record Backoff(Duration first, Duration longest, int attempts) {
  /// From half a second to five minutes; with these, about a day until a reply is given up.
  public static final Backoff USUAL =
      new Backoff(Duration.ofMillis(500), Duration.ofMinutes(5), 300);

  /// The wait after an attempt that failed; nothing where it was the last one. Between half and the
  /// whole of the doubled wait, so that many that failed together do not come back together.
  ///
  /// @param attempt which attempt failed, from one
  /// @param asked what the chat asked for
  Optional<Duration> after(int attempt, Optional<Duration> asked, RandomGenerator random) {
    if (attempt >= attempts) {
      return Optional.empty();
    }
    long doubled = first.toMillis() << Math.min(attempt - 1, 30);
    long whole = doubled <= 0 ? longest.toMillis() : Math.min(doubled, longest.toMillis());
    Duration own = Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
    return Optional.of(asked.filter(a -> a.compareTo(own) > 0).orElse(own));
  }
}
