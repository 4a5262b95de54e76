package bearings.rephrase;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Of small words that say different things, as "if" and "because", none has taken the place of
/// another.
///
/// @param apart groups of such words; those of one set say the same
record Exchanged(List<List<Set<String>>> apart) implements Rule {
  @Override
  public Refusal reason() {
    return Refusal.CONTENT;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    return apart.stream()
        .noneMatch(group -> isExchanged(named(line, group), named(wording, group)));
  }

  /// Whether one that was there has gone, and one that was not has come.
  static boolean isExchanged(Set<Integer> before, Set<Integer> after) {
    return !before.containsAll(after) && !after.containsAll(before);
  }

  /// Which of the sets have a word in the text, by their place in the group.
  static Set<Integer> named(Reading reading, List<Set<String>> group) {
    var named = new HashSet<Integer>();
    for (int i = 0; i < group.size(); i++) {
      if (reading.sentences().stream()
          .flatMap(s -> s.words().stream())
          .anyMatch(group.get(i)::contains)) {
        named.add(i);
      }
    }
    return named;
  }
}
