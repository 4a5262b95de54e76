package bearings.rephrase;

import bearings.rephrase.Reading.Sentence;
import java.util.List;
import java.util.Set;

/// What is denied of all is not denied of some: "none of them" does not become "not all of them".
///
/// @param negations words that deny
/// @param wholes words for all, which a word that denies makes "some not"
record Wholes(Set<String> negations, Set<String> wholes) implements Rule {
  @Override
  public Refusal reason() {
    return Refusal.SCOPE;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    return count(line) == count(wording);
  }

  private long count(Reading reading) {
    return reading.sentences().stream().map(Sentence::words).mapToLong(this::count).sum();
  }

  private long count(List<String> words) {
    long count = 0;
    for (int i = 1; i < words.size(); i++) {
      if (wholes.contains(words.get(i)) && negations.contains(words.get(i - 1))) {
        count++;
      }
    }
    return count;
  }
}
