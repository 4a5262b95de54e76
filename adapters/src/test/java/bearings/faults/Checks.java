package bearings.faults;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Store;
import bearings.desk.Stored;
import bearings.faults.Deliveries.Delivery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What must be true once everything is answered and the program is dead.
///
/// @param delivered everything that people see, in order
/// @param jdbc the database that it left
record Checks(List<Delivery> delivered, String jdbc, long seed) {

  /// Everybody saw each answer once, in order, and nothing else; what is stored is what a replay
  /// gives; nothing is left over.
  ///
  /// @param until follow-ups that are due until then have been asked
  void of(List<Talker> talkers, Instant until) {
    Map<String, Map<String, List<String>>> seen =
        delivered.stream()
            .collect(
                Collectors.groupingBy(
                    delivery -> delivery.person().toString(),
                    Collectors.groupingBy(
                        Delivery::place, Collectors.mapping(Delivery::text, Collectors.toList()))));
    Map<String, Map<String, List<String>>> expected = new LinkedHashMap<>();
    talkers.stream()
        .filter(talker -> !talker.expected().isEmpty())
        .forEach(talker -> expected.put(talker.person().toString(), talker.expected()));
    assertThat(seen.keySet()).as(seeded("who was answered")).isEqualTo(expected.keySet());
    expected.forEach((person, places) -> {
      Map<String, List<String>> of = seen.getOrDefault(person, Map.of());
      assertThat(of.keySet())
          .as(seeded("where " + person + " was answered"))
          .isEqualTo(places.keySet());
      places.forEach((place, texts) ->
          same("what " + person + " saw in " + place, of.getOrDefault(place, List.of()), texts));
    });
    try (Store store = FaultProgram.open(jdbc)) {
      for (Talker talker : talkers) {
        assertThat(store.load(talker.person()).map(Stored::session))
            .as(seeded("what is stored about " + talker.person()))
            .isEqualTo(talker.session());
        assertThat(store.waiting(talker.person())).as(seeded("waiting")).isEmpty();
      }
      assertThat(store.depth().waiting()).as(seeded("replies in the outbox")).isZero();
      assertThat(store.depth().dead()).as(seeded("dead letters")).isZero();
      assertThat(store.due(Set.of(FakeChat.NONCE, FakeChat.HISTORY), until, 10))
          .as(seeded("follow-ups that were not asked"))
          .isEmpty();
    }
  }

  /// What each of these saw and what is stored about them is as if they had said one thing after
  /// the other.
  void ofHasty(List<HastyTalker> people) {
    try (Store store = FaultProgram.open(jdbc)) {
      for (HastyTalker person : people) {
        List<String> seen =
            delivered.stream()
                .filter(delivery -> delivery.person().equals(person.person()))
                .map(Delivery::text)
                .toList();
        var ending = new HastyTalker.Ending(store.load(person.person()).map(Stored::session), seen);
        assertThat(person.endings()).as(seeded(person.person().toString())).contains(ending);
      }
    }
  }

  /// Says only where they part: a conversation is long.
  private void same(String what, List<String> seen, List<String> expected) {
    int alike = 0;
    while (alike < Math.min(seen.size(), expected.size())
        && seen.get(alike).equals(expected.get(alike))) {
      alike++;
    }
    assertThat(seen.stream().skip(alike).limit(2))
        .as(seeded("%s, from reply %d of %d on".formatted(what, alike + 1, expected.size())))
        .containsExactlyElementsOf(expected.stream().skip(alike).limit(2).toList());
  }

  private String seeded(String what) {
    return what + " (seed " + seed + ")";
  }
}
