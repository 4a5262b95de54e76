package bearings.desk;

import bearings.desk.Outlet.Delivery;
import bearings.desk.Watch.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/// Takes replies from the outbox and hands them to their chats: the oldest of each place first, one
/// at a time there, many places at once. A reply leaves the outbox when its chat has it; a crash
/// before that makes another sender try it again once the lease has ended.
public final class Sender implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);

  /// A program that is asked to end is often given ten seconds; this is taken twice at most.
  private static final Duration GRACE = Duration.ofSeconds(4);

  private final Outbox outbox;
  private final List<Door> doors;
  private final Manner manner;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Watch watch;
  private final Set<CompletableFuture<Void>> running = ConcurrentHashMap.newKeySet();
  private final Set<FutureTask<Delivery>> attempts = ConcurrentHashMap.newKeySet();
  private volatile Optional<Loop> loop = Optional.empty();
  private volatile boolean closed;
  private volatile boolean cutOff;

  /// The way to one chat: a chat that hangs takes no room from another one.
  ///
  /// @param free how many more of its places may be sent to now
  private record Door(Outlet outlet, Semaphore free) {}

  /// How it sends.
  ///
  /// @param atOnce how many places of a chat are sent to at the same time
  /// @param deadline how long one attempt may take
  /// @param lease how long a reply is held for an attempt; well above the deadline
  public record Manner(int atOnce, Duration deadline, Duration lease, Backoff backoff) {
    public Manner {
      if (lease.compareTo(deadline) <= 0) {
        throw new IllegalArgumentException("a lease must outlast the deadline of an attempt");
      }
    }

    /// Sixty-four places of a chat at once, twenty seconds an attempt.
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
    this.doors =
        outlets.stream().map(outlet -> new Door(outlet, new Semaphore(manner.atOnce()))).toList();
    this.manner = manner;
    this.clock = clock;
    this.random = random;
    this.watch = watch;
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
    return allOf(doors.stream().flatMap(door -> pump(door).stream()).toList());
  }

  private List<CompletableFuture<Void>> pump(Door door) {
    int room = closed ? 0 : door.free().drainPermits();
    if (room == 0) {
      return List.of();
    }
    var begun = new ArrayList<CompletableFuture<Void>>();
    try {
      List<Outgoing> claimed =
          outbox.claim(
              new Outbox.Claim(
                  Set.of(door.outlet().platform()), clock.instant(), manner.lease(), room));
      if (!claimed.isEmpty()) {
        watch.saw(new Step.Claimed(claimed.size()));
      }
      claimed.forEach(reply -> begun.add(sending(door, reply)));
    } finally {
      door.free().release(room - begun.size());
    }
    return begun;
  }

  private CompletableFuture<Void> sending(Door door, Outgoing reply) {
    var done = new CompletableFuture<Void>();
    running.add(done);
    Thread.ofVirtual()
        .name("send-", 0)
        .start(() -> {
          try {
            send(door.outlet(), reply);
          } catch (RuntimeException | Error e) {
            // What could not be settled is tried again when its lease ends.
            watch.saw(new Step.Failed("settle", e));
          } finally {
            door.free().release();
            wake();
            done.complete(null);
            running.remove(done);
          }
        });
    return done;
  }

  private void send(Outlet outlet, Outgoing reply) {
    watch.saw(new Step.Sending());
    switch (delivery(outlet, reply)) {
      case Delivery.Accepted _ -> {
        watch.saw(new Step.Delivered(Duration.between(reply.created(), clock.instant())));
        outbox.sent(List.of(reply));
        watch.saw(new Step.Settled());
      }
      case Delivery.Refused refused -> again(reply, refused.after(), false, refused.reason());
      case Delivery.Unknown unknown -> again(reply, Optional.empty(), true, unknown.reason());
      case Delivery.Impossible impossible -> bury(reply, impossible.reason());
    }
  }

  private void again(Outgoing reply, Optional<Duration> asked, boolean perhapsSent, String reason) {
    Optional<Duration> wait = manner.backoff().after(reply.attempt(), asked, random);
    if (wait.isEmpty()) {
      bury(reply, "given up: " + reason);
      return;
    }
    Instant notBefore = clock.instant().plus(wait.get());
    // What an attempt before this one left open stays open.
    outbox.retry(reply, notBefore, perhapsSent || reply.perhapsSent());
    watch.saw(new Step.Retried(reply.address().platform(), reason));
  }

  private void bury(Outgoing reply, String reason) {
    outbox.bury(reply, reason, clock.instant());
    watch.saw(new Step.Buried(reply.address().platform(), reason));
  }

  /// One attempt, which ends at its deadline whatever the outlet does.
  private Delivery delivery(Outlet outlet, Outgoing reply) {
    var attempt = new FutureTask<>(() -> outlet.deliver(reply));
    attempts.add(attempt);
    if (cutOff) {
      attempt.cancel(true);
    }
    Thread.ofVirtual().name("attempt-", 0).start(attempt);
    try {
      return attempt.get(manner.deadline().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Delivery.Unknown("no answer in time");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      watch.saw(new Step.Failed("outlet", cause));
      return new Delivery.Unknown("the outlet failed: " + cause.getClass().getSimpleName());
    } catch (CancellationException | InterruptedException e) {
      // The interrupt is not handed on: it would keep the store from noting the attempt.
      return new Delivery.Unknown("the program is ending");
    } finally {
      attempt.cancel(true);
      attempts.remove(attempt);
    }
  }

  /// As [#close(Duration)], within less than ten seconds.
  @Override
  public void close() {
    close(GRACE);
  }

  /// Begins nothing new and waits for what is being sent; then cuts it off, and waits as long once
  /// more until that is noted. What was cut off is left to the next sender.
  public void close(Duration atMost) {
    closed = true;
    loop.ifPresent(Loop::close);
    try {
      if (!isQuiet(atMost)) {
        cutOff = true;
        attempts.forEach(attempt -> attempt.cancel(true));
        boolean _ = isQuiet(atMost);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isQuiet(Duration atMost) throws InterruptedException {
    try {
      allOf(running).get(atMost.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("sending never completes exceptionally", e);
    }
  }

  private static CompletableFuture<Void> allOf(Collection<CompletableFuture<Void>> all) {
    return CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new));
  }
}
