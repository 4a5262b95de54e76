package bearings.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Brings things to the app, events up to three times more until they are acknowledged.
final class Courier implements AutoCloseable {
  private final Road road;
  private final Seen seen;
  private final Manner manner;
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean patient;
  private volatile boolean closed;

  /// @param deadline within which an acknowledgement must come: three seconds at Slack
  /// @param again how long to wait before each further attempt
  record Manner(Duration deadline, List<Duration> again) {
    /// As at Slack, but the waits are shorter: there they are none, a minute, five minutes.
    static final Manner USUAL =
        new Manner(
            Duration.ofSeconds(3),
            List.of(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(3)));
  }

  Courier(Road road, Seen seen, Manner manner) {
    this.road = road;
    this.seen = seen;
    this.manner = manner;
  }

  /// From now on it is no violation that something is never acknowledged.
  void bePatient() {
    patient = true;
  }

  boolean isQuiet() {
    return underWay.get() == 0;
  }

  Delivery send(Packet packet) {
    var delivery = new Delivery(packet);
    underWay.incrementAndGet();
    attempt(delivery, 0, "");
    return delivery;
  }

  private void attempt(Delivery delivery, int retry, String reason) {
    long began = System.nanoTime();
    delivery.begun();
    CompletableFuture<JsonNode> _ =
        road.carry(delivery.packet(), retry, reason)
            .orTimeout(manner.deadline().toMillis(), TimeUnit.MILLISECONDS)
            .whenComplete((payload, failure) -> {
              if (failure == null) {
                Recording.acknowledgement(delivery.packet().what(), payload);
                delivery.acknowledgedWith(payload, Duration.ofNanos(System.nanoTime() - began));
                underWay.decrementAndGet();
              } else {
                failed(delivery, retry, failure);
              }
            });
  }

  private void failed(Delivery delivery, int retry, Throwable why) {
    boolean again = delivery.packet().kind() == Packet.Kind.EVENT && retry < manner.again().size();
    if (again && !closed) {
      Executor later =
          CompletableFuture.delayedExecutor(
              manner.again().get(retry).toMillis(), TimeUnit.MILLISECONDS);
      later.execute(() -> attempt(delivery, retry + 1, "timeout"));
      return;
    }
    if (!patient) {
      seen.violation("never acknowledged: " + delivery.packet().what() + ": " + why);
    }
    underWay.decrementAndGet();
    delivery.givenUp(why);
  }

  @Override
  public void close() {
    closed = true;
  }
}
