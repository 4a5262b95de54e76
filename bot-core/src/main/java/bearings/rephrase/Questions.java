package bearings.rephrase;

import bearings.rephrase.Reading.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// As many questions as before, each asking for the same: where the last sentence was one, it still
/// is, and where not, not; and what asks for a thing, a person, a place, a time or a number does
/// not become a question for yes or no, nor the other way round.
///
/// @param asking words that ask
record Questions(Guide.Asking asking) implements Rule {
  private static final int YES_OR_NO = -1;

  @Override
  public Refusal reason() {
    return Refusal.QUESTIONS;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    if (line.count('?') != wording.count('?')
        || line.text().endsWith("?") != wording.text().endsWith("?")) {
      return false;
    }
    List<Set<Integer>> before = asked(line);
    List<Set<Integer>> after = asked(wording);
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      if (!isSame(before.get(i), after.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// A question without a word that asks, as "And today?", leaves open what it asks for.
  private static boolean isSame(Set<Integer> before, Set<Integer> after) {
    return before.isEmpty() || before.stream().anyMatch(after::contains);
  }

  /// For each question, what it asks for.
  private List<Set<Integer>> asked(Reading reading) {
    return reading.sentences().stream().filter(Sentence::asks).map(this::asked).toList();
  }

  private Set<Integer> asked(Sentence question) {
    var asked = new HashSet<Integer>();
    if (asking.opening().contains(question.words().getFirst())) {
      asked.add(YES_OR_NO);
    }
    for (int i = 0; i < asking.open().size(); i++) {
      if (question.words().stream().anyMatch(asking.open().get(i)::contains)) {
        asked.add(i);
      }
    }
    return asked;
  }
}
