package bearings.hearing;

import bearings.casefile.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// What one message says.
///
/// @param text the message as it was read (trimmed, normalized to NFC, control characters removed)
/// @param findings the facts, each with the words that showed it, in the order of the message; at
///   most one of each kind but evidence and relations
/// @param technologies canonical names of every technology named, in order of first mention
/// @param signals small signs for the dialogue, with the words that gave each
/// @param number the number an answer consists of, where it is little more than a number ("2",
///   "two", "7, no, 6" gives 6)
/// @param outOf of how many it is ("three of five" gives 5)
/// @param clauses the message in pieces
/// @param because for every reported value the words that caused it, by the value's name as in
///   `understand --json` (`intent`, `stance`, …) and by technology name
public record Heard(
    String text,
    Intent intent,
    Stance stance,
    boolean generalization,
    Polarity polarity,
    List<Finding> findings,
    List<String> technologies,
    Map<Signal, String> signals,
    OptionalDouble number,
    OptionalInt outOf,
    List<Clause> clauses,
    Map<String, String> because) {
  public Heard {
    findings = List.copyOf(findings);
    technologies = List.copyOf(technologies);
    signals = Map.copyOf(signals);
    clauses = List.copyOf(clauses);
    because = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(because));
  }

  /// Whether any of these signs was given.
  public boolean has(Signal... any) {
    return Set.of(any).stream().anyMatch(signals::containsKey);
  }

  /// The last finding of a kind of fact.
  public <F extends Fact> Optional<F> fact(Class<F> kind) {
    return facts(kind).reduce((a, b) -> b);
  }

  /// All facts of a kind, in the order of the message.
  public <F extends Fact> java.util.stream.Stream<F> facts(Class<F> kind) {
    return findings.stream().map(Finding::fact).filter(kind::isInstance).map(kind::cast);
  }
}
