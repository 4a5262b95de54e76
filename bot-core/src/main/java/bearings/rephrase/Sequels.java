package bearings.rephrase;

import bearings.rephrase.Reading.Sentence;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What follows a word such as "before", "after" or "then" within a sentence is, in part at least,
/// what followed it in the line; and nothing that stood before one of some of them comes after it.
///
/// @param words such words
/// @param parting those of which nothing comes to the other side
record Sequels(Set<String> words, Set<String> parting) implements Rule {
  /// So many words are looked at.
  private static final int REACH = 4;

  @Override
  public Refusal reason() {
    return Refusal.ORDER;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    Map<String, Sides> before = sides(line);
    return sides(wording).entrySet().stream()
        .allMatch(after ->
            Optional.ofNullable(before.get(after.getKey()))
                .map(own -> follows(after.getKey(), after.getValue(), own))
                .orElse(true));
  }

  /// The ideas of a sentence on both sides of a word.
  ///
  /// @param right those right after it
  /// @param near those of them before a pause
  /// @param left those of its clause that stand before it and not after it
  private record Sides(Set<String> right, Set<String> near, Set<String> left) {
    Sides and(Sides other) {
      return new Sides(both(right, other.right), both(near, other.near), both(left, other.left));
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
      var all = new HashSet<>(some);
      all.addAll(others);
      return all;
    }
  }

  private boolean follows(String word, Sides sides, Sides own) {
    var fresh = new HashSet<>(sides.near);
    fresh.removeAll(own.near);
    boolean none = sides.right.isEmpty() || own.right.isEmpty();
    return (none || !Collections.disjoint(sides.right, own.right))
        && (!parting.contains(word) || Collections.disjoint(fresh, own.left));
  }

  private Map<String, Sides> sides(Reading reading) {
    var all = new HashMap<String, Sides>();
    for (Sentence sentence : reading.sentences()) {
      for (int at = 1; at < sentence.words().size(); at++) {
        String word = sentence.words().get(at);
        if (words.contains(word)) {
          all.merge(word, sides(sentence, at), Sides::and);
        }
      }
    }
    return all;
  }

  private static Sides sides(Sentence sentence, int at) {
    int end =
        sentence.pauses().stream()
            .filter(pause -> pause > at + 1)
            .mapToInt(pause -> pause)
            .min()
            .orElse(sentence.words().size());
    int begin =
        sentence.pauses().stream()
            .filter(pause -> pause < at)
            .mapToInt(pause -> pause)
            .max()
            .orElse(0);
    var left = ideas(sentence, begin, at - 1);
    left.removeAll(ideas(sentence, at + 1, sentence.words().size()));
    return new Sides(
        ideas(sentence, at + 1, at + REACH),
        ideas(sentence, at + 1, Math.min(end - 1, at + REACH)),
        left);
  }

  private static Set<String> ideas(Sentence sentence, int from, int to) {
    return sentence.ideas().stream()
        .filter(idea -> idea.at() >= from && idea.at() <= to)
        .map(Vocabulary.Idea::name)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
