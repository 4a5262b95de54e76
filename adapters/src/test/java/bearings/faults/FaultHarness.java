package bearings.faults;

import bearings.content.Prompts;
import bearings.desk.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lets many people talk with the program while it is killed and started again, and checks what
/// they saw and what is stored.
final class FaultHarness implements AutoCloseable {
  static final Instant BEGIN = Instant.parse("2026-11-23T09:00:00Z");

  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Content CONTENT = FaultProgram.content(Prompts.read(Prompts.builtIn()));

  private final long seed;
  private final String jdbc;
  private final Random random;
  private final FakeChat chat;
  private final Duration offset = Duration.between(Instant.now(), BEGIN);
  private final List<Talker> talkers = new ArrayList<>();
  private final Lives lives;
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
    this.random = new Random(seed);
    this.chat = new FakeChat(seed + 1, atOnce);
    this.lives =
        new Lives(
            seed,
            folder,
            () -> List.of("fake " + chat.address(), jdbc, Long.toString(offset.toMillis())),
            this::fill);
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

  /// The program's lives.
  Lives lives() {
    return lives;
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

  /// Starts the program, waits until everything is answered, and kills it.
  void settle() throws InterruptedException {
    Program program = lives.start();
    awaitAnswered(program);
    program.kill();
  }

  /// Waits until something has happened so often.
  void awaitCount(ToIntFunction<Inbox.Counts> count, int atLeast, Program... running)
      throws InterruptedException {
    lives.await(
        () -> "so many events",
        () -> chat.await(() -> chat.look(i -> count.applyAsInt(i.counts())) >= atLeast, LOOK),
        running);
  }

  /// Nobody new comes any more; waits until everything is answered.
  void awaitAnswered(Program... running) throws InterruptedException {
    crowd = 0;
    lives.await(this::missing, () -> chat.await(this::allAnswered, LOOK), running);
    // The first number may have been on its way already.
    for (int i = 0; i < 2; i++) {
      chat.forgetWaiting();
      lives.await(() -> "an empty outbox", () -> chat.await(chat::nothingWaits, LOOK), running);
    }
  }

  private boolean allAnswered() {
    return chat.look(Inbox::isEmpty)
        && chat.delivered(d -> talkers.stream().allMatch(t -> d.got(t.person()) >= t.answers()));
  }

  private String missing() {
    return "the acknowledgements of "
        + chat.look(Inbox::talking)
        + " people, the answers of "
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
            lives.kills(),
            lives.killedAfter(),
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
    lives.close();
    chat.close();
  }
}
