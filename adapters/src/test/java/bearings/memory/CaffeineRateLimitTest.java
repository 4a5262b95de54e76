package bearings.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bearings.desk.PersonId;
import bearings.memory.CaffeineRateLimit.Allowance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CaffeineRateLimitTest {
  private static final PersonId ANNA = Some.person(1);
  private static final PersonId BEN = Some.person(2);

  private Instant now = Some.NOON;
  private final CaffeineRateLimit limit = new CaffeineRateLimit(Allowance.USUAL, () -> now);

  @Test
  void a_burst_passes_and_then_one_message_each_interval() {
    assertThat(accepted(ANNA, 8)).isEqualTo(8);
    assertThat(limit.take(ANNA, now)).hasValue(Duration.ofSeconds(2));

    now = now.plusMillis(500);
    assertThat(limit.take(ANNA, now)).hasValue(Duration.ofMillis(1500));

    now = now.plusMillis(1500);
    assertThat(limit.take(ANNA, now)).isEmpty();
    assertThat(limit.take(ANNA, now)).hasValue(Duration.ofSeconds(2));
  }

  @Test
  void whoever_waits_as_long_as_told_gets_through() {
    accepted(ANNA, 8);
    now = now.plusMillis(700);
    now = now.plus(limit.take(ANNA, now).orElseThrow());

    assertThat(limit.take(ANNA, now)).isEmpty();
  }

  @Test
  void one_person_takes_nothing_from_another() {
    accepted(ANNA, 20);

    assertThat(accepted(BEN, 20)).isEqualTo(8);
  }

  @Test
  void a_full_bucket_leaves_memory_and_nothing_is_gained_by_it() {
    accepted(ANNA, 20);
    now = now.plusSeconds(15);
    assertThat(limit.people()).isEqualTo(1);
    now = now.plusSeconds(5);
    assertThat(limit.people()).isZero();

    assertThat(accepted(ANNA, 20)).isEqualTo(8);
  }

  @Test
  void memory_is_bounded_however_many_people_write() {
    var small = new CaffeineRateLimit(new Allowance(2, Duration.ofSeconds(1), 100), () -> now);

    for (int i = 0; i < 10_000; i++) {
      small.take(Some.person(i), now);
    }

    assertThat(small.people()).isLessThanOrEqualTo(100);
  }

  @Test
  void a_clock_that_is_put_back_costs_an_interval_at_most() {
    accepted(ANNA, 8);
    now = now.minus(Duration.ofDays(1));

    assertThat(limit.take(ANNA, now)).hasValue(Duration.ofSeconds(2));
    now = now.plusSeconds(2);
    assertThat(limit.take(ANNA, now)).isEmpty();
  }

  @Test
  void never_more_than_the_burst_and_one_for_each_interval_passes_in_any_stretch_of_time() {
    for (long seed = 1; seed <= 50; seed++) {
      var random = new Random(seed);
      int burst = 1 + random.nextInt(10);
      Duration interval = Duration.ofMillis(1 + random.nextInt(3_000));
      var tried = new CaffeineRateLimit(new Allowance(burst, interval, 10), () -> now);
      var passed = new ArrayList<Instant>();
      for (int i = 0; i < 400; i++) {
        now = now.plusMillis(random.nextInt(5) == 0 ? random.nextInt(20_000) : random.nextInt(300));
        Optional<Duration> wait = tried.take(ANNA, now);
        if (wait.isEmpty()) {
          passed.add(now);
        } else {
          assertThat(wait.get()).as("seed " + seed).isBetween(Duration.ofNanos(1), interval);
        }
      }
      assertThat(worst(passed, interval)).as("seed " + seed).isLessThanOrEqualTo(burst);
    }
  }

  /// The most that passed in any stretch beyond one for each interval of it.
  private static long worst(List<Instant> passed, Duration interval) {
    long worst = 0;
    for (int from = 0; from < passed.size(); from++) {
      for (int to = from; to < passed.size(); to++) {
        Duration stretch = Duration.between(passed.get(from), passed.get(to));
        worst = Math.max(worst, to - from + 1 - stretch.dividedBy(interval));
      }
    }
    return worst;
  }

  @Test
  void an_allowance_of_nothing_is_refused() {
    assertThatThrownBy(() -> new Allowance(0, Duration.ofSeconds(1), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private int accepted(PersonId person, int messages) {
    int accepted = 0;
    for (int i = 0; i < messages; i++) {
      accepted += limit.take(person, now).isEmpty() ? 1 : 0;
    }
    return accepted;
  }
}
