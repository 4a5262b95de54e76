package bearings.rephrase;

import bearings.rephrase.Reading.Sentence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the coach does is not said of the person, and the other way round.
///
/// @param persons the words for each, as `i, me, my` and `you, your`
record Persons(List<Set<String>> persons) implements Rule {
  /// So many words after it, a person is no longer what an idea is about.
  private static final int REACH = 3;

  @Override
  public Refusal reason() {
    return Refusal.PERSONS;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    Map<String, Set<Integer>> before = doers(line);
    return doers(wording).entrySet().stream()
        .allMatch(after -> {
          Set<Integer> doers = before.getOrDefault(after.getKey(), Set.of());
          return doers.isEmpty() || after.getValue().stream().anyMatch(doers::contains);
        });
  }

  /// For each idea, the persons that stand last before it, and near.
  private Map<String, Set<Integer>> doers(Reading reading) {
    var doers = new HashMap<String, Set<Integer>>();
    for (Sentence sentence : reading.sentences()) {
      int doer = -1;
      int since = 0;
      int next = 0;
      for (int at = 0; at < sentence.words().size(); at++) {
        for (int person = 0; person < persons.size(); person++) {
          if (persons.get(person).contains(sentence.words().get(at))) {
            doer = person;
            since = at;
          }
        }
        if (next < sentence.ideas().size() && sentence.ideas().get(next).at() == at) {
          if (doer >= 0 && at - since <= REACH) {
            doers
                .computeIfAbsent(sentence.ideas().get(next).name(), _ -> new HashSet<>())
                .add(doer);
          }
          next++;
        }
      }
    }
    return doers;
  }
}
