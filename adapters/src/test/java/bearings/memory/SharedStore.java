package bearings.memory;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Commit;
import bearings.desk.MemoryStore;
import bearings.desk.PersonId;
import bearings.desk.Receipt;
import bearings.desk.Stored;
import bearings.memory.RememberingStore.Bounds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/// Three instances on one store, which do out of a seed what instances do, each with what it loaded
/// some time ago; and beside them the truth, kept as plainly as can be.
final class SharedStore {
  private static final int PEOPLE = 6;
  private static final Receipt RECEIPT = new Receipt("AAAA-BBBB", Some.NOON);

  private final Random random;
  private final List<RememberingStore> instances;
  private final Map<PersonId, Known> truth = new HashMap<>();
  private final Map<Seen, OptionalLong> loaded = new HashMap<>();
  private final String where;
  private long events;
  private long revisions = 1;

  private record Known(int turn, long revision) {}

  private record Seen(int instance, PersonId person) {}

  SharedStore(long seed) {
    random = new Random(seed);
    var database = new MemoryStore();
    // The second one is too small to hold everybody.
    instances =
        List.of(
            new RememberingStore(database, Bounds.USUAL),
            new RememberingStore(database, new Bounds(4_000, 10)),
            new RememberingStore(database, Bounds.USUAL));
    where = "seed " + seed;
  }

  void run(int steps) {
    for (int i = 0; i < steps; i++) {
      step(random.nextInt(instances.size()), Some.person(random.nextInt(PEOPLE)));
    }
  }

  private void step(int instance, PersonId person) {
    switch (random.nextInt(100)) {
      case 0 -> {
        boolean was = instances.get(instance).forget(person, RECEIPT);
        assertThat(was).as(where).isEqualTo(truth.remove(person) != null);
      }
      case 1 -> {
        int gone = instances.get(instance).expire(Set.of("slack"), Some.NOON.plusSeconds(1), 1_000);
        assertThat(gone).as(where).isEqualTo(truth.size());
        truth.clear();
      }
      case 2, 3, 4 -> commit(instance, person, new Commit.Next.Erase(RECEIPT));
      default -> {
        if (random.nextBoolean()) {
          load(instance, person);
        } else {
          int turn = turn(person) + 1;
          long revision = truth.containsKey(person) ? truth.get(person).revision() + 1 : begin();
          commit(
              instance,
              person,
              Some.keep(
                      0, person, OptionalLong.empty(), Some.session(turn, "turn " + turn), revision)
                  .next());
        }
      }
    }
  }

  private int turn(PersonId person) {
    return truth.containsKey(person) ? truth.get(person).turn() : 0;
  }

  /// A first revision that is far from all others, as a random one is.
  private long begin() {
    revisions += 1_000_000;
    return revisions;
  }

  private void load(int instance, PersonId person) {
    Optional<Stored> stored = instances.get(instance).load(person);
    assertThat(stored.map(s -> new Known(s.session().turn(), s.revision())))
        .as(where)
        .isEqualTo(Optional.ofNullable(truth.get(person)));
    loaded.put(
        new Seen(instance, person),
        stored.map(s -> OptionalLong.of(s.revision())).orElseGet(OptionalLong::empty));
  }

  private void commit(int instance, PersonId person, Commit.Next next) {
    var expected = loaded.getOrDefault(new Seen(instance, person), OptionalLong.empty());
    boolean fits =
        expected.equals(
            truth.containsKey(person)
                ? OptionalLong.of(truth.get(person).revision())
                : OptionalLong.empty());
    boolean again = events > 0 && random.nextInt(20) == 0;
    long event = again ? random.nextLong(events) : events;
    var result = instances.get(instance).commit(Some.commit(event, person, expected, next));
    switch (result) {
      case Commit.Result.Done _ -> {
        assertThat(fits && !again).as(where).isTrue();
        events++;
        switch (next) {
          case Commit.Next.Keep keep ->
              truth.put(person, new Known(keep.session().turn(), keep.revision()));
          case Commit.Next.Erase _ -> truth.remove(person);
        }
      }
      case Commit.Result.Duplicate _ -> assertThat(again).as(where).isTrue();
      case Commit.Result.Stale _ -> assertThat(fits || again).as(where).isFalse();
    }
    assertThat(instances.get(instance).answered(Some.event(event)))
        .as(where)
        .isEqualTo(again || result instanceof Commit.Result.Done);
  }
}
