package bearings.slack;

import bearings.desk.PersonId;
import bearings.desk.Stored;
import bearings.slack.fake.Delivery;
import bearings.slack.fake.FakeSlack;
import bearings.slack.fake.Message;
import bearings.slack.fake.Seen.Call;
import bearings.slack.fake.Someone;
import bearings.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Messages at a steady rate over Socket Mode into a coach with a database on disk: how long the
/// acknowledgements take, and whether anything is lost or said twice. A program of its own, since
/// its figures depend on the machine.
final class SlackLoad {
  private static final int A_SECOND = Integer.getInteger("rate", 200);
  private static final int SECONDS = Integer.getInteger("seconds", 60);
  private static final int WARM_SECONDS = Integer.getInteger("warm", 20);
  private static final int PEOPLE = Integer.getInteger("people", 2_000);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);
  private static final List<String> CONVERSATION =
      List.of(
          "I feel behind, everyone does agents now",
          "lost two bids since september, both wanted airflow and dbt and i only know ssis",
          "my three old clients are happy though, one renewed in march",
          "healthcare, mostly reporting for clinics",
          "maybe 4 hours a week",
          "why?");

  private SlackLoad() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("slack-load");
    var running =
        Running.overSocket(
            Database.open("jdbc:sqlite:" + folder.resolve("load.db"), Optional.empty()));
    running.slack.withoutEchoes();
    running.slack.mayMissAcknowledgements();
    List<Delivery> _ = send(people(running, "U0WARM"), WARM_SECONDS);
    boolean _ = isQuiet(running);
    int warm = running.slack.seen().posted().size();
    List<Someone> people = people(running, "U0LOAD");

    List<Delivery> sent = send(people, SECONDS);
    boolean quiet = isQuiet(running);

    report(running, people, sent, running.slack.seen().posted().stream().skip(warm).toList());
    say("everything settled: " + quiet);
    running.end();
    System.exit(quiet ? 0 : 1);
  }

  private static List<Someone> people(Running running, String name) {
    return IntStream.range(0, PEOPLE).mapToObj(i -> running.slack.person(name + i)).toList();
  }

  private static List<Delivery> send(List<Someone> people, int seconds) {
    var sent = new ArrayList<Delivery>();
    long began = System.nanoTime();
    for (int i = 0; i < A_SECOND * seconds; i++) {
      long at = began + i * 1_000_000_000L / A_SECOND;
      while (System.nanoTime() < at) {
        LockSupport.parkNanos(at - System.nanoTime());
      }
      String text = CONVERSATION.get(i / people.size() % CONVERSATION.size());
      sent.add(people.get(i % people.size()).writes(text));
    }
    return sent;
  }

  private static boolean isQuiet(Running running) {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (System.nanoTime() < end) {
      if (running.slack.isQuiet() && running.store.depth().waiting() == 0) {
        return true;
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    return false;
  }

  private static void report(
      Running running, List<Someone> people, List<Delivery> sent, List<Message> replies) {
    List<Double> took =
        sent.stream()
            .filter(Delivery::isAcknowledged)
            .map(d -> d.took().toNanos() / 1e6)
            .sorted()
            .toList();
    long turns =
        people.stream()
            .map(p -> new PersonId(Slack.PLATFORM, FakeSlack.TEAM, p.id()))
            .mapToLong(
                p -> running.desk.stored(p).map(Stored::session).map(s -> s.turn()).orElse(0))
            .sum();
    long different =
        replies.stream().map(m -> m.metadata().path("event_payload")).distinct().count();
    say("sent " + sent.size() + ", " + A_SECOND + " a second, by " + people.size() + " people");
    say("acknowledged " + took.size());
    say("ms: p50 " + at(took, 0.5) + ", p99 " + at(took, 0.99) + ", most " + at(took, 1));
    say("brought again " + sent.stream().filter(d -> d.attempts() > 1).count());
    say("turns " + turns + ", replies " + replies.size() + ", of them different " + different);
    say(
        "calls "
            + running.slack.seen().calls().stream()
                .collect(Collectors.groupingBy(Call::method, TreeMap::new, Collectors.counting())));
    say("violations " + running.slack.seen().violations());
  }

  /// Rounded to tenths.
  private static double at(List<Double> sorted, double quantile) {
    int index = (int) Math.min(sorted.size() - 1L, Math.round(quantile * sorted.size()));
    return Math.round(sorted.get(index) * 10) / 10.0;
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
