package bearings.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bearings.desk.Outlet.Delivery;
import bearings.desk.Watch.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of a reply when the chat hangs, the sender ends or the store is away.
class SenderCrashTest {
  private static final Backoff SECONDS =
      new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(8), 5);
  private static final Duration LEASE = Duration.ofMinutes(20);
  // Longer than any test waits: what ends before was not ended by the deadline.
  private static final Sender.Manner ONE =
      new Sender.Manner(1, Duration.ofMinutes(10), LEASE, SECONDS);

  private final MemoryStore store = new MemoryStore();
  private final Desk.Clock clock = new Desk.Clock();

  private Sender sender(Outbox outbox, Sender.Manner manner, Watch watch, ScriptedOutlet chat) {
    return new Sender(outbox, List.of(chat), manner, clock, new Random(1), watch);
  }

  private static void pump(Sender sender) {
    Desk.await(sender.pump().thenApply(_ -> true));
  }

  /// A chat that hangs until it is interrupted.
  private static final class Hanging {
    private final CompletableFuture<Boolean> begun = new CompletableFuture<>();
    private final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    private final ScriptedOutlet chat =
        new ScriptedOutlet(_ -> {
          begun.complete(true);
          try {
            new CountDownLatch(1).await();
            return ScriptedOutlet.ACCEPTED;
          } catch (InterruptedException e) {
            interrupted.complete(true);
            throw e;
          }
        });
  }

  @Test
  void an_attempt_that_hangs_is_cut_off_at_its_deadline() {
    var hanging = new Hanging();
    var hasty = new Sender.Manner(1, Duration.ofMillis(20), LEASE, SECONDS);
    var sender = sender(store, hasty, Watch.NONE, hanging.chat);
    ScriptedOutlet.post(store, "chat", "a", "1");

    pump(sender);
    assertThat(Desk.await(hanging.interrupted)).isTrue();

    clock.pass(Duration.ofSeconds(8));
    pump(sender);
    assertThat(hanging.chat.tried()).extracting(Outgoing::perhapsSent).containsExactly(false, true);
  }

  @Test
  void what_was_delivered_and_not_settled_is_tried_again_as_perhaps_sent() {
    var crash = new AtomicBoolean(true);
    var outbox =
        new Through(store) {
          @Override
          public void sent(List<Outgoing> replies) {
            if (crash.getAndSet(false)) {
              throw new StoreUnavailable("the disk is full: make room", new Exception());
            }
            super.sent(replies);
          }
        };
    var chat = new ScriptedOutlet(_ -> ScriptedOutlet.ACCEPTED);
    var sender = sender(outbox, ONE, Watch.NONE, chat);
    ScriptedOutlet.post(store, "chat", "a", "1");
    ScriptedOutlet.post(store, "chat", "a", "2");

    pump(sender);
    clock.pass(LEASE.minusMillis(1));
    pump(sender);
    assertThat(chat.tried()).as("it is held until its lease ends").hasSize(1);

    clock.pass(Duration.ofMillis(1));
    pump(sender);
    pump(sender);
    assertThat(chat.keys()).containsExactly("1", "1", "2");
    assertThat(chat.tried()).extracting(Outgoing::perhapsSent).containsExactly(false, true, false);
    assertThat(store.depth().waiting()).isZero();
  }

  static List<Delivery> lateAnswers() {
    return List.of(
        new Delivery.Refused(Optional.empty(), "busy"),
        new Delivery.Unknown("the line broke"),
        new Delivery.Impossible("no such place"));
  }

  @ParameterizedTest
  @MethodSource("lateAnswers")
  void who_lost_the_lease_does_not_undo_what_the_next_sender_settled(Delivery late) {
    var begun = new CompletableFuture<Boolean>();
    var open = new CountDownLatch(1);
    var slow =
        new ScriptedOutlet(_ -> {
          begun.complete(true);
          open.await();
          return late;
        });
    var hour = Duration.ofHours(1);
    var next = new ScriptedOutlet(_ -> new Delivery.Refused(Optional.of(hour), "too many"));
    ScriptedOutlet.post(store, "chat", "a", "1");

    var first = sender(store, ONE, Watch.NONE, slow).pump();
    Desk.await(begun);
    clock.pass(LEASE);
    var second = sender(store, ONE, Watch.NONE, next);
    pump(second);
    open.countDown();
    Desk.await(first.thenApply(_ -> true));

    assertThat(next.tried())
        .singleElement()
        .satisfies(reply -> {
          assertThat(reply.attempt()).isEqualTo(2);
          assertThat(reply.perhapsSent()).isTrue();
        });
    assertThat(store.depth().dead()).isZero();
    clock.pass(hour.minusMillis(1));
    pump(second);
    assertThat(next.tried()).as("its wait stands").hasSize(1);
    clock.pass(Duration.ofMillis(1));
    pump(second);
    assertThat(next.tried()).hasSize(2);
  }

  @Test
  void who_lost_the_lease_and_delivered_all_the_same_ends_the_matter() {
    var begun = new CompletableFuture<Boolean>();
    var open = new CountDownLatch(1);
    var slow =
        new ScriptedOutlet(_ -> {
          begun.complete(true);
          open.await();
          return ScriptedOutlet.ACCEPTED;
        });
    ScriptedOutlet.post(store, "chat", "a", "1");

    var first = sender(store, ONE, Watch.NONE, slow).pump();
    Desk.await(begun);
    clock.pass(LEASE);
    pump(
        sender(
            store,
            ONE,
            Watch.NONE,
            new ScriptedOutlet(_ -> new Delivery.Unknown("the line broke"))));
    open.countDown();
    Desk.await(first.thenApply(_ -> true));

    assertThat(store.depth()).isEqualTo(new Outbox.Depth(0, Optional.empty(), 0));
  }

  @Test
  void what_belongs_to_somebody_forgotten_meanwhile_does_not_come_back() {
    var person = new PersonId("chat", "work", "a");
    var chat =
        new ScriptedOutlet(_ -> {
          var _ = store.forget(person, new Receipt("R", Desk.START));
          return new Delivery.Unknown("the line broke");
        });
    ScriptedOutlet.post(store, "chat", "a", "1");

    pump(sender(store, ONE, Watch.NONE, chat));

    assertThat(store.depth()).isEqualTo(new Outbox.Depth(0, Optional.empty(), 0));
  }

  @Test
  void a_store_that_was_away_takes_no_room_for_good() {
    var away = new AtomicBoolean(true);
    var outbox =
        new Through(store) {
          @Override
          public List<Outgoing> claim(Claim claim) {
            if (away.getAndSet(false)) {
              throw new StoreUnavailable("the database is away: start it", new Exception());
            }
            return super.claim(claim);
          }
        };
    var chat = new ScriptedOutlet(_ -> ScriptedOutlet.ACCEPTED);
    var sender = sender(outbox, ONE, Watch.NONE, chat);
    ScriptedOutlet.post(store, "chat", "a", "1");

    assertThatThrownBy(sender::pump).isInstanceOf(StoreUnavailable.class);
    pump(sender);

    assertThat(chat.keys()).containsExactly("1");
  }

  @ParameterizedTest
  @ValueSource(classes = {Step.Claimed.class, Step.Sending.class, Step.Delivered.class})
  void a_watch_that_fails_takes_no_room_for_good(Class<? extends Step> at) {
    var broken = new AtomicBoolean(true);
    Watch watch =
        step -> {
          if (at.isInstance(step) && broken.getAndSet(false)) {
            throw new IllegalStateException("cannot count");
          }
        };
    var chat = new ScriptedOutlet(_ -> ScriptedOutlet.ACCEPTED);
    var sender = sender(store, ONE, watch, chat);
    ScriptedOutlet.post(store, "chat", "a", "1");

    try {
      pump(sender);
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("cannot count");
    }
    clock.pass(LEASE);
    pump(sender);

    assertThat(store.depth().waiting()).isZero();
  }

  @Test
  void a_sender_that_was_started_sends_by_itself_and_goes_on_while_there_is_something() {
    var last = new CompletableFuture<Boolean>();
    var chat =
        new ScriptedOutlet(reply -> {
          if (reply.key().equals("5")) {
            last.complete(true);
          }
          return ScriptedOutlet.ACCEPTED;
        });
    try (var sender = sender(store, ONE, Watch.NONE, chat)) {
      sender.start();
      for (String key : List.of("1", "2", "3", "4", "5")) {
        ScriptedOutlet.post(store, "chat", "a", key);
      }
      sender.wake();

      assertThat(Desk.await(last)).isTrue();
    }

    assertThat(chat.keys()).containsExactly("1", "2", "3", "4", "5");
    assertThat(store.depth().waiting()).as("closing waits until it is settled").isZero();
  }

  @Test
  void closing_cuts_off_what_hangs_and_leaves_it_to_the_next_sender() {
    var hanging = new Hanging();
    var sender = sender(store, ONE, Watch.NONE, hanging.chat);
    ScriptedOutlet.post(store, "chat", "a", "1");
    var sending = sender.pump();
    Desk.await(hanging.begun);

    sender.close(Duration.ofMillis(20));

    assertThat(Desk.await(hanging.interrupted)).isTrue();
    Desk.await(sending.thenApply(_ -> true));
    var next = new ScriptedOutlet(_ -> ScriptedOutlet.ACCEPTED);
    clock.pass(Duration.ofSeconds(1));
    pump(sender(store, ONE, Watch.NONE, next));
    assertThat(next.tried())
        .as("before the lease would have ended")
        .singleElement()
        .satisfies(reply -> assertThat(reply.perhapsSent()).isTrue());
  }

  @Test
  void a_closed_sender_begins_nothing_new_and_can_be_closed_again() {
    var chat = new ScriptedOutlet(_ -> ScriptedOutlet.ACCEPTED);
    var sender = sender(store, ONE, Watch.NONE, chat);
    sender.close();
    ScriptedOutlet.post(store, "chat", "a", "1");

    sender.wake();
    pump(sender);
    sender.close();

    assertThat(chat.tried()).isEmpty();
    assertThat(store.claim(new Outbox.Claim(Set.of("chat"), Instant.MAX, Duration.ZERO, 1)))
        .hasSize(1);
  }
}
