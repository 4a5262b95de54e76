package bearings.store;

import static bearings.store.Turns.FIRST;
import static bearings.store.Turns.farewell;
import static bearings.store.Turns.first;
import static bearings.store.Turns.person;
import static bearings.store.Turns.receipt;
import static bearings.store.Turns.to;
import static bearings.store.Turns.turn;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Commit.Next;
import bearings.desk.Commit.Result;
import bearings.desk.Outgoing;
import bearings.desk.PersonId;
import bearings.desk.Store;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What happens when a turn is overtaken between its last statement and its commit. A trigger halts
/// it there: it waits for a lock that the test holds.
class PostgresRacesTest {
  private static final String DATABASE = PostgresForTests.created();
  private static final Seal SEAL = Vault.of("00112233445566778899aabbccddeeff".repeat(2));
  private static final PersonId SLOW = person("slow");
  private static final PersonId QUICK = person("quick");

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private Store one;
  private Store other;
  private Connection test;

  @BeforeEach
  void open() throws SQLException {
    one = Database.open(PostgresForTests.address(DATABASE), SEAL);
    other = Database.open(PostgresForTests.address(DATABASE), SEAL);
    test = DriverManager.getConnection(PostgresForTests.address(DATABASE));
    run(
        """
        create or replace function halt() returns trigger language plpgsql as $$
        begin
          perform pg_advisory_xact_lock(-42);
          return new;
        end $$;
        create or replace trigger halt after insert on outbox
        for each row when (new.person = 'slack:T1:slow' and new.place = 'C1')
        execute function halt();
        select pg_advisory_lock(-42)\
        """);
  }

  @AfterEach
  void close() throws SQLException {
    threads.close();
    one.close();
    other.close();
    test.close();
    PostgresForTests.empty(DATABASE);
  }

  private void run(String sql) throws SQLException {
    test.createStatement().execute(sql);
  }

  private int halted() throws SQLException {
    try (ResultSet row =
        test.createStatement()
            .executeQuery(
                """
                select count(*) from pg_locks
                where locktype = 'advisory' and not granted
                  and database = (select oid from pg_database where datname = current_database())\
                """)) {
      row.next();
      return row.getInt(1);
    }
  }

  /// Waits until so many wait, or something is done all the same.
  private void until(int halted, Future<?> coming) throws SQLException {
    while (halted() < halted && !coming.isDone()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void a_later_reply_to_a_place_is_not_seen_before_an_earlier_one() throws Exception {
    Future<Result> slow = threads.submit(() -> one.commit(first(SLOW, to("C1"))));
    until(1, slow);
    Future<Result> quick = threads.submit(() -> other.commit(first(QUICK, to("C1"))));
    until(2, quick);

    assertThat(OutboxContract.claimed(one)).as("while the earlier is not committed").isEmpty();

    run("select pg_advisory_unlock(-42)");
    assertThat(slow.get()).isInstanceOf(Result.Done.class);
    assertThat(quick.get()).isInstanceOf(Result.Done.class);
    assertThat(OutboxContract.claimed(one)).extracting(Outgoing::person).containsExactly(SLOW);
  }

  @Test
  void a_turn_to_another_place_does_not_wait() throws Exception {
    Future<Result> slow = threads.submit(() -> one.commit(first(SLOW, to("C1"))));
    until(1, slow);

    assertThat(other.commit(first(QUICK, to("C2")))).isInstanceOf(Result.Done.class);
    assertThat(OutboxContract.claimed(one)).extracting(Outgoing::person).containsExactly(QUICK);

    run("select pg_advisory_unlock(-42)");
    assertThat(slow.get()).isInstanceOf(Result.Done.class);
  }

  @Test
  void forgetting_somebody_whose_turn_is_being_stored_leaves_nothing_of_it() throws Exception {
    one.commit(first(SLOW));
    var erase = new Next.Erase(receipt("R"));
    one.commit(turn(SLOW, OptionalLong.of(FIRST), erase, farewell("D1")));
    Future<Result> slow = threads.submit(() -> one.commit(first(SLOW, to("C1"))));
    until(1, slow);
    Future<Boolean> forgotten = threads.submit(() -> other.forget(SLOW, receipt("S")));
    until(2, forgotten);

    run("select pg_advisory_unlock(-42)");

    assertThat(slow.get()).isInstanceOf(Result.Done.class);
    assertThat(forgotten.get()).isTrue();
    assertThat(other.load(SLOW)).isEmpty();
    assertThat(other.waiting(SLOW)).isEmpty();
  }
}
