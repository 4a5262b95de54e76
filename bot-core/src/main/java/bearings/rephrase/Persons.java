package bearings.rephrase;

import bearings.rephrase.Reading.Sentence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What one does is not said of another: of the coach, of the person, or of others.
///
/// @param people words for people and what they do
record Persons(Guide.People people) implements Rule {
  /// So many words after it, a person is no longer what an idea is about.
  private static final int REACH = 3;

  @Override
  public Refusal reason() {
    return Refusal.PERSONS;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    Map<String, Set<Integer>> before = doers(line);
    boolean same =
        doers(wording).entrySet().stream()
            .allMatch(after -> {
              Set<Integer> doers = before.getOrDefault(after.getKey(), Set.of());
              return doers.isEmpty() || after.getValue().stream().anyMatch(doers::contains);
            });
    return same && !isExchanged(named(line), named(wording));
  }

  /// Whether somebody who was there has gone, and somebody else has come.
  private static boolean isExchanged(Set<Integer> before, Set<Integer> after) {
    return !before.containsAll(after) && !after.containsAll(before);
  }

  private Set<Integer> named(Reading reading) {
    return reading.sentences().stream()
        .flatMap(sentence -> sentence.words().stream())
        .map(this::person)
        .filter(person -> person >= 0)
        .collect(Collectors.toSet());
  }

  private int person(String word) {
    for (int person = 0; person < people.persons().size(); person++) {
      if (people.persons().get(person).contains(word)) {
        return person;
      }
    }
    return -1;
  }

  /// For each idea, the persons that stand last before it, and near, or own it.
  private Map<String, Set<Integer>> doers(Reading reading) {
    var doers = new HashMap<String, Set<Integer>>();
    for (Sentence sentence : reading.sentences()) {
      doers(sentence, doers);
    }
    return doers;
  }

  private void doers(Sentence sentence, Map<String, Set<Integer>> doers) {
    int doer = -1;
    int since = 0;
    int next = 0;
    String last = "";
    List<String> words = sentence.words();
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      int person = person(word);
      if (person >= 0) {
        if (at > 0 && people.owning().contains(words.get(at - 1)) && !last.isEmpty()) {
          doers.computeIfAbsent(last, _ -> new HashSet<>()).add(person);
        }
        doer = person;
        since = at;
      } else if (people.turns().contains(word)) {
        doer = -1;
      }
      String idea = people.acts().contains(word) ? word : "";
      if (next < sentence.ideas().size() && sentence.ideas().get(next).at() == at) {
        idea = sentence.ideas().get(next).name();
        next++;
      }
      if (!idea.isEmpty() && doer >= 0 && at - since <= REACH) {
        doers.computeIfAbsent(idea, _ -> new HashSet<>()).add(doer);
      }
      last = idea.isEmpty() ? last : idea;
    }
  }
}
