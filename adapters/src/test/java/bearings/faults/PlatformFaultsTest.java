package bearings.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The program is killed again and again while people talk to it in Slack and Discord over their
/// own adapters and SDKs; still every message is answered, once and in order. The long run:
/// `-Dfaults.kills=60 -Dfaults.seed=N`.
@Timeout(3600)
class PlatformFaultsTest {
  private static final int KILLS = Integer.getInteger("faults.kills", 8);
  private static final long SEED = Long.getLong("faults.seed", 1);
  private static final int PEOPLE = 6;

  /// So many kills are followed by a look at what became of it all.
  private static final int ROUND = 20;

  /// Long enough for those follow-ups that come because nobody answers, and short enough that
  /// Discord is still looked at for what was missed.
  private static final Duration LONG = Duration.ofDays(40);

  @TempDir private Path folder;

  @Test
  void inSlackKilledAtAnyMomentItLosesNothingAndSaysNothingTwice() throws InterruptedException {
    killedAtAnyMoment(new SlackPlatform());
  }

  @Test
  void inDiscordKilledAtAnyMomentItLosesNothingAndSaysNothingTwice() throws InterruptedException {
    killedAtAnyMoment(new DiscordPlatform());
  }

  @Test
  void inSlackKilledAtEachNamedStepItLosesNothingAndSaysNothingTwice() throws InterruptedException {
    killedAtEachNamedStep(new SlackPlatform());
  }

  @Test
  void inDiscordKilledAtEachNamedStepItLosesNothingAndSaysNothingTwice()
      throws InterruptedException {
    killedAtEachNamedStep(new DiscordPlatform());
  }

  private void killedAtAnyMoment(Platform platform) throws InterruptedException {
    try (var harness = new PlatformHarness(SEED, platform, folder)) {
      harness.greet(PEOPLE);
      for (int left = KILLS; left > 0; left -= ROUND) {
        int kills = Math.min(left, ROUND);
        int overFollowUps = kills / 5;
        harness.talking(true);
        kill(harness, kills - 2 * overFollowUps);
        harness.settle();

        harness.untilPlan(2);
        harness.forget(2);
        kill(harness, overFollowUps);
        harness.settle();

        harness.timeGoesOn(LONG);
        kill(harness, overFollowUps);
        harness.settle();
        if (left > ROUND) {
          harness.greet(2);
        }
      }
      assertThat(harness.followUps()).as("follow-ups").isPositive();
      System.out.println(harness.figures());
    }
  }

  private static void kill(PlatformHarness harness, int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      harness.lives().killAtAnyMoment(80, Duration.ofSeconds(4));
    }
  }

  private void killedAtEachNamedStep(Platform platform) throws InterruptedException {
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
            "Retried");
    try (var harness = new PlatformHarness(SEED, platform, folder)) {
      harness.greet(PEOPLE);
      harness.talking(true);
      for (String step : way) {
        harness.lives().killAt(step, step.equals("Retried") ? 1 : 3);
      }
      harness.talking(false);
      harness.untilPlan(2);
      harness.forget(2);
      harness.lives().killAt("Forgotten", 1);
      harness.settle();

      harness.timeGoesOn(LONG);
      harness.lives().killAt("FollowedUp", 1);
      harness.lives().killAt("Delivered", 1);
      harness.settle();
      System.out.println(harness.figures());
    }
  }
}
