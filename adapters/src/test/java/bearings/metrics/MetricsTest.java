package bearings.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Outbox;
import bearings.desk.StoreUnavailable;
import bearings.desk.Watch.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final Pattern TYPE = Pattern.compile("# TYPE (bearings_\\S+) (\\S+)");
  private static final Pattern ROW = Pattern.compile("\\| `(bearings_\\w+)` \\| (\\w+)");
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  private final Metrics metrics = new Metrics(Set.of("slack", "discord"), Set.of("turn", "sender"));
  private Instant now = NOON;

  @AfterEach
  void close() {
    metrics.close();
  }

  @Test
  void every_metric_is_in_the_docs_and_every_one_in_the_docs_is_there() throws IOException {
    metrics.outbox(() -> new Outbox.Depth(0, Optional.empty(), 0), () -> now);
    metrics.followUpsDue(() -> 0, () -> now);
    String docs = Files.readString(Path.of("..", "docs", "metrics.md"));

    assertThat(found(TYPE, metrics.text())).hasSizeGreaterThan(20).isEqualTo(found(ROW, docs));
  }

  @Test
  void each_step_is_counted() {
    List.of(
            new Step.Received(),
            new Step.Received(),
            new Step.Duplicate(),
            new Step.Refused(),
            new Step.Replied(Duration.ofMillis(2)),
            new Step.Stale(),
            new Step.Committed(Duration.ofMillis(3), Duration.ofMillis(500)),
            new Step.FollowedUp(),
            new Step.Forgotten(),
            new Step.Expired(7),
            new Step.Claimed(3),
            new Step.Sending(),
            new Step.Delivered(Duration.ofMinutes(2)),
            new Step.Settled(),
            new Step.Retried("slack", "ratelimited"),
            new Step.Buried("discord", "channel is gone"),
            new Step.Failed("turn", new IllegalStateException("words")))
        .forEach(metrics::saw);

    assertThat(metrics.text().lines())
        .contains(
            "bearings_events_received_total 2.0",
            "bearings_events_duplicate_total 1.0",
            "bearings_events_refused_total 1.0",
            "bearings_reply_seconds_count 1",
            "bearings_turns_stale_total 1.0",
            "bearings_commit_seconds_sum 0.003",
            "bearings_turn_seconds_sum 0.5",
            "bearings_turn_seconds_bucket{le=\"0.1\"} 0",
            "bearings_turn_seconds_bucket{le=\"0.5\"} 1",
            "bearings_followups_asked_total 1.0",
            "bearings_people_forgotten_total 1.0",
            "bearings_people_expired_total 7.0",
            "bearings_replies_attempts_total 1.0",
            "bearings_delivery_age_seconds_sum 120.0",
            "bearings_replies_retried_total{platform=\"slack\"} 1.0",
            "bearings_replies_retried_total{platform=\"discord\"} 0.0",
            "bearings_replies_buried_total{platform=\"discord\"} 1.0",
            "bearings_failures_total{work=\"turn\"} 1.0");
  }

  @Test
  void no_label_holds_what_was_not_known_at_the_start() {
    metrics.saw(new Step.Buried("anna-secret", "anna-secret"));
    metrics.saw(new Step.Retried("anna-secret", "anna-secret"));
    metrics.saw(new Step.Failed("anna-secret", new IllegalStateException("anna-secret")));

    assertThat(metrics.text())
        .doesNotContain("anna-secret")
        .contains(
            "bearings_replies_buried_total{platform=\"other\"} 1.0",
            "bearings_replies_retried_total{platform=\"other\"} 1.0",
            "bearings_failures_total{work=\"other\"} 1.0");
  }

  @Test
  void the_outbox_is_looked_at_once_in_a_while() {
    var looks = new AtomicInteger();
    metrics.outbox(
        () -> new Outbox.Depth(looks.incrementAndGet(), Optional.of(NOON), 4), () -> now);

    now = NOON.plusSeconds(30);
    assertThat(metrics.text().lines())
        .contains(
            "bearings_outbox_waiting 1.0",
            "bearings_outbox_dead 4.0",
            "bearings_outbox_oldest_age_seconds 30.0");
    now = now.plusSeconds(4);
    assertThat(metrics.text()).contains("bearings_outbox_waiting 1.0");
    now = now.plusSeconds(1);
    assertThat(metrics.text()).contains("bearings_outbox_waiting 2.0");
  }

  @Test
  void a_store_that_is_away_leaves_the_other_counts_readable() {
    metrics.outbox(
        () -> {
          if (now.equals(NOON)) {
            throw new StoreUnavailable("away", new IOException("words"));
          }
          return new Outbox.Depth(5, Optional.empty(), 0);
        },
        () -> now);
    metrics.saw(new Step.Received());

    assertThat(metrics.text())
        .contains("bearings_outbox_waiting NaN", "bearings_events_received_total 1.0")
        .doesNotContain("words");
    now = NOON.plusSeconds(5);
    assertThat(metrics.text())
        .contains("bearings_outbox_waiting 5.0", "bearings_outbox_oldest_age_seconds 0.0");
  }

  @Test
  void the_machine_is_described_too() {
    assertThat(metrics.text()).contains("jvm_memory_used_bytes", "jvm_threads_live_threads");
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1) + " " + match.group(2))
        .collect(Collectors.toSet());
  }
}
