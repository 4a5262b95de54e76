package bearings.rephrase;

import java.util.HashSet;
import java.util.Set;

/// Every idea of the line is there, and no other one.
///
/// @param light ideas that may come and go
record Content(Set<String> light) implements Rule {
  @Override
  public Refusal reason() {
    return Refusal.CONTENT;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    return heavy(line).equals(heavy(wording));
  }

  private Set<String> heavy(Reading reading) {
    var ideas = new HashSet<>(reading.ideas());
    ideas.removeAll(light);
    return ideas;
  }
}
