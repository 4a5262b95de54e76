package bearings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.slack.fake.Delivery;
import bearings.slack.fake.FakeSlack;
import bearings.slack.fake.Fault;
import bearings.slack.fake.Message;
import bearings.slack.fake.Someone;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The coach is killed while people talk to it in Slack.
class SlackKillTest {
  private static final int PEOPLE = 4;
  private static final List<String> CONVERSATION =
      List.of(
          "I feel behind, everyone does agents now",
          "lost two bids since september, both wanted airflow and dbt and i only know ssis",
          "my three old clients are happy though, one renewed in march",
          "why?",
          "status");
  private static final int KILLS = Integer.getInteger("kills", 3);

  @TempDir private Path folder;

  /// Slack tries three times within some minutes; here it tries more often, since kills come closer
  /// together than in life.
  @Test
  void nothing_is_lost_and_nothing_said_twice_however_it_is_killed() throws Exception {
    var random = new Random(20261125);
    var slack = FakeSlack.bringing(Collections.nCopies(100, Duration.ofMillis(500)));
    Path database = folder.resolve("coach.db");
    List<Someone> people =
        IntStream.range(0, PEOPLE).mapToObj(i -> slack.person("U0KILL" + i)).toList();
    Process child = started(slack, database);
    try {
      List<CompletableFuture<Void>> talks = people.stream().map(SlackKillTest::talks).toList();
      for (int i = 0; i < KILLS; i++) {
        int before = slack.seen().posted().size();
        int more = 1 + random.nextInt(3);
        slack
            .seen()
            .awaitTrue(
                "progress",
                () ->
                    slack.seen().posted().size() >= before + more
                        || talks.stream().allMatch(CompletableFuture::isDone));
        if (random.nextBoolean()) {
          slack.faults().next("chat.postMessage", new Fault.Delay(Duration.ofMillis(300)));
        }
        killed(child);
        child = started(slack, database);
      }
      talks.forEach(CompletableFuture::join);
      slack.seen().awaitTrue("quiet", slack::isQuiet);

      for (Someone person : people) {
        assertThat(person.heard()).hasSize(CONVERSATION.size());
        assertThat(person.heard().stream().map(m -> m.metadata().path("event_payload")))
            .doesNotHaveDuplicates();
      }
      assertThat(slack.seen().violations()).isEmpty();
    } finally {
      killed(child);
      slack.close();
    }
  }

  private static CompletableFuture<Void> talks(Someone person) {
    return CompletableFuture.runAsync(
        () -> {
          for (int i = 0; i < CONVERSATION.size(); i++) {
            Delivery _ = person.writes(CONVERSATION.get(i));
            Message _ = person.next(i);
          }
        },
        task -> Thread.ofVirtual().start(task));
  }

  private static Process started(FakeSlack slack, Path database) throws IOException {
    int opened = slack.socket().opened();
    Process child = SlackChild.start(slack.api(), database);
    slack.seen().awaitTrue("a connection", () -> slack.socket().opened() > opened);
    return child;
  }

  private static void killed(Process child) {
    Process _ = child.destroyForcibly().onExit().join();
  }
}
