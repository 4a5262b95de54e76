package bearings.metrics;

import static java.util.Objects.requireNonNull;

import bearings.desk.Outbox;
import bearings.desk.Watch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Counts what happens at the desk, for Prometheus; `docs/metrics.md` lists the names. A label is
/// the name of a chat or of a piece of work, out of those given at the start, and nothing else.
public final class Metrics implements Watch, AutoCloseable {
  private static final String OTHER = "other";

  private static final Duration[] QUICK = {
    Duration.ofNanos(250_000),
    Duration.ofMillis(1),
    Duration.ofMillis(5),
    Duration.ofMillis(25),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofMillis(2_500)
  };
  private static final Duration[] SLOW = {
    Duration.ofMillis(250),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(30),
    Duration.ofMinutes(5),
    Duration.ofHours(1),
    Duration.ofDays(1)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  private final Counter received = counter("events.received", "Events that arrived");
  private final Counter duplicate = counter("events.duplicate", "Events answered before");
  private final Counter refused = counter("events.refused", "Events refused: too much at once");
  private final Timer reply = timer("reply", "From the start of a turn to its answer", QUICK);
  private final Timer commit = timer("commit", "Time of a commit", QUICK);
  private final Timer turn = timer("turn", "From the start of a turn to its commit", QUICK);
  private final Counter stale = counter("turns.stale", "Turns computed anew");
  private final Counter attempts = counter("replies.attempts", "Attempts to send a reply");
  private final Timer delivery =
      timer("delivery.age", "From the commit of a reply to its delivery", SLOW);
  private final Map<String, Counter> retried;
  private final Map<String, Counter> buried;
  private final Map<String, Counter> failures;
  private final Counter asked = counter("followups.asked", "Follow-ups asked");
  private final WordingMetrics wordings = new WordingMetrics(registry);
  private final Counter forgotten = counter("people.forgotten", "People erased at their wish");
  private final Counter expired = counter("people.expired", "People erased after long silence");

  /// @param platforms the chats that are told apart; any other one counts as `other`
  /// @param works the names of work whose failures are told apart, as in [Watch.Step.Failed]; any
  ///   other one counts as `other`
  public Metrics(Set<String> platforms, Set<String> works) {
    retried =
        each(platforms, name -> labelled("replies.retried", "Sends put off", "platform", name));
    buried =
        each(platforms, name -> labelled("replies.buried", "Replies given up", "platform", name));
    failures = each(works, name -> labelled("failures", "Failures of work", "work", name));
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /// Shows how full the outbox is. It is asked when somebody looks, at most once each
  /// [Glance#LASTS]; while it cannot tell, its values are `NaN`.
  public void outbox(Supplier<Outbox.Depth> depth, InstantSource clock) {
    var glance = new Glance<>(depth, clock);
    gauge("outbox.waiting", "Replies that wait", () -> glance.value(Outbox.Depth::waiting));
    gauge("outbox.dead", "Dead letters kept", () -> glance.value(Outbox.Depth::dead));
    gauge(
        "outbox.oldest.age.seconds",
        "Age of the oldest reply that waits",
        () -> glance.value(d -> d.oldest().map(since -> age(since, clock)).orElse(0.0)));
  }

  /// Shows how many follow-ups are due and not asked yet; asked for as [#outbox] is.
  public void followUpsDue(LongSupplier due, InstantSource clock) {
    var glance = new Glance<>(due::getAsLong, clock);
    gauge("followups.due", "Follow-ups due and not asked yet", () -> glance.value(n -> n));
  }

  private static double age(Instant since, InstantSource clock) {
    return Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
  }

  @Override
  public void saw(Step step) {
    switch (step) {
      case Step.Received _ -> received.increment();
      case Step.Duplicate _ -> duplicate.increment();
      case Step.Refused _ -> refused.increment();
      case Step.Replied replied -> reply.record(replied.took());
      case Step.Stale _ -> stale.increment();
      case Step.Committed committed -> {
        commit.record(committed.commitTook());
        turn.record(committed.turnTook());
      }
      case Step.FollowedUp _ -> asked.increment();
      case Step.Forgotten _ -> forgotten.increment();
      case Step.Expired gone -> expired.increment(gone.people());
      case Step.Reworded reworded -> wordings.judged(reworded.refusal());
      case Step.Sending _ -> attempts.increment();
      case Step.Delivered delivered -> delivery.record(delivered.age());
      case Step.Retried again -> of(retried, again.platform()).increment();
      case Step.Buried lost -> of(buried, lost.platform()).increment();
      case Step.Failed failed -> of(failures, failed.work()).increment();
      case Step.Claimed _, Step.Settled _ -> {}
    }
  }

  /// Counts a request to the model.
  ///
  /// @param outcome what became of it, out of few words
  /// @param tokens how many it read and wrote, as far as it says so
  public void modelAsked(String outcome, Duration took, int tokens) {
    wordings.asked(outcome, took, tokens);
  }

  /// Everything counted, in Prometheus's text format.
  public String text() {
    return registry.scrape();
  }

  /// Ends the counting.
  @Override
  public void close() {
    collections.close();
    registry.close();
  }

  private static Counter of(Map<String, Counter> counters, String name) {
    Counter counter = counters.get(name);
    return counter == null ? requireNonNull(counters.get(OTHER)) : counter;
  }

  private static Map<String, Counter> each(Set<String> names, Function<String, Counter> counter) {
    var all = new TreeSet<>(names);
    all.add(OTHER);
    return all.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), counter));
  }

  private Counter counter(String name, String what) {
    return Counter.builder("bearings." + name).description(what).register(registry);
  }

  private Counter labelled(String name, String what, String label, String value) {
    return Counter.builder("bearings." + name)
        .description(what)
        .tag(label, value)
        .register(registry);
  }

  private Timer timer(String name, String what, Duration[] buckets) {
    return Timer.builder("bearings." + name)
        .description(what)
        .serviceLevelObjectives(buckets)
        .register(registry);
  }

  private void gauge(String name, String what, Supplier<Number> value) {
    Gauge.builder("bearings." + name, value).description(what).register(registry);
  }
}
