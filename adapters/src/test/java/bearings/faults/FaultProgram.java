package bearings.faults;

import bearings.content.Prompts;
import bearings.desk.Backoff;
import bearings.desk.Content;
import bearings.desk.FollowUps;
import bearings.desk.FrontDesk;
import bearings.desk.Ids;
import bearings.desk.Loop;
import bearings.desk.Outlet;
import bearings.desk.RateLimit;
import bearings.desk.Retention;
import bearings.desk.Sender;
import bearings.desk.Store;
import bearings.desk.Watch;
import bearings.dialogue.Keeping;
import bearings.memory.RememberingStore;
import bearings.store.Database;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/// The program as it is in production, but for shorter waits and for where its chats are. Runs as a
/// process of its own until it is killed; says on standard output `READY`, and each named step as
/// it is seen.
final class FaultProgram {
  static final String READY = "READY";

  /// How long one attempt to send may take.
  static final Duration DEADLINE = Duration.ofSeconds(1);

  /// The same for a real adapter: Slack's waits a second between two messages to one place.
  static final Duration REAL_DEADLINE = Duration.ofSeconds(3);

  /// What people said rests sealed.
  private static final String KEY = "6f".repeat(32);

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private FaultProgram() {}

  /// Arguments: the chat, the database's address, how far the clock is ahead of this machine's in
  /// milliseconds, and where wanted `STEP:N`: ends at the N-th such step, as if killed. The chat is
  /// one of `fake ADDRESS`, `slack API UNTIL`, `discord TOKEN API GATEWAY UNTIL`, where follow-ups
  /// that are due until then are asked.
  public static void main(String[] args) throws InterruptedException {
    Watch trace = step -> OUT.println(step.getClass().getSimpleName());
    Watch watch = args.length > 3 ? trace.and(halt(args[3])) : trace;
    var offset = Duration.ofMillis(Long.parseLong(args[2]));
    run(args[0].split(" "), args[1], () -> Instant.now().plus(offset), watch);
  }

  private static Watch halt(String where) {
    String name = where.substring(0, where.indexOf(':'));
    var left = new AtomicInteger(Integer.parseInt(where.substring(where.indexOf(':') + 1)));
    return step -> {
      if (step.getClass().getSimpleName().equals(name) && left.decrementAndGet() == 0) {
        Runtime.getRuntime().halt(Lives.HALTED);
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

  private static Link link(String[] chat, Store store, InstantSource clock, Watch watch) {
    return switch (chat[0]) {
      case "slack" -> RealLink.slack(chat[1], chat[2], clock);
      case "discord" -> RealLink.discord(chat[1], chat[2], chat[3], chat[4], clock);
      default -> new FakeLink(chat[1], () -> store.depth().waiting(), watch);
    };
  }

  private static Sender.Manner manner(Link link) {
    Duration deadline = link instanceof RealLink ? REAL_DEADLINE : DEADLINE;
    return new Sender.Manner(
        16,
        deadline,
        deadline.plusMillis(500),
        new Backoff(Duration.ofMillis(40), Duration.ofMillis(300), 10_000));
  }

  private static void run(String[] chat, String jdbc, InstantSource clock, Watch seen)
      throws InterruptedException {
    var wake = new AtomicReference<Runnable>(() -> {});
    Watch watch =
        seen.and(step -> {
          if (step instanceof Watch.Step.Committed) {
            wake.get().run();
          }
        });
    content();
    Store store = new RememberingStore(open(jdbc), RememberingStore.Bounds.USUAL);
    Link link = link(chat, store, clock, watch);
    Set<String> chats = link.outlets().stream().map(Outlet::platform).collect(Collectors.toSet());
    var desk =
        new FrontDesk(
            FaultProgram::content,
            store,
            RateLimit.NONE,
            new Ids(new SecureRandom()),
            clock,
            watch,
            FrontDesk.Bounds.USUAL);
    var sender = new Sender(store, link.outlets(), manner(link), clock, new SecureRandom(), watch);
    wake.set(sender::wake);
    sender.start();
    var followUps = new FollowUps(desk, store, chats, watch);
    var _ =
        new Loop(
            "follow-ups",
            () -> followUps.fire(Instant.EPOCH, link.until(), 3),
            Duration.ofMillis(20),
            watch);
    var _ =
        new Loop(
            "retention",
            () -> Retention.USUAL.sweep(store, chats, clock.instant(), watch),
            Duration.ofSeconds(2),
            watch);
    link.open(desk);
    OUT.println(READY);
    Thread.currentThread().join();
  }
}
