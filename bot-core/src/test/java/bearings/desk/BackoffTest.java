package bearings.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How long is waited before a reply is tried again.
class BackoffTest {
  private static final Optional<Duration> NOTHING_ASKED = Optional.empty();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void every_wait_is_between_half_and_the_whole_of_the_doubled_one(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      var first = Duration.ofMillis(1 + random.nextInt(10_000));
      var longest = first.plusMillis(random.nextInt(1_000_000));
      var backoff = new Backoff(first, longest, 1_000);
      int attempt = 1 + random.nextInt(999);

      long wait = backoff.after(attempt, NOTHING_ASKED, random).orElseThrow().toMillis();

      double whole = Math.min(first.toMillis() * Math.pow(2, attempt - 1), longest.toMillis());
      assertThat((double) wait)
          .as("attempt %s of %s", attempt, backoff)
          .isBetween(Math.floor(whole / 2), whole);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void never_less_than_the_chat_asked_for(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      var asked = Duration.ofMillis(random.nextInt(1_000_000));

      assertThat(Backoff.USUAL.after(1 + random.nextInt(299), Optional.of(asked), random))
          .hasValueSatisfying(wait -> assertThat(wait).isGreaterThanOrEqualTo(asked));
    }
  }

  @Test
  void those_that_failed_together_do_not_come_back_together() {
    var random = new Random(1);

    assertThat(
            LongStream.range(0, 100)
                .map(_ -> Backoff.USUAL.after(5, NOTHING_ASKED, random).orElseThrow().toMillis())
                .distinct()
                .count())
        .isGreaterThan(50);
  }

  @Test
  void after_the_last_attempt_there_is_none() {
    var three = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(9), 3);
    var asked = Optional.of(Duration.ofSeconds(1));

    assertThat(three.after(2, asked, new Random(1))).isPresent();
    assertThat(three.after(3, asked, new Random(1))).isEmpty();
    assertThat(three.after(4, asked, new Random(1))).isEmpty();
  }

  @Test
  void usually_a_reply_is_given_up_after_about_a_day() {
    var random = new Random(1);

    var all =
        IntStream.rangeClosed(1, Backoff.USUAL.attempts())
            .mapToObj(i -> Backoff.USUAL.after(i, NOTHING_ASKED, random))
            .flatMap(Optional::stream)
            .reduce(Duration.ZERO, Duration::plus);

    assertThat(all).isBetween(Duration.ofHours(12), Duration.ofHours(25));
  }
}
