package bearings.discord;

import bearings.desk.Envelope;
import bearings.desk.FrontDesk;
import bearings.desk.Outcome;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands envelopes to the desk, and hands over again what it cannot take now: Discord sends nothing
/// twice by itself.
final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final int TRIES = 3;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final FrontDesk desk;
  private final CountDownLatch closed = new CountDownLatch(1);

  Intake(FrontDesk desk) {
    this.desk = desk;
  }

  /// What the chat says itself now.
  Words words() {
    return new Words(desk.content().phrases());
  }

  /// Whether anything is still taken.
  boolean isOpen() {
    return closed.getCount() > 0;
  }

  void close() {
    closed.countDown();
  }

  /// Waits so long, but no longer than anything is taken.
  ///
  /// @return whether anything is still taken
  boolean pause(Duration time) throws InterruptedException {
    return !closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /// Hands over an envelope.
  ///
  /// @return whether it was answered, now or before; false where that was given up
  CompletableFuture<Boolean> take(Envelope envelope) {
    return take(envelope, 1);
  }

  private CompletableFuture<Boolean> take(Envelope envelope, int attempt) {
    return desk.receive(envelope)
        .thenCompose(outcome ->
            switch (outcome) {
              case Outcome.Answered _, Outcome.Duplicate _ ->
                  CompletableFuture.completedFuture(true);
              case Outcome.Refused refused -> again(envelope, attempt, refused.retryAfter());
              case Outcome.Unavailable _ -> again(envelope, attempt, PAUSE.multipliedBy(attempt));
            })
        .exceptionally(failure -> {
          Throwable cause = failure.getCause() == null ? failure : failure.getCause();
          LOG.error("a turn failed: {}", cause.getClass().getSimpleName());
          return false;
        });
  }

  private CompletableFuture<Boolean> again(Envelope envelope, int attempt, Duration wait) {
    if (attempt >= TRIES || !isOpen() || wait.compareTo(LONGEST) > 0) {
      return CompletableFuture.completedFuture(false);
    }
    return after(wait, () -> take(envelope, attempt + 1));
  }

  private static <T> CompletableFuture<T> after(
      Duration wait, Supplier<? extends CompletionStage<T>> work) {
    var later = CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS);
    return CompletableFuture.supplyAsync(work::get, later).thenCompose(next -> next);
  }
}
