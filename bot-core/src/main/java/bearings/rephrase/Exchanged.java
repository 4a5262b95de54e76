package bearings.rephrase;

import java.util.List;
import java.util.Set;

/// Of small words that say different things, as "if" and "because", there are not more of one and
/// fewer of another.
///
/// @param apart groups of such words; those of one set say the same
record Exchanged(List<List<Set<String>>> apart) implements Rule {
  @Override
  public Refusal reason() {
    return Refusal.CONTENT;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    return apart.stream().noneMatch(group -> isExchanged(line, wording, group));
  }

  private static boolean isExchanged(Reading line, Reading wording, List<Set<String>> group) {
    boolean more = false;
    boolean fewer = false;
    for (Set<String> words : group) {
      long before = count(line, words);
      long after = count(wording, words);
      more |= after > before;
      fewer |= after < before;
    }
    return more && fewer;
  }

  private static long count(Reading reading, Set<String> words) {
    return reading.sentences().stream()
        .flatMap(sentence -> sentence.words().stream())
        .filter(words::contains)
        .count();
  }
}
