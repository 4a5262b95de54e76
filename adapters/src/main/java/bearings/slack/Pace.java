package bearings.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Lets one message a second through to each channel, as Slack asks.
final class Pace {
  private static final Duration GAP = Duration.ofSeconds(1);

  private final Cache<String, Long> free =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).executor(Runnable::run).build();

  /// Waits for the channel's turn.
  void await(String channel) throws InterruptedException {
    long now = System.nanoTime();
    long[] turn = {now};
    free.asMap()
        .compute(
            channel,
            (_, next) -> {
              turn[0] = next == null || next - now < 0 ? now : next;
              return turn[0] + GAP.toNanos();
            });
    TimeUnit.NANOSECONDS.sleep(turn[0] - now);
  }
}
