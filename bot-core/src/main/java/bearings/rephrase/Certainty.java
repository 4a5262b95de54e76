package bearings.rephrase;

import bearings.rephrase.Reading.Sentence;
import java.util.List;
import java.util.Set;

/// What can be does not become what is, was or will be; and nothing is foretold that the line does
/// not foretell. "I will" and "we will" say what is done now, and "will be" may say what is.
///
/// @param possible words for what can be
/// @param future words for what will be
/// @param persons the words for each person
record Certainty(Set<String> possible, Set<String> future, List<Set<String>> persons)
    implements Rule {
  private static final Set<String> OWN = Set.of("i", "we");
  private static final Set<String> PLAIN = Set.of("not", "be", "do");

  @Override
  public Refusal reason() {
    return Refusal.MODALITY;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    return (!isPossible(line) || isPossible(wording)) && (foretells(line) || !foretells(wording));
  }

  private boolean isPossible(Reading reading) {
    return reading.sentences().stream()
        .flatMap(sentence -> sentence.words().stream())
        .anyMatch(possible::contains);
  }

  private boolean foretells(Reading reading) {
    return reading.sentences().stream().map(Sentence::words).anyMatch(this::foretells);
  }

  private boolean foretells(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      boolean done = i + 1 < words.size() && PLAIN.contains(words.get(i + 1));
      boolean own = i > 0 && OWN.contains(words.get(i - 1));
      if (future.contains(words.get(i)) && !own && !done) {
        return true;
      }
    }
    return false;
  }
}
