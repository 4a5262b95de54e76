package bearings.desk;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Watch.Step;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Work that is done again and again.
class LoopTest {
  private static final Duration NEVER = Duration.ofDays(1);

  private final Semaphore rounds = new Semaphore(0);

  private void awaitRounds(int count) throws InterruptedException {
    assertThat(rounds.tryAcquire(count, 30, TimeUnit.SECONDS)).as("it goes on").isTrue();
  }

  @Test
  void begins_at_once_and_goes_round_after_each_pause() throws InterruptedException {
    try (var _ = new Loop("work", rounds::release, Duration.ofMillis(1), Watch.NONE)) {
      awaitRounds(5);
    }
    try (var _ = new Loop("work", rounds::release, NEVER, Watch.NONE)) {
      awaitRounds(1);
    }
  }

  @Test
  void does_not_wait_for_the_end_of_the_pause_when_woken() throws InterruptedException {
    try (var loop = new Loop("work", rounds::release, NEVER, Watch.NONE)) {
      awaitRounds(1);
      loop.wake();
      awaitRounds(1);
      loop.wake();
      awaitRounds(1);
    }
  }

  @Test
  void a_wake_up_that_comes_in_the_middle_of_a_round_is_not_lost() throws InterruptedException {
    var inside = new CompletableFuture<Boolean>();
    var open = new CountDownLatch(1);
    Runnable work =
        () -> {
          inside.complete(true);
          try {
            open.await();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          rounds.release();
        };
    try (var loop = new Loop("work", work, NEVER, Watch.NONE)) {
      Desk.await(inside);
      loop.wake();
      open.countDown();
      awaitRounds(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {IllegalStateException.class, StackOverflowError.class, LinkageError.class})
  void goes_on_after_a_failure_and_tells_it(Class<? extends Throwable> kind) throws Exception {
    Throwable failure = kind.getDeclaredConstructor().newInstance();
    var told = new CompletableFuture<Step>();
    var first = new AtomicBoolean(true);
    Runnable work =
        () -> {
          if (first.getAndSet(false)) {
            LoopTest.<RuntimeException>fail(failure);
          }
          rounds.release();
        };
    try (var _ = new Loop("work", work, Duration.ofMillis(1), told::complete)) {
      awaitRounds(2);
    }

    assertThat(Desk.await(told)).isEqualTo(new Step.Failed("work", failure));
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void fail(Throwable failure) throws T {
    throw (T) failure;
  }

  @Test
  void closing_waits_for_the_round_that_is_going_on_and_no_other_one_comes() {
    var inside = new CompletableFuture<Boolean>();
    var open = new CountDownLatch(1);
    var done = new AtomicInteger();
    Runnable work =
        () -> {
          inside.complete(true);
          try {
            open.await();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          done.incrementAndGet();
        };
    var loop = new Loop("work", work, Duration.ofMillis(1), Watch.NONE);
    Desk.await(inside);
    var closed = CompletableFuture.runAsync(loop::close);
    open.countDown();
    Desk.await(closed.thenApply(_ -> true));

    int rounds = done.get();
    assertThat(rounds).isPositive();
    loop.wake();
    loop.close();
    assertThat(done).hasValue(rounds);
  }
}
