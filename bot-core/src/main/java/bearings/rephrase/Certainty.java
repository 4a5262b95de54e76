package bearings.rephrase;

import java.util.Set;

/// What can be does not become what is, was or will be.
///
/// @param possible words for what can be
record Certainty(Set<String> possible) implements Rule {
  @Override
  public Refusal reason() {
    return Refusal.MODALITY;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    return !has(line) || has(wording);
  }

  private boolean has(Reading reading) {
    return reading.sentences().stream()
        .flatMap(sentence -> sentence.words().stream())
        .anyMatch(possible::contains);
  }
}
