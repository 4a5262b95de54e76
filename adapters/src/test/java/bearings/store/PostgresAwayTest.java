package bearings.store;

import static bearings.store.Turns.FIRST;
import static bearings.store.Turns.first;
import static bearings.store.Turns.next;
import static bearings.store.Turns.person;
import static bearings.store.Turns.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bearings.desk.Commit;
import bearings.desk.Commit.Result;
import bearings.desk.PersonId;
import bearings.desk.Store;
import bearings.desk.StoreUnavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What happens when PostgreSQL is away, or does not let us do our work.
class PostgresAwayTest {
  private static final String DATABASE = PostgresForTests.created();
  private static final PersonId ADA = person("ada");
  private static final Duration A_FEW_SECONDS = Duration.ofSeconds(12);

  private Wire wire;
  private Store store;

  @BeforeEach
  void open() throws IOException {
    wire = new Wire(PostgresForTests.port());
    store = Database.open(address("user=postgres&password=hunter2"), Seal.NONE);
  }

  @AfterEach
  void close() throws IOException {
    store.close();
    wire.close();
    PostgresForTests.empty(DATABASE);
  }

  /// The wire's other end; every statement is sent by its text, so that the wire can tell them.
  private String address(String options) {
    return "jdbc:postgresql://localhost:%d/%s?prepareThreshold=0&%s"
        .formatted(wire.port(), DATABASE, options);
  }

  private void isUnavailable(Runnable work) {
    long began = System.nanoTime();
    assertThatThrownBy(work::run)
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("cannot be reached: start it")
        .hasMessageContaining("localhost:" + wire.port() + "/" + DATABASE)
        .hasMessageNotContaining("hunter2");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(A_FEW_SECONDS);
  }

  /// What comes of something once it can be done again, in a few seconds at most.
  private static <T> T soon(Supplier<T> work) {
    long end = System.nanoTime() + A_FEW_SECONDS.toNanos();
    while (true) {
      try {
        return work.get();
      } catch (StoreUnavailable e) {
        if (System.nanoTime() > end) {
          throw e;
        }
      }
    }
  }

  @Test
  void while_it_is_away_that_is_said_and_when_it_is_back_work_goes_on() {
    store.commit(first(ADA, to("D1")));

    wire.cut();
    isUnavailable(() -> store.load(ADA));
    isUnavailable(() -> store.commit(next(ADA, FIRST)));
    isUnavailable(() -> Database.open(address("user=postgres&password=hunter2"), Seal.NONE));
    wire.join();

    assertThat(soon(() -> store.commit(next(ADA, FIRST)))).isInstanceOf(Result.Done.class);
    assertThat(OutboxContract.claimed(store)).hasSize(1);
  }

  @Test
  void a_server_that_was_started_anew_meanwhile_is_not_even_noticed() {
    store.commit(first(ADA, to("D1")));

    wire.cut();
    wire.join();

    assertThat(store.commit(next(ADA, FIRST))).isInstanceOf(Result.Done.class);
  }

  @Test
  void a_server_that_does_not_answer_is_given_up_after_a_few_seconds() {
    store.commit(first(ADA));

    wire.clog();
    isUnavailable(() -> store.commit(next(ADA, FIRST)));
    wire.cut();
    wire.join();

    assertThat(soon(() -> store.commit(next(ADA, FIRST)))).isInstanceOf(Result.Done.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_turn_whose_commit_was_cut_off_is_stored_once_when_it_comes_again(boolean arrives) {
    store.commit(first(ADA));
    Commit turn = next(ADA, FIRST, to("D1"));

    wire.cutAt("COMMIT", arrives);
    isUnavailable(() -> store.commit(turn));

    assertThat(wire.hasCut()).isTrue();
    assertThat(store.commit(turn))
        .isInstanceOf(arrives ? Result.Duplicate.class : Result.Done.class);
    assertThat(store.waiting(ADA)).hasSize(1);
    assertThat(store.load(ADA)).map(stored -> stored.revision()).contains(FIRST + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"insert into event", "update person", "insert into outbox"})
  void a_turn_that_was_cut_off_before_its_commit_is_done_on_another_connection(String at) {
    store.commit(first(ADA));

    wire.cutAt(at, true);

    assertThat(store.commit(next(ADA, FIRST, to("D1")))).isInstanceOf(Result.Done.class);
    assertThat(wire.hasCut()).isTrue();
    assertThat(store.waiting(ADA)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          create role stranger login                | user=stranger | grant it that
          create role reader login;                           \
          grant pg_read_all_data to reader          | user=reader   | read and write its tables
          select 1                                  | user=nobody   | refuses the user
          """)
  void a_user_who_may_not_is_named_with_the_mend(String before, String options, String mend) {
    PostgresForTests.run("postgres", before);

    assertThatThrownBy(() ->
            Database.open(address(options + "&password=hunter2"), Seal.NONE).commit(first(ADA)))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining(mend)
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void a_database_that_there_is_not_is_named_with_the_mend() {
    String address = address("user=postgres&password=hunter2").replace(DATABASE, "nowhere");

    assertThatThrownBy(() -> Database.open(address, Seal.NONE))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("There is no such database at localhost:" + wire.port() + "/nowhere")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void a_database_that_may_only_be_read_is_named_with_the_mend() {
    PostgresForTests.run(
        "postgres", "alter database %s set default_transaction_read_only = on".formatted(DATABASE));
    try (Store reading = Database.open(address("user=postgres"), Seal.NONE)) {
      assertThatThrownBy(() -> reading.commit(first(ADA)))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("name the primary server");
    } finally {
      PostgresForTests.run(
          "postgres", "alter database %s reset default_transaction_read_only".formatted(DATABASE));
    }
  }
}
