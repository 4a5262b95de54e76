package bearings.rephrase;

import bearings.rephrase.Reading.Sentence;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What follows a word such as "before", "after" or "then" within a sentence is, in part at least,
/// what followed it in the line.
///
/// @param words such words
record Sequels(Set<String> words) implements Rule {
  /// So many words are looked at.
  private static final int REACH = 4;

  @Override
  public Refusal reason() {
    return Refusal.ORDER;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    Map<String, Set<String>> before = sequels(line);
    return sequels(wording).entrySet().stream()
        .noneMatch(after ->
            Collections.disjoint(
                before.getOrDefault(after.getKey(), after.getValue()), after.getValue()));
  }

  /// By each word, the ideas that stand right after it.
  private Map<String, Set<String>> sequels(Reading reading) {
    var all = new HashMap<String, Set<String>>();
    for (Sentence sentence : reading.sentences()) {
      for (int at = 1; at < sentence.words().size(); at++) {
        String word = sentence.words().get(at);
        if (words.contains(word)) {
          int from = at;
          Set<String> next =
              sentence.ideas().stream()
                  .filter(idea -> idea.at() > from && idea.at() <= from + REACH)
                  .map(Vocabulary.Idea::name)
                  .collect(Collectors.toSet());
          if (!next.isEmpty()) {
            all.computeIfAbsent(word, _ -> new HashSet<>()).addAll(next);
          }
        }
      }
    }
    return all;
  }
}
