package bearings.rephrase;

import java.util.Set;

/// What can be does not become what will be.
///
/// @param possible words for what can be
/// @param certain words for what will be
record Certainty(Set<String> possible, Set<String> certain) implements Rule {
  @Override
  public Refusal reason() {
    return Refusal.MODALITY;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    boolean lost = has(possible, line) && !has(possible, wording);
    boolean gained = has(certain, wording) && !has(certain, line);
    return !(lost && gained);
  }

  private static boolean has(Set<String> words, Reading reading) {
    return reading.sentences().stream()
        .flatMap(sentence -> sentence.words().stream())
        .anyMatch(words::contains);
  }
}
