package bearings.memory;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Commit;
import bearings.desk.MemoryStore;
import bearings.desk.PersonId;
import bearings.desk.Receipt;
import bearings.desk.Store;
import bearings.desk.Stored;
import bearings.memory.RememberingStore.Bounds;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RememberingStoreTest {
  private static final PersonId ANNA = Some.person(1);
  private static final Receipt RECEIPT = new Receipt("AAAA-BBBB", Some.NOON);

  private final AtomicLong loads = new AtomicLong();
  private final MemoryStore database = new MemoryStore();
  private final RememberingStore store = remembering(counting(database));

  @Test
  void a_session_is_read_once_and_then_remembered() {
    database.commit(Some.keep(1, ANNA, OptionalLong.empty(), Some.session(1, "one"), 7));

    for (int i = 0; i < 5; i++) {
      assertThat(store.load(ANNA)).map(Stored::revision).hasValue(7L);
    }

    assertThat(loads).hasValue(1);
  }

  @Test
  void what_was_committed_here_is_not_read_at_all() {
    store.commit(Some.keep(1, ANNA, OptionalLong.empty(), Some.session(1, "one"), 7));

    assertThat(store.load(ANNA)).map(s -> s.session().turn()).hasValue(1);
    assertThat(loads).hasValue(0);
  }

  @Test
  void what_another_instance_committed_is_seen_at_the_next_load() {
    var other = remembering(database);
    store.commit(Some.keep(1, ANNA, OptionalLong.empty(), Some.session(1, "one"), 7));

    other.commit(Some.keep(2, ANNA, OptionalLong.of(7), Some.session(2, "two"), 8));

    assertThat(store.load(ANNA)).map(s -> s.session().turn()).hasValue(2);
  }

  @Test
  void an_event_answered_once_stays_answered_and_is_not_asked_for_again() {
    var turn = Some.keep(1, ANNA, OptionalLong.empty(), Some.session(1, "one"), 7);

    assertThat(store.answered(turn.event())).isFalse();
    store.commit(turn);

    assertThat(store.answered(turn.event())).isTrue();
    assertThat(store.commit(turn)).isInstanceOf(Commit.Result.Duplicate.class);
    store.pruneEvents(Some.NOON.plusSeconds(1));
    assertThat(store.answered(turn.event())).isFalse();
  }

  @Test
  void nobody_who_was_forgotten_stays_in_memory() {
    store.commit(Some.keep(1, ANNA, OptionalLong.empty(), Some.session(1, "one"), 7));
    assertThat(store.people()).isEqualTo(1);

    assertThat(store.forget(ANNA, RECEIPT)).isTrue();

    assertThat(store.people()).isZero();
    assertThat(store.load(ANNA)).isEmpty();
  }

  @Test
  void neither_does_anybody_who_asked_for_it_in_the_conversation_or_was_away_for_too_long() {
    store.commit(Some.keep(1, ANNA, OptionalLong.empty(), Some.session(1, "one"), 7));
    store.commit(Some.commit(2, ANNA, OptionalLong.of(7), new Commit.Next.Erase(RECEIPT)));
    assertThat(store.people()).isZero();

    store.commit(Some.keep(3, ANNA, OptionalLong.empty(), Some.session(1, "one"), 9));
    assertThat(store.expire(Set.of("slack"), Some.NOON.plusSeconds(1), 10)).isEqualTo(1);
    assertThat(store.people()).isZero();
  }

  @Test
  void a_load_that_was_overtaken_by_forgetting_does_not_bring_the_person_back() throws Exception {
    var reading = new CompletableFuture<Void>();
    var goOn = new CompletableFuture<Void>();
    database.commit(Some.keep(1, ANNA, OptionalLong.empty(), Some.session(1, "one"), 7));
    var slow =
        remembering(
            watching(
                database,
                () -> {
                  reading.complete(null);
                  goOn.join();
                }));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Optional<Stored>> load = threads.submit(() -> slow.load(ANNA));
      reading.join();
      slow.forget(ANNA, RECEIPT);
      goOn.complete(null);
      assertThat(load.get()).isPresent();
    }

    assertThat(slow.people()).isZero();
  }

  @Test
  void memory_stays_within_its_bounds_however_many_people_come() {
    var small = new RememberingStore(database, new Bounds(1 << 20, 500));
    String long_words = "word ".repeat(200);

    for (int i = 0; i < 5_000; i++) {
      small.commit(
          Some.keep(i, Some.person(i), OptionalLong.empty(), Some.session(1, long_words), 7));
    }

    assertThat(small.bytes()).isBetween(1L << 19, 1L << 20);
    assertThat(small.people()).isBetween(100L, 1_000L);
    assertThat(small.events()).isLessThanOrEqualTo(500);
    assertThat(small.load(Some.person(0))).isPresent();
  }

  @Test
  void instances_that_share_a_store_always_give_out_what_was_committed_last() {
    for (long seed = 1; seed <= 5; seed++) {
      new SharedStore(seed).run(10_000);
    }
  }

  @Test
  void no_turn_is_lost_when_two_instances_work_at_once() throws Exception {
    var instances = List.of(remembering(database), remembering(database));
    var committed = new AtomicInteger();
    var events = new AtomicLong();
    var done = new ArrayList<Future<?>>();
    store.commit(Some.keep(0, ANNA, OptionalLong.empty(), Some.session(0, ""), 100));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int t = 0; t < 8; t++) {
        var instance = instances.get(t % 2);
        done.add(
            threads.submit(() -> {
              for (int i = 0; i < 500; i++) {
                int atLeast = committed.get();
                Stored seen = instance.load(ANNA).orElseThrow();
                assertThat(seen.session().turn()).isGreaterThanOrEqualTo(atLeast);
                var result =
                    instance.commit(
                        Some.keep(
                            events.incrementAndGet(),
                            ANNA,
                            OptionalLong.of(seen.revision()),
                            Some.session(seen.session().turn() + 1, ""),
                            seen.revision() + 1));
                if (result instanceof Commit.Result.Done) {
                  committed.accumulateAndGet(seen.session().turn() + 1, Math::max);
                }
              }
              return null;
            }));
      }
      for (Future<?> one : done) {
        one.get();
      }
    }

    assertThat(database.load(ANNA).orElseThrow().session().turn()).isEqualTo(committed.get());
  }

  @Test
  void an_idle_session_leaves_memory_soon() {
    assertThat(RememberingStore.FORGOTTEN_AFTER).isLessThanOrEqualTo(Duration.ofMinutes(10));
  }

  private static RememberingStore remembering(Store kept) {
    return new RememberingStore(kept, Bounds.USUAL);
  }

  private Store counting(Store kept) {
    return watching(kept, loads::incrementAndGet);
  }

  /// The same store; something happens after each load, before its caller has it.
  private static Store watching(Store kept, Runnable afterLoad) {
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (_, method, args) -> {
              try {
                Object result = method.invoke(kept, args);
                if (method.getName().equals("load")) {
                  afterLoad.run();
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
