package bearings.store;

import static bearings.store.Turns.NOW;
import static bearings.store.Turns.first;
import static bearings.store.Turns.person;
import static bearings.store.Turns.receipt;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.PersonId;
import bearings.desk.Store;
import bearings.rephrase.Allowance;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// How every store counts how often a model was asked.
interface AllowanceContract {
  LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
  Allowance.Most MOST = new Allowance.Most(2, 3);

  Store store();

  /// Another instance on the same database.
  Store another();

  private static PersonId known(Store store, String user) {
    PersonId person = person(user);
    store.commit(first(person));
    return person;
  }

  private static boolean take(Store store, PersonId person) {
    return store.take(person.toString(), TODAY, MOST);
  }

  @Test
  default void a_day_is_used_up_for_one_person_and_for_all_whichever_instance_counts() {
    PersonId ada = known(store(), "ada");
    PersonId bo = known(store(), "bo");

    assertThat(take(store(), ada)).isTrue();
    assertThat(take(another(), ada)).isTrue();
    assertThat(take(store(), ada)).isFalse();
    assertThat(take(store(), bo)).isTrue();
    assertThat(take(another(), bo)).isFalse();

    assertThat(store().take(ada.toString(), TODAY.plusDays(1), MOST)).isTrue();
  }

  @Test
  default void for_nobody_unknown_anything_is_counted() {
    PersonId ada = known(store(), "ada");
    for (int i = 0; i < 5; i++) {
      assertThat(take(store(), person("nobody"))).isFalse();
      assertThat(store().take("", TODAY, MOST)).isFalse();
    }

    assertThat(take(store(), ada)).isTrue();
  }

  @Test
  default void who_is_forgotten_takes_their_count_along_and_leaves_that_of_all() {
    PersonId ada = known(store(), "ada");
    take(store(), ada);
    take(store(), ada);

    store().forget(ada, receipt("ABCD-2345"));
    store().commit(first(ada));

    assertThat(take(store(), ada)).isTrue();
    assertThat(take(store(), ada)).isFalse();
  }

  @Test
  default void what_was_counted_long_ago_is_let_go_of() {
    PersonId ada = known(store(), "ada");
    take(store(), ada);
    take(store(), ada);

    store().pruneEvents(NOW);
    assertThat(take(store(), ada)).isFalse();
    store().pruneEvents(NOW.plus(Duration.ofDays(1)));
    assertThat(take(store(), ada)).isTrue();
  }

  @Test
  default void many_at_once_take_no_more_than_there_is()
      throws InterruptedException, ExecutionException {
    PersonId ada = known(store(), "ada");
    Store other = another();
    var most = new Allowance.Most(7, 100);
    Callable<Boolean> here = () -> store().take(ada.toString(), TODAY, most);
    Callable<Boolean> there = () -> other.take(ada.toString(), TODAY, most);
    var all = new ArrayList<>(Collections.nCopies(10, here));
    all.addAll(Collections.nCopies(10, there));
    int taken = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> one : threads.invokeAll(all)) {
        taken += one.get() ? 1 : 0;
      }
    }

    assertThat(taken).isEqualTo(7);
  }
}
