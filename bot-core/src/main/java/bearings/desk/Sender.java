package bearings.desk;

import bearings.desk.Outlet.Delivery;
import bearings.desk.Watch.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// Takes replies from the outbox and hands them to their chats: the oldest of each place first, one
/// at a time there, many places at once. A reply leaves the outbox when its chat has it; a crash
/// before that makes another sender try it again once the lease has ended.
public final class Sender implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);

  private final Outbox outbox;
  private final Map<String, Outlet> outlets;
  private final Manner manner;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Watch watch;
  private final Semaphore free;
  private Optional<Loop> loop = Optional.empty();

  /// How it sends.
  ///
  /// @param atOnce how many places are sent to at the same time
  /// @param deadline how long one attempt may take
  /// @param lease how long a reply is held for an attempt; well above the deadline
  public record Manner(int atOnce, Duration deadline, Duration lease, Backoff backoff) {
    public Manner {
      if (lease.compareTo(deadline) <= 0) {
        throw new IllegalArgumentException("a lease must outlast the deadline of an attempt");
      }
    }

    /// Sixty-four places at once, twenty seconds an attempt.
    public static final Manner USUAL =
        new Manner(64, Duration.ofSeconds(20), Duration.ofSeconds(60), Backoff.USUAL);
  }

  /// @param random only for jitter
  public Sender(
      Outbox outbox,
      List<Outlet> outlets,
      Manner manner,
      InstantSource clock,
      RandomGenerator random,
      Watch watch) {
    this.outbox = outbox;
    this.outlets =
        outlets.stream().collect(Collectors.toMap(Outlet::platform, Function.identity()));
    this.manner = manner;
    this.clock = clock;
    this.random = random;
    this.watch = watch;
    this.free = new Semaphore(manner.atOnce());
  }

  /// Begins to send by itself.
  public void start() {
    loop = Optional.of(new Loop("sender", () -> pump(), POLL, watch));
  }

  /// Says that there may be something to send.
  public void wake() {
    loop.ifPresent(Loop::wake);
  }

  /// Sends what is due now.
  ///
  /// @return completes when all of it was tried
  public CompletableFuture<Void> pump() {
    int room = free.drainPermits();
    if (room == 0 || outlets.isEmpty()) {
      free.release(room);
      return CompletableFuture.completedFuture(null);
    }
    List<Outgoing> claimed = List.of();
    try {
      claimed =
          outbox.claim(new Outbox.Claim(outlets.keySet(), clock.instant(), manner.lease(), room));
    } finally {
      free.release(room - claimed.size());
    }
    if (!claimed.isEmpty()) {
      watch.saw(new Step.Claimed(claimed.size()));
    }
    return CompletableFuture.allOf(
        claimed.stream().map(this::sending).toArray(CompletableFuture<?>[]::new));
  }

  private CompletableFuture<Void> sending(Outgoing reply) {
    var done = new CompletableFuture<Void>();
    Thread.ofVirtual()
        .name("send-", 0)
        .start(() -> {
          try {
            send(reply);
          } catch (RuntimeException | StackOverflowError e) {
            // What could not be settled is tried again when its lease ends.
            watch.saw(new Step.Failed("settle", e));
          } finally {
            free.release();
            wake();
            done.complete(null);
          }
        });
    return done;
  }

  private void send(Outgoing reply) {
    watch.saw(new Step.Sending());
    String platform = reply.address().platform();
    switch (delivery(reply)) {
      case Delivery.Accepted _ -> {
        watch.saw(new Step.Delivered(Duration.between(reply.created(), clock.instant())));
        outbox.sent(List.of(reply));
        watch.saw(new Step.Settled());
      }
      case Delivery.Refused refused -> again(reply, refused.after(), false, refused.reason());
      case Delivery.Unknown unknown -> again(reply, Optional.empty(), true, unknown.reason());
      case Delivery.Impossible impossible -> bury(reply, platform, impossible.reason());
    }
  }

  private void again(Outgoing reply, Optional<Duration> asked, boolean perhapsSent, String reason) {
    String platform = reply.address().platform();
    Optional<Duration> wait = manner.backoff().after(reply.attempt(), asked, random);
    if (wait.isEmpty()) {
      bury(reply, platform, "given up: " + reason);
      return;
    }
    Instant notBefore = clock.instant().plus(wait.get());
    // What an attempt before this one left open stays open.
    outbox.retry(reply, notBefore, perhapsSent || reply.perhapsSent());
    watch.saw(new Step.Retried(platform, reason));
  }

  private void bury(Outgoing reply, String platform, String reason) {
    outbox.bury(reply, reason, clock.instant());
    watch.saw(new Step.Buried(platform, reason));
  }

  /// One attempt, which ends at its deadline whatever the outlet does.
  private Delivery delivery(Outgoing reply) {
    Outlet outlet = outlets.get(reply.address().platform());
    if (outlet == null) {
      return new Delivery.Refused(Optional.empty(), "no such chat is connected");
    }
    var attempt = new FutureTask<>(() -> outlet.deliver(reply));
    Thread.ofVirtual().name("attempt-", 0).start(attempt);
    try {
      return attempt.get(manner.deadline().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      attempt.cancel(true);
      return new Delivery.Unknown("no answer in time");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      watch.saw(new Step.Failed("outlet", cause));
      return new Delivery.Unknown("the outlet failed: " + cause.getClass().getSimpleName());
    } catch (InterruptedException e) {
      attempt.cancel(true);
      Thread.currentThread().interrupt();
      return new Delivery.Unknown("the program is ending");
    }
  }

  /// Begins nothing new and waits for what is being sent.
  @Override
  public void close() {
    loop.ifPresent(Loop::close);
    try {
      boolean _ =
          free.tryAcquire(manner.atOnce(), manner.deadline().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
