package bearings.rephrase;

import bearings.rephrase.Reading.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// As many questions as before, each asking for the same: where the last sentence was one, it still
/// is, and where not, not; and what asks for a thing, a person, a place, a time, a number or yes or
/// no asks for that and for nothing else. "Which client" does not come in for "what".
///
/// @param asking words that ask; one right before whoever does something only joins, as in "when
///   you sit down"
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
    if (!of(line, allOpen()).containsAll(of(wording, asking.choosing()))) {
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
    return before.isEmpty() || before.equals(after);
  }

  private Set<String> allOpen() {
    return asking.open().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  /// The ideas right after words that ask: "which client" asks for clients.
  private static Set<String> of(Reading reading, Set<String> words) {
    return reading.sentences().stream()
        .filter(Sentence::asks)
        .flatMap(question ->
            question.ideas().stream()
                .filter(idea -> idea.at() > 0)
                .filter(idea -> words.contains(question.words().get(idea.at() - 1))))
        .map(Vocabulary.Idea::name)
        .collect(Collectors.toSet());
  }

  /// For each question, what it asks for.
  private List<Set<Integer>> asked(Reading reading) {
    return reading.sentences().stream().filter(Sentence::asks).map(this::asked).toList();
  }

  private Set<Integer> asked(Sentence question) {
    var asked = new HashSet<Integer>();
    List<String> words = question.words();
    for (int i = 0; i < words.size(); i++) {
      boolean begins = i == 0 || asking.joining().contains(words.get(i - 1));
      if (begins && asking.opening().contains(words.get(i))) {
        asked.add(YES_OR_NO);
      }
    }
    for (int i = 0; i < asking.open().size(); i++) {
      Set<String> open = asking.open().get(i);
      for (int at = 0; at < words.size(); at++) {
        boolean joins = at + 1 < words.size() && asking.subjects().contains(words.get(at + 1));
        if (open.contains(words.get(at)) && !joins) {
          asked.add(i);
        }
      }
    }
    return asked;
  }
}
