package bearings.rephrase;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/// What makes a sentence say the opposite, or say it with more or less certainty, is there as often
/// as before; what marks a guess may be said once where it was said twice, but neither comes nor
/// goes.
///
/// @param counted ideas that are there as often
/// @param kept ideas that are there at most as often, and once at least where they were there
record Modality(Set<String> counted, Set<String> kept) implements Rule {
  @Override
  public Refusal reason() {
    return Refusal.MODALITY;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    List<String> before = line.ideas();
    List<String> after = wording.ideas();
    return counted.stream()
            .allMatch(
                idea -> Collections.frequency(before, idea) == Collections.frequency(after, idea))
        && kept.stream()
            .allMatch(idea ->
                before.contains(idea) == after.contains(idea)
                    && Collections.frequency(after, idea) <= Collections.frequency(before, idea));
  }
}
