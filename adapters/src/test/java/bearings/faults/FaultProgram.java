package bearings.faults;

import bearings.content.Prompts;
import bearings.desk.Backoff;
import bearings.desk.Content;
import bearings.desk.Envelope;
import bearings.desk.FollowUps;
import bearings.desk.FrontDesk;
import bearings.desk.Ids;
import bearings.desk.Loop;
import bearings.desk.Outcome;
import bearings.desk.RateLimit;
import bearings.desk.Retention;
import bearings.desk.Sender;
import bearings.desk.Store;
import bearings.desk.Watch;
import bearings.dialogue.Keeping;
import bearings.memory.RememberingStore;
import bearings.store.Database;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// The program as it is in production, but for its chat and for shorter waits. Runs as a process of
/// its own until it is killed; says on standard output `READY`, and each named step as it is seen.
final class FaultProgram {
  static final String READY = "READY";
  static final Duration DEADLINE = Duration.ofSeconds(1);

  /// What people said rests sealed.
  private static final String KEY = "6f".repeat(32);

  private static final Set<String> CHATS = Set.of(FakeChat.NONCE, FakeChat.HISTORY);
  private static final Sender.Manner MANNER =
      new Sender.Manner(
          16,
          DEADLINE,
          DEADLINE.plusMillis(500),
          new Backoff(Duration.ofMillis(40), Duration.ofMillis(300), 10_000));
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final ChatClient client;
  private final Store store;
  private final FrontDesk desk;
  private final Sender sender;
  private final FollowUps followUps;
  private final InstantSource clock;
  private final Watch watch;
  private volatile Instant until = Instant.EPOCH;

  private FaultProgram(String chat, String jdbc, Duration offset, Watch watch) {
    this.watch = watch;
    this.clock = () -> Instant.now().plus(offset);
    client = new ChatClient(chat);
    store = new RememberingStore(open(jdbc), RememberingStore.Bounds.USUAL);
    desk =
        new FrontDesk(
            FaultProgram::content,
            store,
            RateLimit.NONE,
            new Ids(new SecureRandom()),
            clock,
            watch,
            FrontDesk.Bounds.USUAL);
    sender =
        new Sender(
            store,
            List.of(client.recognising(FakeChat.NONCE), client.forgetful(FakeChat.HISTORY)),
            MANNER,
            clock,
            new SecureRandom(),
            watch);
    followUps = new FollowUps(desk, store, CHATS, watch);
  }

  /// Arguments: the chat's address, the database's, how far the clock is ahead of this machine's in
  /// milliseconds, and where wanted `STEP:N`: ends at the N-th such step, as if killed.
  public static void main(String[] args) {
    Watch trace = step -> OUT.println(step.getClass().getSimpleName());
    Watch watch = args.length > 3 ? trace.and(halt(args[3])) : trace;
    new FaultProgram(args[0], args[1], Duration.ofMillis(Long.parseLong(args[2])), watch).run();
  }

  private static Watch halt(String where) {
    String name = where.substring(0, where.indexOf(':'));
    var left = new AtomicInteger(Integer.parseInt(where.substring(where.indexOf(':') + 1)));
    return step -> {
      if (step.getClass().getSimpleName().equals(name) && left.decrementAndGet() == 0) {
        Runtime.getRuntime().halt(FaultHarness.HALTED);
      }
    };
  }

  private static final class Lazy {
    static final Content CONTENT = content(Prompts.read(Prompts.builtIn()));
  }

  static Content content(Prompts prompts) {
    var keeping = new Keeping.Stored((int) Retention.USUAL.afterContact().toDays());
    return new Content(prompts.coach(Optional.empty(), keeping), prompts.phrasebook(), "faults");
  }

  static Content content() {
    return Lazy.CONTENT;
  }

  /// The database, as the program and whoever looks after it open it.
  static Store open(String jdbc) {
    return Database.open(jdbc, Optional.of(KEY));
  }

  private void run() {
    content();
    sender.start();
    var _ = new Loop("follow-ups", this::followUp, Duration.ofMillis(20), watch);
    var _ = new Loop("retention", this::sweep, Duration.ofSeconds(2), watch);
    OUT.println(READY);
    while (true) {
      try {
        var events = client.events(store.depth().waiting());
        until = events.until();
        events.events().forEach(this::receive);
      } catch (IOException | RuntimeException e) {
        watch.saw(new Watch.Step.Failed("poll", e));
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void followUp() {
    if (!followUps.fire(Instant.EPOCH, until, 3).isEmpty()) {
      sender.wake();
    }
  }

  private void sweep() {
    Retention.USUAL.sweep(store, CHATS, clock.instant(), watch);
  }

  private void receive(Envelope envelope) {
    var _ =
        desk.receive(envelope)
            .thenAccept(outcome -> {
              switch (outcome) {
                case Outcome.Answered _ -> {
                  sender.wake();
                  acknowledge(envelope, true);
                }
                case Outcome.Duplicate _ -> acknowledge(envelope, true);
                case Outcome.Refused _, Outcome.Unavailable _ -> acknowledge(envelope, false);
              }
            })
            .exceptionally(failure -> {
              watch.saw(new Watch.Step.Failed("receive", failure));
              return null;
            });
  }

  private void acknowledge(Envelope envelope, boolean taken) {
    try {
      client.taken(envelope, taken);
    } catch (IOException e) {
      watch.saw(new Watch.Step.Failed("acknowledge", e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
