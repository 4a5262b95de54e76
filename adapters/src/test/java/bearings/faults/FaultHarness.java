package bearings.faults;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.content.Prompts;
import bearings.desk.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lets many people talk with the program while it is killed and started again, and checks what
/// they saw and what is stored.
final class FaultHarness implements AutoCloseable {
  /// What the program ends with where it ends at a step.
  static final int HALTED = 86;

  static final Instant BEGIN = Instant.parse("2026-11-23T09:00:00Z");

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Content CONTENT = FaultProgram.content(Prompts.read(Prompts.builtIn()));

  private final long seed;
  private final String jdbc;
  private final Path errors;
  private final Random random;
  private final FakeChat chat;
  private final Duration offset = Duration.between(Instant.now(), BEGIN);
  private final List<Talker> talkers = new ArrayList<>();
  private final List<Program> programs = new ArrayList<>();
  private final Map<String, Integer> killedAfter = new TreeMap<>();
  private Instant until = Instant.EPOCH;
  private int followUps;
  private int crowd;

  /// @param folder for what the program writes
  FaultHarness(long seed, String jdbc, Path folder) throws IOException {
    this(seed, jdbc, folder, 16);
  }

  /// @param atOnce how many events the program is given in one go
  FaultHarness(long seed, String jdbc, Path folder, int atOnce) throws IOException {
    this.seed = seed;
    this.jdbc = jdbc;
    this.errors = folder.resolve("errors.txt");
    this.random = new Random(seed);
    this.chat = new FakeChat(seed + 1, atOnce);
  }

  FakeChat chat() {
    return chat;
  }

  /// Sees to it that from now on at least so many people are talking: where some have said
  /// everything, others come.
  void talking(int people) {
    crowd = people;
    fill();
  }

  private void fill() {
    for (long some = chat.look(Inbox::talking); some < crowd; some++) {
      Talker talker = newcomer();
      chat.say(
          switch (talkers.size() % 6) {
            case 0, 1 -> talker.untilPlan();
            case 2 -> both(talker.untilPlan(), talker.forget());
            case 3 -> both(talker.talk(8), talker.forget(), talker.talk(6));
            default -> talker.talk(6 + random.nextInt(16));
          });
    }
  }

  /// Somebody who has not said anything yet.
  Talker newcomer() {
    String platform = random.nextBoolean() ? FakeChat.NONCE : FakeChat.HISTORY;
    var talker = new Talker(CONTENT, platform, "p" + talkers.size(), random.nextLong(), now());
    talkers.add(talker);
    return talker;
  }

  /// People who write on two devices.
  List<HastyTalker> hasty(int people) {
    return IntStream.range(0, people)
        .mapToObj(i -> new HastyTalker(CONTENT, FakeChat.NONCE, "h" + i, random.nextLong(), BEGIN))
        .toList();
  }

  @SafeVarargs
  static List<Exchange> both(List<Exchange>... parts) {
    return Stream.of(parts).flatMap(List::stream).toList();
  }

  /// Starts the program, which ends by itself at a step where one is given.
  Program start(String... halt) {
    return startBehind(List.of(), halt);
  }

  /// @param before what stands before the JVM on the command line
  Program startBehind(List<String> before, String... halt) {
    var args = new ArrayList<>(List.of(chat.address(), jdbc, Long.toString(offset.toMillis())));
    args.addAll(List.of(halt));
    var program = new Program(errors, before, args);
    programs.add(program);
    return program;
  }

  /// Starts the program and kills it, at a moment that the seed chooses: most often while it talks,
  /// sometimes while it starts.
  void killAtAnyMoment() throws InterruptedException {
    fill();
    Program program = start();
    var atMost = Duration.ofMillis(random.nextInt(2_000));
    if (random.nextInt(8) == 0) {
      boolean _ = program.ends(atMost);
    } else {
      program.awaitReady();
      program.awaitSteps(random.nextInt(200), atMost);
    }
    assertThat(program.lives())
        .as(() -> seeded("it ended by itself: " + program.errors()))
        .isTrue();
    killedAfter.merge(program.kill(), 1, Integer::sum);
  }

  /// Starts the program and lets it die at the N-th time that it comes to a step.
  void killAt(String step, int time) throws InterruptedException {
    fill();
    Program program = start(step + ":" + time);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!program.ends(LOOK)) {
      assertThat(System.nanoTime() - end)
          .as(() -> seeded("it did not come to " + step + " " + time + " times"))
          .isNegative();
      fill();
    }
    assertThat(program.exitCode()).as(() -> seeded(program.errors())).isEqualTo(HALTED);
    killedAfter.merge(program.kill(), 1, Integer::sum);
  }

  /// Lets time go on: what falls due until then must be asked.
  void timeGoesOn(Duration time) {
    until = now().plus(time);
    talkers.forEach(talker -> followUps += talker.wait(until));
    chat.timeGoesOn(until);
  }

  private Instant now() {
    return until.isAfter(BEGIN) ? until : BEGIN;
  }

  /// The people who came last say some more.
  void theLastTalk(int people, int messages) {
    talkers
        .subList(Math.max(0, talkers.size() - people), talkers.size())
        .forEach(talker -> chat.say(talker.talk(messages)));
  }

  /// How many follow-ups had to be asked up to now.
  int followUps() {
    return followUps;
  }

  /// Nobody new comes any more; starts the program, waits until everything is answered, and kills
  /// it.
  void settle() throws InterruptedException {
    crowd = 0;
    Program program = start();
    awaitAnswered(program);
    program.kill();
  }

  /// Waits until something has happened so often.
  void awaitCount(ToIntFunction<Inbox.Counts> count, int atLeast, Program... running)
      throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!chat.await(() -> chat.look(i -> count.applyAsInt(i.counts())) >= atLeast, LOOK)) {
      lives(end, running);
    }
  }

  /// Waits until everything is answered.
  void awaitAnswered(Program... running) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!chat.await(this::allAnswered, LOOK)) {
      lives(end, running);
    }
    // The first number may have been on its way already.
    for (int i = 0; i < 2; i++) {
      chat.forgetWaiting();
      while (!chat.await(chat::nothingWaits, LOOK)) {
        lives(end, running);
      }
    }
  }

  private void lives(long end, Program... running) {
    for (Program program : running) {
      assertThat(program.lives()).as(() -> seeded("it died: " + program.errors())).isTrue();
    }
    assertThat(System.nanoTime() - end)
        .as(() -> seeded("not all was answered in time: " + missing()))
        .isNegative();
  }

  private boolean allAnswered() {
    return chat.look(Inbox::isEmpty)
        && chat.delivered(d -> talkers.stream().allMatch(t -> d.got(t.person()) >= t.answers()));
  }

  private String missing() {
    return "unacknowledged people "
        + chat.look(Inbox::talking)
        + ", people without their answers "
        + chat.delivered(d ->
            talkers.stream()
                .filter(t -> d.got(t.person()) < t.answers())
                .map(t -> t.person() + " " + d.got(t.person()) + " of " + t.answers())
                .toList());
  }

  /// Checks that everybody saw each answer once and in order and nothing else, that what is stored
  /// is what a replay gives, and that nothing is left over.
  void check() {
    checks().of(talkers, until);
  }

  /// Checks that what each of these saw and what is stored about them is as if they had said one
  /// thing after the other.
  void check(List<HastyTalker> people) {
    checks().ofHasty(people);
  }

  private Checks checks() {
    return new Checks(chat.delivered(Deliveries::all), jdbc, seed);
  }

  private String seeded(String what) {
    return what + " (seed " + seed + ")";
  }

  /// What happened, in figures.
  String figures() {
    var counts = chat.look(Inbox::counts);
    return """
    seed %d: %d kills, by the last step that was seen: %s
    people %d, messages %d, given to the program %d times, acknowledgements lost %d
    replies delivered %d, follow-ups asked %d
    sends by mishap: %s
    repeated sends known by their key %d, found in the history %d
    """
        .formatted(
            seed,
            killedAfter.values().stream().mapToInt(Integer::intValue).sum(),
            killedAfter,
            talkers.size(),
            counts.messages,
            counts.given,
            counts.lostAcknowledgements,
            chat.delivered(Deliveries::all).size(),
            followUps,
            chat.delivered(Deliveries::mishaps),
            chat.delivered(Deliveries::recognised),
            chat.historyFinds());
  }

  @Override
  public void close() throws InterruptedException {
    for (Program program : programs) {
      program.kill();
    }
    chat.close();
  }
}
