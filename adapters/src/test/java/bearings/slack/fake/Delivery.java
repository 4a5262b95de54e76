package bearings.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// One thing on its way to the app, until it is acknowledged or given up.
public final class Delivery {
  private final Packet packet;
  private final AtomicInteger attempts = new AtomicInteger();
  private final CompletableFuture<JsonNode> acknowledged = new CompletableFuture<>();
  private volatile Duration took = Duration.ZERO;

  Delivery(Packet packet) {
    this.packet = packet;
  }

  Packet packet() {
    return packet;
  }

  /// The time stamp of the message that it tells of.
  public String ts() {
    return packet.payload().path("event").path("ts").asText();
  }

  void begun() {
    attempts.incrementAndGet();
  }

  void acknowledgedWith(JsonNode payload, Duration took) {
    this.took = took;
    acknowledged.complete(payload);
  }

  void givenUp(Throwable why) {
    acknowledged.completeExceptionally(why);
  }

  /// How often it was brought so far.
  public int attempts() {
    return attempts.get();
  }

  /// Whether it is acknowledged or given up.
  public boolean isOver() {
    return acknowledged.isDone();
  }

  /// From the attempt that was acknowledged to the acknowledgement.
  public Duration took() {
    return took;
  }

  /// Waits for the acknowledgement and gives what it carries.
  public JsonNode acknowledgement() {
    try {
      return acknowledged.get(30, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("not acknowledged: " + packet.what(), e);
    }
  }

  /// Waits until it is over.
  ///
  /// @return whether it was acknowledged
  public boolean isAcknowledged() {
    try {
      JsonNode _ = acknowledged.get(30, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException _) {
      return false;
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError("neither acknowledged nor given up: " + packet.what(), e);
    }
  }
}
