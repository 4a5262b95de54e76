package bearings.memory;

import bearings.desk.PersonId;
import bearings.desk.RateLimit;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// A bucket of tokens for each person: each message takes one, and one comes back after each
/// interval until the bucket is full. Counted by this instance alone. Full buckets leave memory; so
/// do the least used ones of more people than fit, who then begin with a full one.
public final class CaffeineRateLimit implements RateLimit {
  /// Caffeine takes accesses within a second of each other for one.
  private static final Duration TOLERANCE = Duration.ofSeconds(1);

  private final Allowance allowance;
  private final Cache<PersonId, Bucket> buckets;

  /// How much a person may send.
  ///
  /// @param burst how many messages at once, at least one
  /// @param interval after how long one more may follow
  /// @param people how many people are counted at the same time, about 150 bytes each
  public record Allowance(int burst, Duration interval, long people) {
    /// Eight at once, then one each two seconds: nobody who types reaches it, not even in short
    /// lines; a program that posts does. 100,000 people.
    public static final Allowance USUAL = new Allowance(8, Duration.ofSeconds(2), 100_000);

    public Allowance {
      if (burst < 1 || !interval.isPositive() || people < 1) {
        throw new IllegalArgumentException("an allowance must let somebody send something");
      }
    }

    Duration untilFull() {
      return interval.multipliedBy(burst);
    }
  }

  /// A person's tokens.
  ///
  /// @param full when all of them are there again
  /// @param pause what the last message was told
  private record Bucket(Instant full, Optional<Duration> pause) {}

  /// @param clock by which buckets leave memory: the one that tells when a message came
  public CaffeineRateLimit(Allowance allowance, InstantSource clock) {
    this.allowance = allowance;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(allowance.people())
            .expireAfterAccess(allowance.untilFull().plus(TOLERANCE))
            .ticker(() -> nanos(clock.instant()))
            .executor(Runnable::run)
            .build();
  }

  @Override
  public Optional<Duration> take(PersonId person, Instant at) {
    Bucket after =
        buckets
            .asMap()
            .compute(
                person, (_, before) -> taken(before == null ? at : earlier(before.full(), at), at));
    return after == null ? Optional.empty() : after.pause();
  }

  /// No bucket is emptier than empty, whatever the clock did.
  private Instant earlier(Instant full, Instant at) {
    Instant latest = at.plus(allowance.untilFull());
    return full.isAfter(latest) ? latest : full;
  }

  private Bucket taken(Instant full, Instant at) {
    Instant next = (full.isAfter(at) ? full : at).plus(allowance.interval());
    Duration over = Duration.between(at.plus(allowance.untilFull()), next);
    return over.isPositive()
        ? new Bucket(full, Optional.of(over))
        : new Bucket(next, Optional.empty());
  }

  /// How many people are counted now.
  long people() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  private static long nanos(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
  }
}
