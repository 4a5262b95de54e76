package bearings.faults;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.content.Prompts;
import bearings.desk.Content;
import bearings.desk.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;

/// Lets people talk with the program over a platform's own adapter while it is killed and started
/// again, and checks what they saw and what is stored.
final class PlatformHarness implements AutoCloseable {
  private static final Content CONTENT = FaultProgram.content(Prompts.read(Prompts.builtIn()));

  private static final Duration LOOK = Duration.ofMillis(20);

  /// Longer than Discord knows a nonce.
  private static final Duration A_WHILE = Duration.ofMinutes(6);

  private final long seed;
  private final Platform platform;
  private final String jdbc;
  private final Random random;
  private final Lives lives;
  private final List<Conversation> all = new ArrayList<>();
  private Duration ahead = Duration.ZERO;
  private Instant until = Instant.EPOCH;
  private boolean talking;
  private int mishaps;
  private int followUps;

  /// @param folder for the database and what the program writes
  PlatformHarness(long seed, Platform platform, Path folder) {
    this.seed = seed;
    this.platform = platform;
    this.jdbc = "jdbc:sqlite:" + folder.resolve("faults.db");
    this.random = new Random(seed);
    this.lives = new Lives(seed, folder, this::life, this::talk);
  }

  /// Every second life begins a while later: by then the leases of the one before have ended, and
  /// Discord knows none of its nonces.
  private List<String> life() {
    if (random.nextBoolean()) {
      pass(A_WHILE);
    }
    return List.of(platform.chat(until), jdbc, Long.toString(ahead.toMillis()));
  }

  private void pass(Duration time) {
    ahead = ahead.plus(time);
    platform.passes(time);
  }

  /// The program's lives.
  Lives lives() {
    return lives;
  }

  private void talk() {
    for (Conversation one : all) {
      if (one.goOn(talking) && random.nextInt(9) < 2) {
        platform.mishap(random, one.partner());
        mishaps++;
      }
    }
  }

  /// So many people come, and everybody whom the coach does not know says a first word to it and is
  /// answered: whom it does not know yet, it cannot look for after a restart in Discord.
  void greet(int newcomers) throws InterruptedException {
    for (int i = 0; i < newcomers; i++) {
      Partner partner = platform.newcomer("P" + all.size());
      all.add(new Conversation(CONTENT, partner, random.nextLong()));
    }
    Program program = lives.start();
    program.awaitReady(() -> {});
    lives.await(() -> "a connection", () -> program.ends(LOOK) || platform.isConnected(), program);
    all.stream().filter(one -> !one.isKnown()).forEach(one -> one.say("i feel behind"));
    awaitOver(program);
    program.kill();
  }

  /// From now on all talk, or only say what they had to.
  void talking(boolean on) {
    talking = on;
  }

  /// So many of those who came last wish to be forgotten.
  void forget(int people) {
    all.reversed().stream().limit(people).forEach(Conversation::forget);
  }

  /// So many of those who came first talk until they have a plan.
  void untilPlan(int people) {
    all.stream().limit(people).forEach(Conversation::untilPlan);
  }

  /// Lets time go on, in which nobody says anything: what falls due must be asked.
  void timeGoesOn(Duration time) {
    pass(time);
    until = Instant.now().plus(ahead);
    all.forEach(one -> followUps += one.wait(until));
  }

  /// How many follow-ups had to be asked up to now.
  int followUps() {
    return followUps;
  }

  /// Nobody says anything new; starts the program, waits until everything is answered, kills it,
  /// and checks that everybody saw each answer once and in order, that what is stored is what a
  /// replay gives, and that nothing is left over.
  void settle() throws InterruptedException {
    talking = false;
    Program program = lives.start();
    awaitOver(program);
    program.kill();
    String seeded = "seed " + seed;
    try (Store store = FaultProgram.open(jdbc)) {
      all.forEach(one -> one.check(store, seeded));
      assertThat(store.depth().waiting()).as("replies in the outbox, " + seeded).isZero();
      assertThat(store.depth().dead()).as("dead letters, " + seeded).isZero();
      assertThat(store.due(Set.of(platform.name()), until, 10))
          .as("follow-ups that were not asked, " + seeded)
          .isEmpty();
    }
    assertThat(platform.violations()).as(seeded).isEmpty();
  }

  private void awaitOver(Program program) throws InterruptedException {
    try (Store store = FaultProgram.open(jdbc)) {
      lives.await(
          () -> all.stream().map(Conversation::missing).flatMap(Optional::stream).toList() + "",
          () -> {
            boolean _ = program.ends(LOOK);
            return all.stream().allMatch(Conversation::isOver)
                && platform.isQuiet()
                && store.depth().waiting() == 0;
          },
          program);
    }
  }

  /// What happened, in figures.
  String figures() {
    return """
    %s, seed %d: %d kills, by the last step that was seen: %s
    people %d, messages %d, of these calls %d; answers repeated below calls %d
    mishaps planned %d, follow-ups asked %d, the clock went on by %s
    """
        .formatted(
            platform.name(),
            seed,
            lives.kills(),
            lives.killedAfter(),
            all.size(),
            sum(Conversation::said),
            sum(Conversation::calls),
            sum(Conversation::repeatedBelowCalls),
            mishaps,
            followUps,
            ahead);
  }

  private int sum(ToIntFunction<Conversation> of) {
    return all.stream().mapToInt(of).sum();
  }

  @Override
  public void close() throws InterruptedException {
    lives.close();
    platform.close();
  }
}
