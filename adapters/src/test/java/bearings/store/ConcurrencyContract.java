package bearings.store;

import static bearings.store.Turns.FIRST;
import static bearings.store.Turns.NOW;
import static bearings.store.Turns.first;
import static bearings.store.Turns.next;
import static bearings.store.Turns.person;
import static bearings.store.Turns.receipt;
import static bearings.store.Turns.to;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Commit;
import bearings.desk.Commit.Result;
import bearings.desk.Outgoing;
import bearings.desk.PersonId;
import bearings.desk.Store;
import bearings.desk.Stored;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store does when many want something at once, from two instances on one database.
interface ConcurrencyContract {
  int MANY = 16;

  Store store();

  /// Another instance on the same database.
  Store another();

  /// Runs something many times at once, every second time on the other instance.
  private <T> List<T> atOnce(Function<Store, T> work) {
    Store other = another();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> works =
          IntStream.range(0, MANY)
              .<Callable<T>>mapToObj(i -> () -> work.apply(i % 2 == 0 ? store() : other))
              .toList();
      var results = new ArrayList<T>();
      for (Future<T> future : threads.invokeAll(works)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  default void of_many_turns_from_one_revision_exactly_one_wins() {
    PersonId person = person("eve");
    for (int round = 0; round < 10; round++) {
      long from = FIRST + round - 1;
      boolean begins = round == 0;

      List<Result> results =
          atOnce(store ->
              store.commit(begins ? first(person, to("D1")) : next(person, from, to("D1"))));

      assertThat(results).filteredOn(Result.Done.class::isInstance).hasSize(1);
      assertThat(results).filteredOn(new Result.Stale()::equals).hasSize(MANY - 1);
      assertThat(store().load(person)).map(Stored::revision).contains(from + 1);
    }
    assertThat(store().waiting(person)).hasSize(10);
  }

  @Test
  default void one_event_that_arrives_many_times_at_once_is_answered_once() {
    PersonId person = person("flo");
    Commit turn = first(person, to("D1"));

    List<Result> results = atOnce(store -> store.commit(turn));

    assertThat(results).filteredOn(Result.Done.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(new Result.Duplicate()::equals).hasSize(MANY - 1);
    assertThat(store().waiting(person)).hasSize(1);
  }

  @Test
  default void never_are_two_replies_of_one_place_claimed_at_once_and_all_go_in_order() {
    int people = 4;
    int turns = 10;
    Set<String> held = ConcurrentHashMap.newKeySet();
    Set<String> twice = ConcurrentHashMap.newKeySet();
    var sent = new ConcurrentHashMap<String, List<Outgoing>>();
    var count = new AtomicInteger();
    var number = new AtomicInteger();

    atOnce(store -> {
      int me = number.getAndIncrement();
      if (me < people) {
        PersonId person = person("w" + me);
        store.commit(first(person, to("C1"), to("C" + me)));
        for (int i = 0; i < turns - 1; i++) {
          store.commit(next(person, FIRST + i, to("C1"), to("C" + me)));
        }
        return true;
      }
      while (count.get() < people * turns * 2) {
        for (Outgoing reply : OutboxContract.claimed(store)) {
          String place = reply.address().place();
          if (!held.add(place)) {
            twice.add(place);
          }
          sent.computeIfAbsent(place, _ -> Collections.synchronizedList(new ArrayList<>()))
              .add(reply);
          held.remove(place);
          store.sent(List.of(reply));
          count.incrementAndGet();
        }
      }
      return true;
    });

    assertThat(twice).as("places of which two replies were held at once").isEmpty();
    assertThat(count).hasValue(people * turns * 2);
    assertThat(sent.values())
        .allSatisfy(replies ->
            assertThat(replies).extracting(Outgoing::order).isSorted().doesNotHaveDuplicates());
  }

  @Test
  default void what_one_instance_committed_the_other_reads_at_once() {
    Store other = another();
    PersonId person = person("gus");
    store().commit(first(person, to("D1")));

    assertThat(other.load(person)).map(Stored::revision).contains(FIRST);
    assertThat(other.commit(next(person, FIRST))).isInstanceOf(Result.Done.class);
    assertThat(store().load(person)).map(Stored::revision).contains(FIRST + 1);
    assertThat(other.forget(person, receipt("R"))).isTrue();
    assertThat(store().load(person)).isEmpty();
  }

  @Test
  default void forgetting_amid_turns_leaves_a_beginning_or_nothing() {
    PersonId person = person("hal");
    var number = new AtomicInteger();
    for (int round = 0; round < 5; round++) {
      atOnce(store -> {
        if (number.getAndIncrement() % 4 == 0) {
          return store.forget(person, receipt("R"));
        }
        Commit turn =
            store
                .load(person)
                .map(Stored::revision)
                .map(from -> next(person, from, to("D1")))
                .orElseGet(() -> first(person, to("D1")));
        return store.commit(turn) instanceof Result.Done;
      });
      long revision = store().load(person).map(Stored::revision).orElse(FIRST - 1);
      assertThat(store().waiting(person)).hasSize((int) (revision - FIRST + 1));
      assertThat(store().waiting(person))
          .allSatisfy(reply -> assertThat(reply.created()).isEqualTo(NOW));
    }
  }
}
