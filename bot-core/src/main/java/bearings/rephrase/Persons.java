package bearings.rephrase;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What one does is not said of another, of the coach, of the person, or of others; and what is
/// done to somebody is not what they do. The person who is spoken to does not go.
///
/// @param people words for people and what they do
record Persons(Guide.People people) implements Rule {
  @Override
  public Refusal reason() {
    return Refusal.PERSONS;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    Doers before = Doers.of(line, people);
    Doers after = Doers.of(wording, people);
    return after.doing().entrySet().stream()
            .allMatch(one -> isSame(one.getKey(), one.getValue(), before))
        && !isExchanged(named(line), named(wording))
        && named(wording).containsAll(staying(line));
  }

  private static boolean isSame(String idea, Set<Integer> doers, Doers before) {
    Set<Integer> own = of(before.doing(), idea);
    return own.isEmpty()
        ? doers.stream().noneMatch(of(before.suffering(), idea)::contains)
        : doers.stream().anyMatch(own::contains);
  }

  private static Set<Integer> of(Map<String, Set<Integer>> all, String idea) {
    return all.getOrDefault(idea, Set.of());
  }

  /// Whether somebody who was there has gone, and somebody else has come.
  private static boolean isExchanged(Set<Integer> before, Set<Integer> after) {
    return !before.containsAll(after) && !after.containsAll(before);
  }

  /// Who is named and stays so.
  private Set<Integer> staying(Reading reading) {
    return named(reading).stream()
        .filter(
            person -> people.persons().get(person).stream().anyMatch(people.staying()::contains))
        .collect(Collectors.toSet());
  }

  private Set<Integer> named(Reading reading) {
    return reading.sentences().stream()
        .flatMap(sentence -> sentence.words().stream())
        .map(word -> Doers.person(word, people))
        .filter(person -> person != Doers.NOBODY)
        .collect(Collectors.toSet());
  }
}
