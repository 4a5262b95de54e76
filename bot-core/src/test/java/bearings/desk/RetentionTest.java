package bearings.desk;

import static bearings.desk.Desk.ANA;
import static bearings.desk.Desk.BEN;
import static bearings.desk.Desk.START;
import static bearings.desk.Desk.answered;
import static bearings.desk.Desk.await;
import static bearings.desk.Desk.message;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Watch.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What need not be kept any longer goes, and nothing else.
class RetentionTest {
  private static final Set<String> CHAT = Set.of("chat");
  private static final Retention MONTH = new Retention(Duration.ofDays(30));
  private static final Instant END = START.plus(Duration.ofDays(30));

  private final MemoryStore store = new MemoryStore();
  private final Desk desk = Desk.over(store);
  private final List<Step> steps = new ArrayList<>();

  private int sweep(Instant now) {
    return MONTH.sweep(store, CHAT, now, steps::add);
  }

  @Test
  void who_was_not_heard_for_too_long_is_erased_with_all_that_waits() {
    var _ = answered(desk.receive(message(ANA, "I lost two bids", START)));
    desk.clock.set(START.plusMillis(1));
    var _ = answered(desk.receive(message(BEN, "I lost two bids", START.plusMillis(1))));

    assertThat(sweep(END)).as("not before its time").isZero();
    assertThat(steps).isEmpty();
    assertThat(sweep(END.plusMillis(1))).isEqualTo(1);

    assertThat(store.load(ANA)).isEmpty();
    assertThat(store.waiting(ANA)).isEmpty();
    assertThat(store.load(BEN)).isPresent();
    assertThat(store.waiting(BEN)).isNotEmpty();
    assertThat(steps).containsExactly(new Step.Expired(1));
  }

  @Test
  void each_message_counts_anew_from_then_on() {
    var _ = answered(desk.receive(message(ANA, "I lost two bids", START)));
    var _ = answered(desk.receive(message(ANA, "they wanted SQL", END)));
    var _ = answered(desk.receive(message(ANA, "an old one, delivered late", START)));

    assertThat(sweep(END.plus(Duration.ofDays(30)))).isZero();
    assertThat(sweep(END.plus(Duration.ofDays(30)).plusMillis(1))).isEqualTo(1);
  }

  @Test
  void a_follow_up_is_no_contact() {
    Instant due = desk.agree(ANA);
    Instant heard = desk.clock.instant();
    var followUps = new FollowUps(desk.front, store, CHAT, Watch.NONE);

    assertThat(followUps.fire(Instant.MIN, due, 10)).hasSize(1);

    assertThat(store.load(ANA)).map(s -> s.contact().last()).contains(heard);
    assertThat(sweep(heard.plus(Duration.ofDays(30)).plusMillis(1))).isEqualTo(1);
  }

  @Test
  void people_of_other_chats_are_left_alone() {
    var terminal = new PersonId("terminal", "local", "ana");
    var _ = answered(desk.receive(message(ANA, "I lost two bids", START)));
    var _ = answered(desk.receive(message(terminal, "I lost two bids", START)));

    assertThat(sweep(END.plus(Duration.ofDays(300)))).isEqualTo(1);

    assertThat(store.load(terminal)).isPresent();
  }

  @Test
  void a_farewell_that_could_not_be_delivered_does_not_stay_for_ever() {
    var _ = desk.say(ANA, "I lost two bids");
    var _ = desk.say(ANA, "forget");
    var farewell = desk.say(ANA, "yes");
    var claim = new Outbox.Claim(CHAT, START, Duration.ofSeconds(60), 1);
    store.claim(claim).forEach(reply -> store.bury(reply, "no such place", START));
    assertThat(farewell.replies()).hasSize(1);
    assertThat(store.depth().dead()).isEqualTo(1);

    int _ = sweep(END);
    assertThat(store.depth().dead()).isEqualTo(1);

    int _ = sweep(END.plusMillis(1));
    assertThat(store.depth().dead()).isZero();
  }

  @Test
  void everybody_goes_in_one_sweep_however_many_they_are() {
    IntStream.range(0, 250)
        .mapToObj(i -> new PersonId("chat", "work", "p" + i))
        .forEach(person -> answered(desk.receive(message(person, "hi", START))));

    assertThat(sweep(END.plusMillis(1))).isEqualTo(250);

    assertThat(store.depth()).isEqualTo(new Outbox.Depth(0, Optional.empty(), 0));
    assertThat(steps).containsExactly(new Step.Expired(250));
  }

  @Test
  void events_are_known_again_for_seven_days() {
    var envelope = message(ANA, "I lost two bids");
    var _ = answered(desk.receive(envelope));
    Instant end = START.plus(Duration.ofDays(7));

    int _ = sweep(end);
    assertThat(await(desk.receive(envelope))).isEqualTo(new Outcome.Duplicate());

    int _ = sweep(end.plusMillis(1));
    assertThat(store.answered(envelope.key())).isFalse();
  }
}
