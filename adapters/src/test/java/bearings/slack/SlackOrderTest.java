package bearings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Commit;
import bearings.desk.Commit.Next;
import bearings.slack.fake.Delivery;
import bearings.slack.fake.Someone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Messages that follow each other closer than they can be read.
class SlackOrderTest {
  private static final int PEOPLE = 40;
  private static final int EACH = 8;

  @Test
  void what_one_person_writes_at_once_is_taken_in_the_order_of_writing() {
    try (var running = Running.overSocket()) {
      List<Someone> people =
          IntStream.range(0, PEOPLE).mapToObj(i -> running.slack.person("U0HASTY" + i)).toList();
      var sent = new ArrayList<Delivery>();

      for (Someone someone : people) {
        for (int i = 0; i < EACH; i++) {
          sent.add(someone.writes(i % 2 == 0 ? "I lost two bids over SQL" : "status"));
        }
      }
      running.quiet();

      assertThat(sent).allMatch(Delivery::isAcknowledged);
      for (Someone someone : people) {
        List<Instant> written =
            running.commits.stream()
                .filter(commit -> commit.person().equals(Running.person(someone)))
                .map(Commit::next)
                .map(Next.Keep.class::cast)
                .map(kept -> kept.session().lastHeard().orElseThrow())
                .toList();
        assertThat(written).hasSize(EACH).isSorted();
      }
    }
  }
}
