package bearings.faults;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Receipt;
import bearings.desk.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The program is killed again and again; still every message is answered, once and in order, and
/// what is stored is what a replay gives. The long run: `-Dfaults.kills=200 -Dfaults.seed=N`.
@Timeout(3600)
class FaultsTest {
  private static final int KILLS = Integer.getInteger("faults.kills", 10);
  private static final long SEED = Long.getLong("faults.seed", 1);
  private static final int PEOPLE = 24;

  /// So many kills are followed by a look at what became of it all.
  private static final int ROUND = 20;

  /// Long enough for every follow-up of a plan, and for those that come because nobody answers.
  private static final Duration LONG = Duration.ofDays(60);

  @TempDir private Path folder;

  @Test
  void killedAtAnyMomentItLosesNothingAndSaysNothingTwice()
      throws IOException, InterruptedException {
    try (var harness = new FaultHarness(SEED, sqlite(), folder)) {
      for (int left = KILLS; left > 0; left -= ROUND) {
        int kills = Math.min(left, ROUND);
        int overFollowUps = kills / 5;
        harness.talking(PEOPLE);
        kill(harness, kills - 2 * overFollowUps);
        harness.settle();
        harness.check();

        harness.timeGoesOn(LONG);
        kill(harness, overFollowUps);
        harness.settle();
        harness.check();

        harness.theLastTalk(PEOPLE, 3);
        kill(harness, overFollowUps);
        harness.settle();
        harness.check();
      }
      assertThat(harness.followUps()).as("follow-ups").isPositive();
      System.out.println(harness.figures());
    }
  }

  private static void kill(FaultHarness harness, int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      harness.lives().killAtAnyMoment(200, Duration.ofSeconds(2));
    }
  }

  @Test
  void killedAtEachNamedStepItLosesNothingAndSaysNothingTwice()
      throws IOException, InterruptedException {
    var way =
        List.of(
            "Received",
            "Duplicate",
            "Replied",
            "Committed",
            "Claimed",
            "Sending",
            "Delivered",
            "Settled",
            "Retried",
            "Forgotten");
    try (var harness = new FaultHarness(SEED, sqlite(), folder)) {
      harness.talking(PEOPLE);
      for (int i = 0; i < way.size(); i++) {
        harness.lives().killAt(way.get(i), way.get(i).equals("Forgotten") ? 1 : 3 + i);
      }
      harness.settle();
      harness.check();

      harness.timeGoesOn(LONG);
      harness.lives().killAt("Replied", 1);
      harness.lives().killAt("Committed", 1);
      harness.lives().killAt("FollowedUp", 1);
      harness.lives().killAt("Delivered", 1);
      harness.settle();
      harness.check();
      System.out.println(harness.figures());
    }
  }

  @Test
  void ofTwoOnOneDatabaseOneIsKilledAndTheOtherGoesOn() throws IOException, InterruptedException {
    try (var postgres = EmbeddedPostgres.start();
        var harness = new FaultHarness(SEED, postgres.getJdbcUrl("postgres", "postgres"), folder)) {
      Program stays = harness.lives().start();
      stays.awaitReady(() -> {});
      harness.talking(PEOPLE);
      harness.lives().killAt("Committed", 20);
      harness.lives().killAt("Delivered", 20);
      harness.awaitAnswered(stays);
      harness.check();

      // Both find the same follow-ups due.
      Program second = harness.lives().start();
      second.awaitReady(() -> {});
      harness.timeGoesOn(LONG);
      harness.awaitAnswered(stays, second);
      harness.check();
      System.out.println(harness.figures());
    }
  }

  @Test
  void whoWritesOnTwoDevicesAtOnceToTwoInstancesIsAnsweredInOneOrder()
      throws IOException, InterruptedException {
    try (var postgres = EmbeddedPostgres.start();
        var harness =
            new FaultHarness(SEED, postgres.getJdbcUrl("postgres", "postgres"), folder, 1)) {
      List<HastyTalker> people = harness.hasty(20);
      Program one = harness.lives().start();
      Program other = harness.lives().start();
      one.awaitReady(() -> {});
      other.awaitReady(() -> {});
      for (int i = 0; i < 4; i++) {
        people.forEach(person -> harness.chat().say(person.twoAtOnce()));
        harness.awaitAnswered(one, other);
      }
      one.kill();
      other.kill();

      harness.check(people);
    }
  }

  @Test
  void whoIsForgottenAmidKillsIsForgottenForGood() throws IOException, InterruptedException {
    try (var harness = new FaultHarness(SEED, sqlite(), folder)) {
      Talker talker = harness.newcomer();
      harness.chat().say(talker.untilPlan());
      harness.settle();

      harness.chat().say(talker.forget());
      harness.lives().killAt("Replied", 2);
      harness.lives().killAt("Forgotten", 1);
      harness.lives().killAt("Duplicate", 1);
      harness.timeGoesOn(LONG);
      harness.settle();

      assertThat(talker.session()).isEmpty();
      harness.check();
    }
  }

  @Test
  void whoIsForgottenByTheOperatorBeginsAnewInTheProgramThatRuns()
      throws IOException, InterruptedException {
    try (var harness = new FaultHarness(SEED, sqlite(), folder)) {
      Talker talker = harness.newcomer();
      harness.chat().say(talker.untilPlan());
      Program program = harness.lives().start();
      harness.awaitAnswered(program);

      try (Store store = FaultProgram.open(sqlite())) {
        assertThat(store.forget(talker.person(), new Receipt("R", Instant.EPOCH))).isTrue();
      }
      talker.erased();
      harness.timeGoesOn(LONG);
      harness.chat().say(talker.talk(5));
      harness.awaitAnswered(program);

      harness.check();
    }
  }

  @Test
  void whileAnotherHoldsTheDatabaseNothingIsTakenAndAfterwardsAllIsAnswered()
      throws IOException, InterruptedException, SQLException {
    try (var harness = new FaultHarness(SEED, sqlite(), folder)) {
      harness.talking(PEOPLE);
      Program program = harness.lives().start();
      harness.awaitCount(counts -> counts.acknowledged, 40, program);

      try (Connection other = DriverManager.getConnection(sqlite());
          Statement statement = other.createStatement()) {
        statement.execute("pragma busy_timeout = 10000");
        statement.execute("begin immediate");
        harness.awaitCount(counts -> counts.notTaken, 3, program);
        statement.execute("rollback");
      }

      harness.awaitAnswered(program);
      harness.check();
    }
  }

  @Test
  void onAFullDiskNothingIsTakenAndWithRoomAgainAllIsAnswered()
      throws IOException, InterruptedException {
    try (var harness = new FaultHarness(SEED, sqlite(), folder)) {
      harness.talking(PEOPLE);
      Program first = harness.lives().start();
      harness.awaitCount(counts -> counts.acknowledged, 40, first);
      first.kill();

      // No file may grow beyond this, which is what a full disk is to whoever writes.
      Program full =
          harness
              .lives()
              .startBehind(List.of("sh", "-c", "ulimit -f " + blocks() + "; exec \"$@\"", "sh"));
      harness.awaitCount(counts -> counts.notTaken, 3, full);
      full.kill();

      harness.settle();
      harness.check();
    }
  }

  /// A little more than the largest file of the database has now, in units of 512 bytes.
  private long blocks() throws IOException {
    try (var files = Files.list(folder)) {
      long most =
          files
              .filter(file -> file.getFileName().toString().startsWith("faults.db"))
              .mapToLong(file -> file.toFile().length())
              .max()
              .orElseThrow();
      return (most + (64 << 10)) / 512;
    }
  }

  private String sqlite() {
    return "jdbc:sqlite:" + folder.resolve("faults.db");
  }
}
