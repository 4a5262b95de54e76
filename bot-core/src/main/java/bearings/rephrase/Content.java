package bearings.rephrase;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Every idea of the line is there, and no other one.
///
/// @param light ideas that may come and go
/// @param filling ideas that may come, but not into a question
record Content(Set<String> light, Set<String> filling) implements Rule {
  @Override
  public Refusal reason() {
    return Refusal.CONTENT;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    Set<String> before = heavy(line);
    Set<String> after = heavy(wording);
    if (!after.containsAll(before)) {
      return false;
    }
    after.removeAll(before);
    return filling.containsAll(after) && Collections.disjoint(asked(wording), after);
  }

  private static Set<String> asked(Reading reading) {
    return reading.sentences().stream()
        .filter(Reading.Sentence::asks)
        .flatMap(question -> question.names().stream())
        .collect(Collectors.toSet());
  }

  private Set<String> heavy(Reading reading) {
    var ideas = new HashSet<>(reading.ideas());
    ideas.removeAll(light);
    return ideas;
  }
}
