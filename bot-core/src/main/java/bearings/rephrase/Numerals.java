package bearings.rephrase;

import bearings.rephrase.Reading.Sentence;
import bearings.rephrase.Vocabulary.Idea;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A number word counts what it counted: the idea right after it is one of the two after it there,
/// seen from either text.
///
/// @param numbers such words
record Numerals(Set<String> numbers) implements Rule {
  @Override
  public Refusal reason() {
    return Refusal.SCOPE;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    return isCounted(counted(wording, 1), counted(line, 2))
        && isCounted(counted(line, 1), counted(wording, 2));
  }

  private static boolean isCounted(
      Map<String, List<String>> next, Map<String, List<String>> nearby) {
    return next.entrySet().stream()
        .allMatch(one -> {
          List<String> near = nearby.getOrDefault(one.getKey(), List.of());
          return near.isEmpty() || near.containsAll(one.getValue());
        });
  }

  private Map<String, List<String>> counted(Reading reading, int reach) {
    var all = new HashMap<String, List<String>>();
    for (Sentence sentence : reading.sentences()) {
      for (int at = 0; at < sentence.words().size(); at++) {
        String word = sentence.words().get(at);
        if (numbers.contains(word)) {
          int from = at;
          all.computeIfAbsent(word, _ -> new ArrayList<>())
              .addAll(
                  sentence.ideas().stream()
                      .filter(idea -> idea.at() > from)
                      .limit(reach)
                      .map(Idea::name)
                      .toList());
        }
      }
    }
    return all;
  }
}
