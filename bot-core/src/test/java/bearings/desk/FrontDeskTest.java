package bearings.desk;

import static bearings.desk.Desk.ANA;
import static bearings.desk.Desk.BEN;
import static bearings.desk.Desk.answered;
import static bearings.desk.Desk.await;
import static bearings.desk.Desk.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What arrives is answered once and in order, or comes again.
class FrontDeskTest {
  private final MemoryStore store = new MemoryStore();

  @Test
  void an_answer_is_stored_with_its_session_before_anybody_learns_of_it() {
    var desk = Desk.over(store);

    var answered = answered(desk.receive(message(ANA, "I lost two bids")));

    assertThat(store.load(ANA)).map(Stored::session).contains(answered.turn().next());
    assertThat(store.waiting(ANA)).isNotEmpty().isEqualTo(answered.replies());
    assertThat(answered.replies())
        .allSatisfy(reply -> assertThat(reply.address()).isEqualTo(Desk.dm(ANA)));
  }

  @Test
  void replies_that_were_handed_over_wait_no_longer() {
    var desk = Desk.over(store);
    var first = desk.say(ANA, "I lost two bids");
    var second = desk.say(ANA, "they wanted SQL");

    desk.front.handedOver(first.replies());

    assertThat(desk.front.waiting(ANA)).isEqualTo(second.replies());
  }

  @Test
  void a_redelivered_event_is_answered_once() {
    var desk = Desk.over(store);
    var envelope = message(ANA, "I lost two bids");
    var first = answered(desk.receive(envelope));

    assertThat(await(desk.receive(envelope))).isEqualTo(new Outcome.Duplicate());
    assertThat(store.waiting(ANA)).isEqualTo(first.replies());
    assertThat(store.load(ANA)).map(Stored::session).contains(first.turn().next());
  }

  @Test
  void a_redelivery_that_comes_while_the_first_is_being_answered_is_not_answered_again() {
    var gate = new Gate(store, ANA);
    var desk = Desk.over(gate);
    var envelope = message(ANA, "I lost two bids");

    var first = desk.receive(envelope);
    gate.awaitReached();
    var again = desk.receive(envelope);
    gate.open();

    var answered = answered(first);
    assertThat(await(again)).isEqualTo(new Outcome.Duplicate());
    assertThat(store.waiting(ANA)).isEqualTo(answered.replies());
  }

  @Test
  void the_same_event_id_of_another_workspace_is_another_event() {
    var desk = Desk.over(store);
    var elsewhere = new PersonId("chat", "other", "ana");
    var envelope = message(ANA, "hi");
    var _ = answered(desk.receive(envelope));

    var other =
        Envelope.direct(
            envelope.eventId(), elsewhere, Desk.dm(elsewhere), envelope.act(), envelope.at());

    assertThat(await(desk.receive(other))).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void one_persons_messages_are_answered_in_order_while_others_go_on() {
    var gate = new Gate(store, ANA);
    var desk = Desk.over(gate);
    var coming =
        IntStream.range(0, 6).mapToObj(i -> desk.receive(message(ANA, "bid " + i))).toList();
    gate.awaitReached();

    assertThat(desk.say(BEN, "I lost two bids").replies()).isNotEmpty();
    assertThat(coming).noneMatch(CompletableFuture::isDone);

    gate.open();
    var answers = coming.stream().map(Desk::answered).toList();
    for (int i = 1; i < answers.size(); i++) {
      assertThat(answers.get(i).before()).isEqualTo(answers.get(i - 1).turn().next());
    }
    assertThat(store.waiting(ANA))
        .isEqualTo(answers.stream().flatMap(a -> a.replies().stream()).toList());
  }

  @Test
  void one_persons_messages_are_never_worked_on_at_once() {
    var inside = new AtomicInteger();
    var twice = new AtomicBoolean();
    var desk =
        Desk.over(
            new Through(store) {
              @Override
              public Optional<Stored> load(PersonId person) {
                twice.compareAndSet(false, inside.incrementAndGet() > 1);
                return super.load(person);
              }

              @Override
              public Commit.Result commit(Commit turn) {
                inside.decrementAndGet();
                return super.commit(turn);
              }
            });

    IntStream.range(0, 20)
        .mapToObj(i -> desk.receive(message(ANA, "bid " + i)))
        .toList()
        .forEach(Desk::answered);

    assertThat(twice).isFalse();
  }

  @Test
  void what_is_too_much_of_one_person_is_refused_and_can_come_again() {
    var gate = new Gate(store, ANA);
    var desk = Desk.over(gate, new FrontDesk.Bounds(2, 100));
    var taken = List.of(desk.receive(message(ANA, "one")), desk.receive(message(ANA, "two")));
    gate.awaitReached();
    var third = message(ANA, "three");

    assertThat(await(desk.receive(third)))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, r -> assertThat(r.retryAfter()).isPositive());
    assertThat(desk.say(BEN, "hi").replies()).isNotEmpty();

    gate.open();
    taken.forEach(Desk::answered);
    assertThat(answered(desk.receive(third)).before().turn()).isEqualTo(2);
  }

  @Test
  void what_is_too_much_in_all_is_refused_and_can_come_again() {
    var gate = new Gate(store, ANA);
    var desk = Desk.over(gate, new FrontDesk.Bounds(2, 2));
    var taken = List.of(desk.receive(message(ANA, "one")), desk.receive(message(ANA, "two")));
    gate.awaitReached();
    var others = message(BEN, "hi");

    assertThat(await(desk.receive(others))).isInstanceOf(Outcome.Refused.class);

    gate.open();
    taken.forEach(Desk::answered);
    // Both are answered, and the last one may still be on its way out.
    assertThat(await(untilTaken(desk, others))).isInstanceOf(Outcome.Answered.class);
  }

  private static CompletableFuture<Outcome> untilTaken(Desk desk, Envelope envelope) {
    return desk.receive(envelope)
        .thenCompose(outcome ->
            outcome instanceof Outcome.Refused
                ? untilTaken(desk, envelope)
                : CompletableFuture.completedFuture(outcome));
  }

  @Test
  void who_writes_too_often_is_told_how_long_to_wait_and_nothing_of_it_is_kept() {
    var wait = Duration.ofSeconds(7);
    var limited = new AtomicBoolean(true);
    var desk = Desk.limited(store, (_, _) -> limited.get() ? Optional.of(wait) : Optional.empty());
    var envelope = message(ANA, "I lost two bids");

    assertThat(await(desk.receive(envelope))).isEqualTo(new Outcome.Refused(wait));
    assertThat(store.load(ANA)).isEmpty();

    limited.set(false);
    assertThat(await(desk.receive(envelope))).isInstanceOf(Outcome.Answered.class);
  }

  private enum Call {
    ANSWERED,
    LOAD,
    COMMIT
  }

  @ParameterizedTest
  @EnumSource
  void while_the_store_is_away_nothing_is_kept_and_the_event_can_come_again(Call broken) {
    var away = new AtomicBoolean(true);
    var desk =
        Desk.over(
            new Through(store) {
              private void fail(Call call) {
                if (call == broken && away.get()) {
                  throw new StoreUnavailable("the disk is full: make room", new Exception());
                }
              }

              @Override
              public boolean answered(EventKey event) {
                fail(Call.ANSWERED);
                return super.answered(event);
              }

              @Override
              public Optional<Stored> load(PersonId person) {
                fail(Call.LOAD);
                return super.load(person);
              }

              @Override
              public Commit.Result commit(Commit turn) {
                fail(Call.COMMIT);
                return super.commit(turn);
              }
            });
    var envelope = message(ANA, "I lost two bids");

    assertThat(await(desk.receive(envelope)))
        .isEqualTo(new Outcome.Unavailable("the disk is full: make room"));
    assertThat(store.load(ANA)).isEmpty();
    assertThat(store.depth().waiting()).isZero();

    away.set(false);
    assertThat(answered(desk.receive(envelope)).before().turn()).isZero();
  }

  @Test
  void a_defect_in_one_turn_keeps_nothing_and_holds_nobody_up() {
    var defect = new AtomicBoolean(true);
    var desk =
        new FrontDesk(
            () -> {
              if (defect.getAndSet(false)) {
                throw new StackOverflowError();
              }
              return Desk.CONTENT;
            },
            store,
            RateLimit.NONE,
            new Ids(new Random(1)),
            () -> Desk.START,
            Watch.NONE,
            FrontDesk.Bounds.USUAL);
    var envelope = message(ANA, "I lost two bids");

    var first = desk.receive(envelope);
    var next = desk.receive(message(ANA, "they wanted SQL"));

    assertThatThrownBy(() -> await(first)).hasRootCauseInstanceOf(StackOverflowError.class);
    assertThat(answered(next).before().turn()).isZero();
    assertThat(await(desk.receive(envelope))).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void an_answer_in_a_channel_goes_to_the_channel_and_leaves_the_home_where_it_is() {
    var desk = Desk.over(store);
    var _ = desk.say(ANA, "I lost two bids");

    var answered = answered(desk.receive(Desk.inChannel(ANA, "what should I learn?")));

    assertThat(answered.replies())
        .singleElement()
        .satisfies(reply -> assertThat(reply.address().place()).isEqualTo("#general"));
    assertThat(store.load(ANA)).map(s -> s.contact().home()).contains(Desk.dm(ANA));
  }

  @Test
  void who_was_only_heard_in_a_channel_has_a_home_of_their_own() {
    var desk = Desk.over(store);

    var _ = answered(desk.receive(Desk.inChannel(ANA, "what should I learn?")));

    assertThat(store.load(ANA)).map(s -> s.contact().home()).contains(Address.home(ANA));
  }

  @Test
  void closing_waits_for_what_was_taken_and_takes_no_more() throws InterruptedException {
    var gate = new Gate(store, ANA);
    var desk = Desk.over(gate);
    var acknowledged = new AtomicInteger();
    var coming = desk.receive(message(ANA, "one")).thenRun(acknowledged::incrementAndGet);
    gate.awaitReached();

    assertThat(desk.front.close(Duration.ZERO)).isFalse();
    assertThat(await(desk.receive(message(BEN, "hi")))).isInstanceOf(Outcome.Refused.class);

    gate.open();
    assertThat(desk.front.close(Duration.ofSeconds(30))).isTrue();
    assertThat(coming).isDone();
    assertThat(acknowledged).as("what waited for the answer is done too").hasValue(1);
  }
}
