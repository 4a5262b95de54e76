package bearings.store;

import static bearings.store.Turns.FIRST;
import static bearings.store.Turns.NOW;
import static bearings.store.Turns.SLACK;
import static bearings.store.Turns.WORDS;
import static bearings.store.Turns.farewell;
import static bearings.store.Turns.first;
import static bearings.store.Turns.following;
import static bearings.store.Turns.next;
import static bearings.store.Turns.receipt;
import static bearings.store.Turns.to;
import static bearings.store.Turns.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import bearings.desk.Commit;
import bearings.desk.Commit.Next;
import bearings.desk.Commit.Result;
import bearings.desk.Outgoing;
import bearings.desk.Store;
import bearings.desk.StoreUnavailable;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every store in a database does beside: it outlasts the program, seals, and leaves nothing
/// of anybody who was erased.
abstract class DatabaseContract extends StoreContract {
  private static final Seal SEAL = Vault.of("00112233445566778899aabbccddeeff".repeat(2));
  private static final Seal OTHER = Vault.of("ff112233445566778899aabbccddeeff".repeat(2));
  private static final List<String> TABLES =
      List.of(
          "person",
          "person_key",
          "event",
          "outbox",
          "dead_letter",
          "receipt",
          "meta",
          "secret",
          "allowance");

  /// Of this test's database.
  abstract String address();

  @Override
  final Store open() {
    return Database.open(address(), Seal.NONE);
  }

  /// Every value of a statement's first column, as text.
  final List<String> column(String sql) {
    try (Connection connection = DriverManager.getConnection(address());
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      var values = new ArrayList<String>();
      while (rows.next()) {
        values.add(new String(rows.getBytes(1), StandardCharsets.UTF_8));
      }
      return values;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  final void run(String sql) {
    try (Connection connection = DriverManager.getConnection(address())) {
      connection.createStatement().execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void after_a_restart_everything_is_there() {
    Commit turn = turn(ADA, OptionalLong.empty(), following(ADA, NOW), to("D1"), to("D2"));
    store().commit(turn);
    store().bury(OutboxContract.claimed(store()).getFirst(), "no such channel", NOW);
    var before = store().load(ADA);
    var waiting = store().waiting(ADA);

    Store restarted = restarted();

    assertThat(restarted.load(ADA)).isEqualTo(before).isPresent();
    assertThat(restarted.answered(turn.event())).isTrue();
    assertThat(restarted.waiting(ADA)).isEqualTo(waiting).hasSize(1);
    assertThat(restarted.depth().dead()).isEqualTo(1);
    assertThat(restarted.due(SLACK, NOW, 9)).hasSize(1);
    assertThat(OutboxContract.claimed(restarted)).as("the lease goes on").isEmpty();
    assertThat(OutboxContract.claimed(restarted, NOW.plus(OutboxContract.LEASE)))
        .extracting(Outgoing::attempt, Outgoing::perhapsSent)
        .containsExactly(tuple(2, true));
  }

  @Test
  void later_replies_have_a_higher_order_even_when_all_before_were_sent() {
    store().commit(first(ADA, to("D1")));
    List<Outgoing> sent = OutboxContract.claimed(store());
    store().sent(sent);

    Result later = restarted().commit(next(ADA, FIRST, to("D1")));

    assertThat(((Result.Done) later).replies().getFirst().order())
        .isGreaterThan(sent.getFirst().order());
  }

  @Test
  void a_receipt_is_kept_for_everybody_who_was_forgotten_and_for_nobody_else() {
    store().commit(first(ADA));
    store().commit(first(BO));

    store().forget(ADA, receipt("ADAS-2345"));
    store().commit(turn(BO, OptionalLong.of(FIRST), new Next.Erase(receipt("BOBO-2345"))));
    store().forget(ADA, receipt("NONE-2345"));

    assertThat(column("select id from receipt")).containsOnly("ADAS-2345", "BOBO-2345");
  }

  @Test
  void whoever_was_forgotten_is_in_no_table_any_more() {
    store().commit(turn(ADA, OptionalLong.empty(), following(ADA, NOW), to("D1"), to("D1")));
    store().bury(OutboxContract.claimed(store()).getFirst(), "no such channel", NOW);
    assertThat(tablesThatTellOf(ADA.toString())).containsOnly("person", "outbox", "dead_letter");

    store().forget(ADA, receipt("R"));

    assertThat(tablesThatTellOf(ADA.user())).isEmpty();
  }

  private List<String> tablesThatTellOf(String text) {
    return TABLES.stream().filter(table -> everythingIn(table).contains(text)).toList();
  }

  private String everythingIn(String table) {
    try (Connection connection = DriverManager.getConnection(address());
        ResultSet rows = connection.createStatement().executeQuery("select * from " + table)) {
      var all = new StringBuilder();
      while (rows.next()) {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          byte[] value = rows.getBytes(i);
          all.append(value == null ? "" : new String(value, StandardCharsets.UTF_8)).append('\n');
        }
      }
      return all.toString();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void with_the_farewell_goes_the_last_that_told_of_somebody() {
    try (Store sealed = Database.open(address(), SEAL)) {
      sealed.commit(first(ADA, to("D1")));
      var erase = new Next.Erase(receipt("R"));
      sealed.commit(turn(ADA, OptionalLong.of(FIRST), erase, farewell("D1")));
      assertThat(column("select person from person_key")).containsExactly(ADA.toString());

      sealed.sent(OutboxContract.claimed(sealed));
    }

    assertThat(column("select person from person_key")).isEmpty();
    assertThat(column("select person from outbox")).isEmpty();
  }

  @Test
  void a_farewell_that_never_arrived_expires() {
    store().commit(first(ADA));
    var erase = new Next.Erase(receipt("R"));
    store().commit(turn(ADA, OptionalLong.of(FIRST), erase, farewell("D1"), farewell("D1")));
    store().bury(OutboxContract.claimed(store()).getFirst(), "no such channel", NOW);
    store().commit(first(BO, to("D1")));

    store().expire(SLACK, NOW, 9);
    assertThat(store().depth().dead()).isEqualTo(1);
    store().expire(Set.of("discord"), NOW.plusNanos(1), 9);
    assertThat(store().depth().dead()).isEqualTo(1);
    store().expire(SLACK, NOW.plusNanos(1), 0);

    assertThat(store().waiting(ADA)).isEmpty();
    assertThat(store().depth().dead()).isZero();
    assertThat(store().waiting(BO)).hasSize(1);
  }

  @Test
  void what_is_sealed_cannot_be_read_in_the_database_and_comes_back_exactly() {
    try (Store sealed = Database.open(address(), SEAL)) {
      Commit turn = first(ADA, to("D1"));
      sealed.commit(turn);

      assertThat(sealed.load(ADA)).map(stored -> stored.session()).contains(Turns.session());
      assertThat(OutboxContract.claimed(sealed).getFirst().reply())
          .isEqualTo(turn.replies().getFirst().reply());
    }
    String words = WORDS.substring(4);
    assertThat(column("select session from person")).noneMatch(text -> text.contains(words));
    assertThat(column("select reply from outbox")).noneMatch(text -> text.contains(words));

    run("delete from meta");
    store().commit(first(BO));
    assertThat(column("select session from person where person = '%s'".formatted(BO)))
        .as("unsealed, for comparison")
        .allMatch(text -> text.contains(words));
  }

  @Test
  void a_sealed_database_needs_its_key() {
    try (Store sealed = Database.open(address(), SEAL)) {
      sealed.commit(first(ADA));
    }

    assertThatThrownBy(() -> Database.open(address(), Optional.empty()))
        .isInstanceOf(WrongKey.class)
        .hasMessageContaining("BEARINGS_KEY");
    assertThatThrownBy(() -> Database.open(address(), OTHER))
        .isInstanceOf(WrongKey.class)
        .hasMessageContaining("another key");
    try (Store again = Database.open(address(), SEAL)) {
      assertThat(again.load(ADA)).isPresent();
    }
  }

  @Test
  void a_database_with_people_that_was_made_without_a_key_is_refused_with_one() {
    store().commit(first(ADA));

    assertThatThrownBy(() -> Database.open(address(), SEAL))
        .isInstanceOf(WrongKey.class)
        .hasMessageContaining("unset BEARINGS_KEY");
    assertThat(restarted().load(ADA)).isPresent();
  }

  @Test
  void something_that_is_no_key_is_refused_without_being_repeated() {
    assertThatThrownBy(() -> Database.open(address(), Optional.of("hunter2")))
        .isInstanceOf(WrongKey.class)
        .hasMessageContaining("openssl rand")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void a_reply_that_cannot_be_read_keeps_only_its_own_place_waiting() {
    store().commit(first(ADA, to("D1"), to("D2")));
    run("update outbox set reply = '{' where place = 'D1'");

    assertThat(OutboxContract.claimed(store()))
        .extracting(reply -> reply.address().place())
        .containsExactly("D2");
  }

  @Test
  void a_secret_is_kept_by_its_name_until_it_is_replaced_or_removed() {
    try (SecretStore store = Database.open(address(), SEAL)) {
      Secrets secrets = store.secrets();
      secrets.put("some:a", "first");
      secrets.put("some:b", "second");
      secrets.put("someone", "third");
      secrets.put("some:a", "fourth");

      assertThat(secrets.get("some:a")).contains("fourth");
      assertThat(secrets.beginningWith("some:"))
          .containsExactlyInAnyOrderEntriesOf(Map.of("some:a", "fourth", "some:b", "second"));
      assertThat(tablesThatTellOf("fourth")).isEmpty();

      secrets.remove("some:a");
      secrets.remove("some:a");
      assertThat(secrets.get("some:a")).isEmpty();
      assertThat(secrets.beginningWith("some:")).containsOnlyKeys("some:b");
    }
  }

  @Test
  void a_secret_cannot_be_passed_off_as_another() {
    try (SecretStore store = Database.open(address(), SEAL)) {
      store.secrets().put("a", "first");
      run("update secret set name = 'b'");

      assertThatThrownBy(() -> store.secrets().get("b")).isInstanceOf(Seal.Unopened.class);
    }
  }

  @Test
  void a_database_from_before_secrets_and_allowances_gets_their_tables() {
    run("drop table secret");
    run("drop table allowance");
    run("delete from flyway_schema_history where version > '1'");

    try (SecretStore store = Database.open(address(), Seal.NONE)) {
      store.secrets().put("a", "first");
      assertThat(store.secrets().get("a")).contains("first");
    }
  }

  @Test
  void a_database_of_a_newer_bearings_is_refused() {
    renamed(Schema.NEWEST, Schema.NEWEST + 1);

    assertThatThrownBy(() -> Database.open(address(), Seal.NONE))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("newer Bearings");
    renamed(Schema.NEWEST + 1, Schema.NEWEST);
  }

  /// Gives a migration another number.
  private void renamed(int before, int after) {
    run(
        "update flyway_schema_history set version = '%d' where version = '%d'"
            .formatted(after, before));
  }

  @Test
  void one_turn_that_fails_does_not_fail_those_beside_it() {
    run("alter table outbox rename column route to road");
    Commit bad = first(BO, to("D1"));

    assertThatThrownBy(() -> store().commit(bad)).isInstanceOf(StoreUnavailable.class);

    assertThat(store().load(BO)).isEmpty();
    assertThat(store().answered(bad.event())).isFalse();
    assertThat(store().commit(first(ADA))).isInstanceOf(Result.Done.class);
    run("alter table outbox rename column road to route");
    assertThat(store().commit(bad)).isInstanceOf(Result.Done.class);
  }
}
