package bearings.store;

import static bearings.store.Turns.FIRST;
import static bearings.store.Turns.NOW;
import static bearings.store.Turns.SLACK;
import static bearings.store.Turns.first;
import static bearings.store.Turns.next;
import static bearings.store.Turns.person;
import static bearings.store.Turns.to;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Address;
import bearings.desk.Outbox;
import bearings.desk.Outgoing;
import bearings.desk.PersonId;
import bearings.desk.Reply;
import bearings.desk.Store;
import bearings.speech.Line;
import bearings.speech.Say;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every store does with replies that wait to be sent.
interface OutboxContract {
  PersonId CY = person("cy");
  PersonId DI = person("di");
  Duration LEASE = Duration.ofSeconds(60);

  Store store();

  static List<Outgoing> claimed(Store store) {
    return claimed(store, NOW);
  }

  static List<Outgoing> claimed(Store store, Instant now) {
    return store.claim(new Outbox.Claim(SLACK, now, LEASE, 100));
  }

  private static List<String> keys(List<Outgoing> replies) {
    return replies.stream().map(Outgoing::key).toList();
  }

  @Test
  default void replies_wait_in_the_order_in_which_they_were_committed() {
    var one = to("D1");
    var two = to("D1");
    var three = to("D2");
    store().commit(first(CY, one, two));
    store().commit(next(CY, FIRST, three));
    store().commit(first(DI, to("D1")));

    List<Outgoing> waiting = store().waiting(CY);

    assertThat(keys(waiting)).containsExactly(one.key(), two.key(), three.key());
    assertThat(waiting).extracting(Outgoing::order).isSorted().doesNotHaveDuplicates();
  }

  @Test
  default void only_the_oldest_of_each_place_is_claimed() {
    var one = to("D1");
    var two = to("D2");
    store().commit(first(CY, one, to("D1"), two, to("D2")));

    List<Outgoing> claimed = claimed(store());

    assertThat(keys(claimed)).containsExactly(one.key(), two.key());
    assertThat(claimed)
        .allSatisfy(reply -> {
          assertThat(reply.attempt()).isEqualTo(1);
          assertThat(reply.perhapsSent()).isFalse();
        });
    assertThat(claimed(store())).isEmpty();
    assertThat(store().waiting(CY)).hasSize(4);
  }

  @Test
  default void a_claimed_reply_is_whole() {
    var draft = to(new Address("slack", "D1", "thread 3"));
    store().commit(first(CY, draft));

    Outgoing claimed = claimed(store()).getFirst();

    long order = store().waiting(CY).getFirst().order();
    assertThat(claimed)
        .isEqualTo(
            new Outgoing(draft.key(), order, CY, draft.address(), draft.reply(), 1, false, NOW));
    assertThat(store().waiting(CY)).containsExactly(claimed);
  }

  @Test
  default void a_place_is_one_whatever_the_route_and_another_on_another_platform() {
    store().commit(first(CY, to(new Address("slack", "C1", "thread 1"))));
    store().commit(first(DI, to(new Address("slack", "C1", "thread 2"))));
    store().commit(next(DI, FIRST, to(new Address("discord", "C1", ""))));

    var both = new Outbox.Claim(Set.of("slack", "discord"), NOW, LEASE, 100);
    assertThat(store().claim(both))
        .extracting(reply -> reply.address().platform() + " " + reply.person().user())
        .containsExactly("slack cy", "discord di");
  }

  @Test
  default void only_replies_for_the_asked_platforms_are_claimed_and_at_most_so_many() {
    store().commit(first(CY, to("D1"), to("D2"), to("D3")));
    store().commit(first(DI, to(new Address("discord", "D9", ""))));

    assertThat(store().claim(new Outbox.Claim(Set.of(), NOW, LEASE, 9))).isEmpty();
    assertThat(store().claim(new Outbox.Claim(SLACK, NOW, LEASE, 0))).isEmpty();
    assertThat(store().claim(new Outbox.Claim(SLACK, NOW, LEASE, 2)))
        .extracting(reply -> reply.address().place())
        .containsExactly("D1", "D2");
    assertThat(claimed(store())).extracting(reply -> reply.address().place()).containsExactly("D3");
  }

  @Test
  default void the_next_of_a_place_comes_when_the_one_before_is_sent() {
    var one = to("D1");
    var two = to("D1");
    store().commit(first(CY, one, two));
    List<Outgoing> head = claimed(store());

    store().sent(head);

    assertThat(keys(store().waiting(CY))).containsExactly(two.key());
    assertThat(keys(claimed(store()))).containsExactly(two.key());
    store().sent(head);
    assertThat(store().waiting(CY)).hasSize(1);
  }

  @Test
  default void a_lease_that_ended_is_claimed_again_and_the_chat_may_have_it() {
    store().commit(first(CY, to("D1")));
    claimed(store(), NOW);

    assertThat(claimed(store(), NOW.plus(LEASE).minusNanos(1))).isEmpty();
    Outgoing again = claimed(store(), NOW.plus(LEASE)).getFirst();

    assertThat(again.attempt()).isEqualTo(2);
    assertThat(again.perhapsSent()).isTrue();
  }

  @Test
  default void a_reply_to_be_tried_again_waits_until_then_and_holds_its_place() {
    store().commit(first(CY, to("D1"), to("D1")));
    Instant later = NOW.plusSeconds(5);

    store().retry(claimed(store()).getFirst(), later, false);

    assertThat(claimed(store(), later.minusNanos(1))).isEmpty();
    Outgoing again = claimed(store(), later).getFirst();
    assertThat(again.attempt()).isEqualTo(2);
    assertThat(again.perhapsSent()).isFalse();
    store().retry(again, later, true);
    assertThat(claimed(store(), later).getFirst().perhapsSent()).isTrue();
  }

  @Test
  default void a_reply_in_other_words_keeps_them_through_every_retry() {
    store().commit(first(CY, to("D1")));
    Outgoing reply = claimed(store()).getFirst();
    Reply words = inOtherWords(reply.reply());

    assertThat(store().reword(reply, words)).isTrue();
    store().retry(reply, NOW.plusSeconds(1), false);

    Outgoing again = claimed(store(), NOW.plusSeconds(1)).getFirst();
    assertThat(again.reply()).isEqualTo(words);
    assertThat(again.attempt()).isEqualTo(2);
    assertThat(store().waiting(CY).getFirst().reply()).isEqualTo(words);
  }

  @Test
  default void who_lost_a_reply_to_another_claim_cannot_reword_it() {
    store().commit(first(CY, to("D1")));
    Outgoing lost = claimed(store()).getFirst();
    Outgoing held = claimed(store(), NOW.plus(LEASE)).getFirst();

    assertThat(store().reword(lost, inOtherWords(lost.reply()))).isFalse();

    assertThat(store().waiting(CY)).containsExactly(held);
  }

  @Test
  default void a_reply_that_has_left_is_not_reworded() {
    store().commit(first(CY, to("D1")));
    Outgoing gone = claimed(store()).getFirst();
    store().sent(List.of(gone));

    assertThat(store().reword(gone, inOtherWords(gone.reply()))).isFalse();

    assertThat(store().waiting(CY)).isEmpty();
  }

  private static Reply inOtherWords(Reply reply) {
    return new Reply(
        List.of(new Reply.Paragraph(Say.of(Line.THANKS), "In other words: ⟦“”⟧.")),
        reply.asks(),
        !reply.privately(),
        reply.exports());
  }

  @Test
  default void who_lost_a_reply_to_another_claim_can_neither_put_it_back_nor_bury_it() {
    store().commit(first(CY, to("D1")));
    Outgoing lost = claimed(store()).getFirst();
    Instant then = NOW.plus(LEASE);
    Outgoing held = claimed(store(), then).getFirst();

    store().retry(lost, NOW, false);
    store().bury(lost, "no such channel", NOW);

    assertThat(claimed(store(), then)).isEmpty();
    assertThat(store().depth().dead()).isZero();
    assertThat(store().waiting(CY)).containsExactly(held);
    store().sent(List.of(lost));
    assertThat(store().waiting(CY)).isEmpty();
  }

  @Test
  default void what_is_not_there_any_more_is_neither_put_back_nor_buried() {
    store().commit(first(CY, to("D1")));
    Outgoing gone = claimed(store()).getFirst();
    store().sent(List.of(gone));

    store().retry(gone, NOW, true);
    store().bury(gone, "no such channel", NOW);

    assertThat(store().depth()).isEqualTo(new Outbox.Depth(0, Optional.empty(), 0));
  }

  @Test
  default void a_buried_reply_frees_its_place_and_is_counted() {
    var two = to("D1");
    store().commit(first(CY, to("D1"), two));

    store().bury(claimed(store()).getFirst(), "no such channel", NOW);

    assertThat(keys(store().waiting(CY))).containsExactly(two.key());
    assertThat(store().depth()).isEqualTo(new Outbox.Depth(1, Optional.of(NOW), 1));
    assertThat(keys(claimed(store()))).containsExactly(two.key());
  }
}
