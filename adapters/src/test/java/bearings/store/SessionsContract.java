package bearings.store;

import static bearings.store.Turns.FIRST;
import static bearings.store.Turns.NOW;
import static bearings.store.Turns.SLACK;
import static bearings.store.Turns.contact;
import static bearings.store.Turns.event;
import static bearings.store.Turns.first;
import static bearings.store.Turns.following;
import static bearings.store.Turns.keep;
import static bearings.store.Turns.next;
import static bearings.store.Turns.person;
import static bearings.store.Turns.receipt;
import static bearings.store.Turns.session;
import static bearings.store.Turns.to;
import static bearings.store.Turns.turn;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Commit;
import bearings.desk.Commit.Next;
import bearings.desk.Commit.Result;
import bearings.desk.Outgoing;
import bearings.desk.PersonId;
import bearings.desk.Sessions;
import bearings.desk.Store;
import bearings.desk.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every store does with people and their turns.
interface SessionsContract {
  PersonId ADA = person("ada");
  PersonId BO = person("bo");

  Store store();

  /// Another instance on the same database.
  Store another();

  @Test
  default void nobody_is_known_before_their_first_turn() {
    assertThat(store().load(ADA)).isEmpty();
    assertThat(store().answered(event("e"))).isFalse();
  }

  @Test
  default void what_was_committed_comes_back_exactly() {
    Commit turn = turn(ADA, OptionalLong.empty(), following(ADA, NOW.plusNanos(1)), to("D1"));

    var result = store().commit(turn);

    var stored = new Stored(session(NOW.plusNanos(1)), FIRST, contact(ADA, NOW));
    assertThat(store().load(ADA)).contains(stored);
    assertThat(another().load(ADA)).contains(stored);
    assertThat(store().answered(turn.event())).isTrue();
    var draft = turn.replies().getFirst();
    assertThat(((Result.Done) result).replies())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("order")
        .containsExactly(
            new Outgoing(draft.key(), 0, ADA, draft.address(), draft.reply(), 0, false, NOW));
    assertThat(store().waiting(ADA)).isEqualTo(((Result.Done) result).replies());
  }

  @Test
  default void an_event_counts_once_whatever_comes_with_it() {
    Commit turn = first(ADA, to("D1"));
    store().commit(turn);

    assertThat(store().commit(turn)).isEqualTo(new Result.Duplicate());
    Commit other =
        new Commit(
            turn.event(),
            ADA,
            OptionalLong.of(FIRST),
            keep(ADA, FIRST + 1, NOW),
            "2026.11",
            NOW,
            List.of(to("D1")));
    assertThat(store().commit(other)).isEqualTo(new Result.Duplicate());

    assertThat(store().load(ADA)).map(Stored::revision).contains(FIRST);
    assertThat(store().waiting(ADA)).hasSize(1);
  }

  @Test
  default void a_turn_from_an_old_revision_changes_nothing_and_may_be_tried_anew() {
    store().commit(first(ADA));
    store().commit(next(ADA, FIRST));
    Commit late = next(ADA, FIRST, to("D1"));

    assertThat(store().commit(late)).isEqualTo(new Result.Stale());

    assertThat(store().load(ADA)).map(Stored::revision).contains(FIRST + 1);
    assertThat(store().waiting(ADA)).isEmpty();
    assertThat(store().answered(late.event())).isFalse();
    Commit anew =
        new Commit(
            late.event(),
            ADA,
            OptionalLong.of(FIRST + 1),
            keep(ADA, FIRST + 2, NOW),
            "2026.11",
            NOW,
            late.replies());
    assertThat(store().commit(anew)).isInstanceOf(Result.Done.class);
  }

  @Test
  default void a_first_turn_of_somebody_known_is_stale_and_so_is_a_later_one_of_somebody_unknown() {
    store().commit(first(ADA));

    assertThat(store().commit(first(ADA))).isEqualTo(new Result.Stale());
    assertThat(store().commit(next(BO, FIRST))).isEqualTo(new Result.Stale());
    assertThat(store().load(BO)).isEmpty();
  }

  @Test
  default void people_are_the_same_only_where_platform_workspace_and_user_are() {
    store().commit(first(new PersonId("slack", "T1", "x:y")));

    assertThat(store().load(new PersonId("slack", "T1", "x:y"))).isPresent();
    assertThat(store().load(new PersonId("slack", "T1", "x"))).isEmpty();
    assertThat(store().load(new PersonId("slack", "T2", "x:y"))).isEmpty();
    assertThat(store().load(new PersonId("discord", "T1", "x:y"))).isEmpty();
  }

  @Test
  default void follow_ups_fall_due_at_their_instant_and_the_longest_waiting_comes_first() {
    for (int i = 3; i > 0; i--) {
      PersonId who = person("u" + i);
      store().commit(turn(who, OptionalLong.empty(), following(who, NOW.plusNanos(i))));
    }
    store().commit(first(ADA));

    assertThat(store().due(SLACK, NOW, 9)).isEmpty();
    assertThat(store().due(SLACK, NOW.plusNanos(2), 9)).containsExactly(due("u1", 1), due("u2", 2));
    assertThat(store().due(SLACK, NOW.plusNanos(3), 1)).containsExactly(due("u1", 1));
    assertThat(store().due(Set.of("discord"), NOW.plusNanos(3), 9)).isEmpty();
    assertThat(store().due(Set.of("discord", "slack"), NOW.plusNanos(3), 9)).hasSize(3);
    assertThat(store().due(Set.of(), NOW.plusNanos(3), 9)).isEmpty();
  }

  private static Sessions.Due due(String user, long nanos) {
    PersonId who = person(user);
    return new Sessions.Due(who, NOW.plusNanos(nanos), FIRST, contact(who, NOW));
  }

  @Test
  default void a_follow_up_that_a_later_turn_took_away_is_not_due() {
    store().commit(turn(ADA, OptionalLong.empty(), following(ADA, NOW)));
    store().commit(next(ADA, FIRST));

    assertThat(store().due(SLACK, NOW.plusSeconds(1), 9)).isEmpty();
  }

  @Test
  default void who_was_heard_last_before_an_instant_expires_with_all_that_is_theirs() {
    for (int i = 0; i < 3; i++) {
      PersonId who = person("old" + i);
      Instant last = NOW.minus(Duration.ofDays(10 - i));
      store().commit(turn(who, OptionalLong.empty(), keep(who, FIRST, last), to("D" + i)));
    }
    store().commit(first(ADA, to("DA")));

    assertThat(store().expire(Set.of("discord"), NOW, 9)).isZero();
    assertThat(store().expire(Set.of(), NOW, 9)).isZero();
    assertThat(store().expire(SLACK, NOW.minus(Duration.ofDays(8)), 9)).isEqualTo(2);

    assertThat(store().load(person("old0"))).isEmpty();
    assertThat(store().waiting(person("old1"))).isEmpty();
    assertThat(store().load(person("old2"))).isPresent();
    assertThat(store().expire(SLACK, NOW.plusNanos(1), 1)).isEqualTo(1);
    assertThat(store().expire(SLACK, NOW.plusNanos(1), 9)).isEqualTo(1);
    assertThat(store().depth().waiting()).isZero();
  }

  @Test
  default void who_was_heard_since_an_instant_is_found_the_last_one_first() {
    for (int i = 0; i < 3; i++) {
      PersonId who = person("u" + i);
      store().commit(turn(who, OptionalLong.empty(), keep(who, FIRST, NOW.plusNanos(i))));
    }
    store().commit(first(new PersonId("discord", "global", "1")));

    assertThat(store().recent("slack", NOW.plusNanos(1), 9))
        .containsExactly(known("u2", 2), known("u1", 1));
    assertThat(store().recent("slack", NOW, 1)).containsExactly(known("u2", 2));
    assertThat(store().recent("slack", NOW.plusNanos(3), 9)).isEmpty();
    assertThat(store().recent("slac%", NOW, 9)).isEmpty();
  }

  private static Sessions.Known known(String user, long nanos) {
    PersonId who = person(user);
    return new Sessions.Known(who, contact(who, NOW.plusNanos(nanos)));
  }

  @Test
  default void event_keys_from_before_an_instant_are_let_go_of() {
    Commit turn = first(ADA);
    store().commit(turn);

    store().pruneEvents(NOW);
    assertThat(store().answered(turn.event())).isTrue();
    store().pruneEvents(NOW.plusNanos(1));
    assertThat(store().answered(turn.event())).isFalse();
  }

  @Test
  default void forgetting_takes_session_waiting_replies_follow_up_and_dead_letters() {
    store().commit(turn(ADA, OptionalLong.empty(), following(ADA, NOW), to("D1"), to("D1")));
    store().commit(first(BO, to("D1")));
    Outgoing dead = OutboxContract.claimed(store()).getFirst();
    store().bury(dead, "gone", NOW);

    assertThat(store().forget(ADA, receipt("ABCD-2345"))).isTrue();

    assertThat(store().load(ADA)).isEmpty();
    assertThat(store().waiting(ADA)).isEmpty();
    assertThat(store().due(SLACK, NOW.plusSeconds(1), 9)).isEmpty();
    assertThat(store().depth().waiting()).isEqualTo(1);
    assertThat(store().depth().dead()).isZero();
    assertThat(store().load(BO)).isPresent();
    assertThat(store().waiting(BO)).hasSize(1);
    assertThat(store().forget(ADA, receipt("ABCD-2346"))).isFalse();
  }

  @Test
  default void the_people_of_a_workspace_are_found_by_whatever_is_held_of_them() {
    store().commit(first(ADA, to("D1")));
    store().commit(turn(ADA, OptionalLong.of(FIRST), new Next.Erase(receipt("R")), to("D1")));
    store().commit(first(BO, to("D2")));
    PersonId dead = person("dead");
    store().commit(turn(dead, OptionalLong.empty(), new Next.Erase(receipt("S")), to("D3")));
    OutboxContract.claimed(store()).stream()
        .filter(reply -> reply.person().equals(dead))
        .forEach(reply -> store().bury(reply, "gone", NOW));
    store().commit(first(new PersonId("slack", "T10", "ada")));
    store().commit(first(new PersonId("discord", "T1", "ada")));

    assertThat(store().people("slack", "T1", 9)).containsExactlyInAnyOrder(ADA, BO, dead);
    assertThat(store().people("slack", "T1", 2)).hasSize(2);
    assertThat(store().people("slack", "T", 9)).isEmpty();
    assertThat(store().people("slack", "%", 9)).isEmpty();
  }

  @Test
  default void somebody_of_whom_only_a_dead_letter_is_left_can_be_forgotten() {
    store().commit(first(ADA, to("D1")));
    store().commit(turn(ADA, OptionalLong.of(FIRST), new Next.Erase(receipt("R")), to("D1")));
    store().bury(OutboxContract.claimed(store()).getFirst(), "gone", NOW);

    assertThat(store().depth().dead()).isEqualTo(1);
    assertThat(store().forget(ADA, receipt("S"))).isTrue();
    assertThat(store().depth().dead()).isZero();
  }

  @Test
  default void a_turn_that_erases_leaves_only_the_replies_that_come_with_it() {
    store().commit(turn(ADA, OptionalLong.empty(), following(ADA, NOW), to("D1")));
    var farewell = to("D1");

    var result =
        store().commit(turn(ADA, OptionalLong.of(FIRST), new Next.Erase(receipt("R")), farewell));

    assertThat(result).isInstanceOf(Result.Done.class);
    assertThat(store().load(ADA)).isEmpty();
    assertThat(store().waiting(ADA)).extracting(Outgoing::key).containsExactly(farewell.key());
    assertThat(store().due(SLACK, NOW.plusSeconds(1), 9)).isEmpty();
  }

  @Test
  default void erasing_is_compared_with_the_revision_like_any_turn() {
    store().commit(first(ADA, to("D1")));
    var erase = new Next.Erase(receipt("R"));

    assertThat(store().commit(turn(ADA, OptionalLong.of(FIRST - 1), erase)))
        .isEqualTo(new Result.Stale());
    assertThat(store().commit(turn(ADA, OptionalLong.empty(), erase)))
        .isEqualTo(new Result.Stale());
    assertThat(store().load(ADA)).isPresent();
    assertThat(store().waiting(ADA)).hasSize(1);
    assertThat(store().commit(turn(BO, OptionalLong.empty(), erase, to("D2"))))
        .isInstanceOf(Result.Done.class);
  }

  @Test
  default void a_turn_computed_before_somebody_was_forgotten_does_not_bring_them_back() {
    store().commit(first(ADA));
    store().forget(ADA, receipt("R"));

    assertThat(store().commit(next(ADA, FIRST, to("D1")))).isEqualTo(new Result.Stale());
    assertThat(store().load(ADA)).isEmpty();
    assertThat(store().waiting(ADA)).isEmpty();
    assertThat(store().commit(first(ADA))).isInstanceOf(Result.Done.class);
  }
}
