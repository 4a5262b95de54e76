package bearings.metrics;

import bearings.rephrase.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;

/// Counts what a model was asked and what became of its wordings. The labels are names of outcomes
/// and of rules, never words of a line.
final class WordingMetrics {
  private final MeterRegistry registry;
  private final Counter tokens;

  WordingMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.tokens =
        Counter.builder("bearings.model.tokens")
            .description("Tokens that the model read and wrote")
            .register(registry);
  }

  void asked(String outcome, Duration took, int count) {
    Timer.builder("bearings.model.requests")
        .description("Requests to the model, by what became of them")
        .tag("outcome", outcome)
        .register(registry)
        .record(took);
    tokens.increment(count);
  }

  void judged(Optional<Refusal> refusal) {
    Counter.builder("bearings.wordings")
        .description("The model's wordings, by the rule that refused them")
        .tag("result", refusal.map(Refusal::id).orElse("said"))
        .register(registry)
        .increment();
  }
}
