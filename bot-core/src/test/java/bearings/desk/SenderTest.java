package bearings.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bearings.desk.Outlet.Delivery;
import bearings.desk.Watch.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// Replies reach their chat in the order of their place, tried again until it has them.
class SenderTest {
  private static final Backoff SECONDS =
      new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(8), 3);
  private static final Sender.Manner PATIENT =
      new Sender.Manner(8, Duration.ofSeconds(30), Duration.ofSeconds(60), SECONDS);

  private final MemoryStore store = new MemoryStore();
  private final Desk.Clock clock = new Desk.Clock();
  private final List<Step> steps = Collections.synchronizedList(new ArrayList<>());

  private Sender sender(Outbox outbox, Sender.Manner manner, ScriptedOutlet... chats) {
    return new Sender(outbox, List.of(chats), manner, clock, new Random(1), steps::add);
  }

  private Sender sender(ScriptedOutlet chat) {
    return sender(store, PATIENT, chat);
  }

  private static void pump(Sender sender) {
    Desk.await(sender.pump().thenApply(_ -> true));
  }

  private void post(String place, String key) {
    ScriptedOutlet.post(store, "chat", place, key);
  }

  @Test
  void the_replies_of_a_place_go_out_in_their_order() {
    var chat = new ScriptedOutlet(_ -> ScriptedOutlet.ACCEPTED);
    var sender = sender(chat);
    for (String key : List.of("1", "2", "3")) {
      post("a", key);
    }

    for (int i = 0; i < 3; i++) {
      pump(sender);
    }

    assertThat(chat.keys()).containsExactly("1", "2", "3");
    assertThat(store.depth()).isEqualTo(new Outbox.Depth(0, Optional.empty(), 0));
  }

  @Test
  void a_later_reply_waits_until_the_earlier_one_has_arrived() {
    var refuse = new AtomicBoolean(true);
    var chat =
        new ScriptedOutlet(_ ->
            refuse.get()
                ? new Delivery.Refused(Optional.empty(), "busy")
                : ScriptedOutlet.ACCEPTED);
    var sender = sender(chat);
    post("a", "1");
    post("a", "2");
    post("b", "3");

    pump(sender);
    pump(sender);
    assertThat(chat.keys()).containsExactlyInAnyOrder("1", "3");

    refuse.set(false);
    clock.pass(Duration.ofSeconds(8));
    pump(sender);
    pump(sender);
    assertThat(chat.keys()).containsSubsequence("1", "1", "2");
  }

  @Test
  void many_places_are_sent_to_at_the_same_time() {
    var all = new CyclicBarrier(8);
    var chat =
        new ScriptedOutlet(_ -> {
          try {
            all.await(30, TimeUnit.SECONDS);
            return ScriptedOutlet.ACCEPTED;
          } catch (java.util.concurrent.BrokenBarrierException
              | java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
          }
        });
    for (int i = 0; i < 8; i++) {
      post("place" + i, "key" + i);
    }

    pump(sender(chat));

    assertThat(store.depth().waiting()).isZero();
  }

  @Test
  void no_more_places_at_once_than_wished() {
    var open = new CountDownLatch(1);
    var chat =
        new ScriptedOutlet(_ -> {
          open.await();
          return ScriptedOutlet.ACCEPTED;
        });
    var two = new Sender.Manner(2, PATIENT.deadline(), PATIENT.lease(), SECONDS);
    var sender = sender(store, two, chat);
    for (int i = 0; i < 5; i++) {
      post("place" + i, "key" + i);
    }

    var sending = sender.pump();
    pump(sender);
    assertThat(steps)
        .filteredOn(Step.Claimed.class::isInstance)
        .containsExactly(new Step.Claimed(2));

    open.countDown();
    Desk.await(sending.thenApply(_ -> true));
    pump(sender);
    pump(sender);
    assertThat(store.depth().waiting()).isZero();
  }

  @Test
  void a_chat_that_hangs_takes_no_room_from_another_one() {
    var open = new CountDownLatch(1);
    var hanging =
        new ScriptedOutlet(
            "hanging",
            _ -> {
              open.await();
              return ScriptedOutlet.ACCEPTED;
            });
    var arrived = new CompletableFuture<Boolean>();
    var chat =
        new ScriptedOutlet(_ -> {
          arrived.complete(true);
          return ScriptedOutlet.ACCEPTED;
        });
    var one = new Sender.Manner(1, PATIENT.deadline(), PATIENT.lease(), SECONDS);
    var sender = sender(store, one, hanging, chat);
    ScriptedOutlet.post(store, "hanging", "a", "1");
    ScriptedOutlet.post(store, "hanging", "b", "2");
    post("a", "3");

    var sending = sender.pump();
    try {
      assertThat(Desk.await(arrived)).isTrue();
    } finally {
      open.countDown();
    }
    Desk.await(sending.thenApply(_ -> true));
  }

  @Test
  void a_reply_is_not_tried_before_the_chat_wants_it() {
    var wait = Duration.ofSeconds(90);
    var refused = new AtomicBoolean(true);
    var chat =
        new ScriptedOutlet(_ ->
            refused.getAndSet(false)
                ? new Delivery.Refused(Optional.of(wait), "too many")
                : ScriptedOutlet.ACCEPTED);
    var sender = sender(chat);
    post("a", "1");

    pump(sender);
    clock.pass(wait.minusMillis(1));
    pump(sender);
    assertThat(chat.tried()).hasSize(1);

    clock.pass(Duration.ofMillis(1));
    pump(sender);
    assertThat(chat.tried()).hasSize(2);
    assertThat(store.depth().waiting()).isZero();
    assertThat(steps).contains(new Step.Retried("chat", "too many"), new Step.Settled());
  }

  @Test
  void after_an_attempt_without_an_answer_the_chat_is_told_that_it_perhaps_has_the_reply() {
    var answers =
        new ArrayList<Delivery>(
            List.of(
                new Delivery.Refused(Optional.empty(), "busy"),
                new Delivery.Unknown("the line broke"),
                new Delivery.Refused(Optional.empty(), "busy"),
                ScriptedOutlet.ACCEPTED));
    var chat = new ScriptedOutlet(_ -> answers.removeFirst());
    var five =
        new Sender.Manner(
            8,
            PATIENT.deadline(),
            PATIENT.lease(),
            new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(8), 5));
    var sender = sender(store, five, chat);
    post("a", "1");

    for (int i = 0; i < 4; i++) {
      pump(sender);
      clock.pass(Duration.ofSeconds(8));
    }

    assertThat(chat.tried()).extracting(Outgoing::attempt).containsExactly(1, 2, 3, 4);
    assertThat(chat.tried())
        .as("what was left open stays open")
        .extracting(Outgoing::perhapsSent)
        .containsExactly(false, false, true, true);
    assertThat(chat.keys()).containsOnly("1");
  }

  @Test
  void what_can_never_arrive_is_put_aside_and_the_next_one_goes_on() {
    var chat =
        new ScriptedOutlet(reply ->
            reply.key().equals("1")
                ? new Delivery.Impossible("no such place")
                : ScriptedOutlet.ACCEPTED);
    var sender = sender(chat);
    post("a", "1");
    post("a", "2");

    pump(sender);
    pump(sender);

    assertThat(chat.keys()).containsExactly("1", "2");
    assertThat(store.depth()).isEqualTo(new Outbox.Depth(0, Optional.empty(), 1));
    assertThat(steps).contains(new Step.Buried("chat", "no such place"));
  }

  @Test
  void what_was_tried_often_enough_is_put_aside_and_the_next_one_goes_on() {
    var chat =
        new ScriptedOutlet(reply ->
            reply.key().equals("1")
                ? new Delivery.Refused(Optional.empty(), "busy")
                : ScriptedOutlet.ACCEPTED);
    var sender = sender(chat);
    post("a", "1");
    post("a", "2");

    for (int i = 0; i < 4; i++) {
      pump(sender);
      clock.pass(Duration.ofSeconds(8));
    }

    assertThat(chat.keys()).containsExactly("1", "1", "1", "2");
    assertThat(store.depth()).isEqualTo(new Outbox.Depth(0, Optional.empty(), 1));
  }

  @Test
  void a_chat_that_fails_is_one_without_an_answer() {
    var chat =
        new ScriptedOutlet(_ -> {
          throw new IllegalStateException("a defect");
        });
    var sender = sender(chat);
    post("a", "1");

    pump(sender);
    clock.pass(Duration.ofSeconds(8));
    pump(sender);

    assertThat(chat.tried()).extracting(Outgoing::perhapsSent).containsExactly(false, true);
    assertThat(steps).anySatisfy(step -> assertThat(step).isInstanceOf(Step.Failed.class));
  }

  @Test
  void a_lease_must_outlast_the_deadline() {
    var second = Duration.ofSeconds(1);

    assertThatThrownBy(() -> new Sender.Manner(1, second, second, SECONDS))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
