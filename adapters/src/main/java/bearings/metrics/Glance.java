package bearings.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Something that costs a query to know, looked at only now and then.
final class Glance<T> {
  /// How long what was seen counts as the present.
  static final Duration LASTS = Duration.ofSeconds(5);

  private final Supplier<T> look;
  private final InstantSource clock;
  private Instant until = Instant.MIN;
  private Optional<T> seen = Optional.empty();

  Glance(Supplier<T> look, InstantSource clock) {
    this.look = look;
    this.clock = clock;
  }

  /// A number of what is seen; `NaN` where nothing can be seen now.
  synchronized Number value(Function<T, Number> number) {
    Instant now = clock.instant();
    if (!now.isBefore(until)) {
      until = now.plus(LASTS);
      try {
        seen = Optional.of(look.get());
      } catch (RuntimeException e) {
        seen = Optional.empty();
      }
    }
    return seen.map(number).orElse(Double.NaN);
  }
}
