package bearings.rephrase;

import java.util.HashSet;
import java.util.Set;

/// Every idea of the line is there, and no other one.
///
/// @param light ideas that may come and go
/// @param filling ideas that may come
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
    after.removeAll(filling);
    return before.containsAll(after);
  }

  private Set<String> heavy(Reading reading) {
    var ideas = new HashSet<>(reading.ideas());
    ideas.removeAll(light);
    return ideas;
  }
}
