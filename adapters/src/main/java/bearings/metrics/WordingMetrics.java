package bearings.metrics;

import bearings.rephrase.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Counts what a model was asked and what became of its wordings. The labels are names of outcomes
/// and of rules, never words of a line.
final class WordingMetrics {
  private static final String OTHER = "other";
  private static final String SAID = "said";
  private static final List<String> OUTCOMES =
      List.of("answered", "remembered", "late", "failed", "rested", "spared", OTHER);

  private final MeterRegistry registry;
  private final Counter tokens;

  WordingMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.tokens =
        Counter.builder("bearings.model.tokens")
            .description("Tokens that the model read and wrote")
            .register(registry);
    // What has not happened yet is there as zero.
    OUTCOMES.forEach(this::requests);
    wordings(SAID);
    for (Refusal refusal : Refusal.values()) {
      wordings(refusal.id());
    }
  }

  void asked(String outcome, Duration took, int count) {
    requests(OUTCOMES.contains(outcome) ? outcome : OTHER).record(took);
    tokens.increment(count);
  }

  void judged(Optional<Refusal> refusal) {
    wordings(refusal.map(Refusal::id).orElse(SAID)).increment();
  }

  private Timer requests(String outcome) {
    return Timer.builder("bearings.model.requests")
        .description("Requests to the model, by what became of them")
        .tag("outcome", outcome)
        .register(registry);
  }

  private Counter wordings(String result) {
    return Counter.builder("bearings.wordings")
        .description("The model's wordings, by the rule that refused them")
        .tag("result", result)
        .register(registry);
  }
}
