package bearings.desk;

import static bearings.desk.Desk.ANA;
import static bearings.desk.Desk.BEN;
import static bearings.desk.Desk.answered;
import static bearings.desk.Desk.await;
import static bearings.desk.Desk.message;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Watch.Step;
import bearings.dialogue.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Whoever wants to be forgotten is, at once and wholly.
class ForgettingTest {
  private static final Set<String> CHAT = Set.of("chat");

  private final MemoryStore store = new MemoryStore();
  private final List<Step> steps = new ArrayList<>();
  private final Desk desk = Desk.over(store, steps::add);

  @Test
  void saying_so_erases_session_reminders_and_waiting_replies() {
    Instant due = desk.agree(ANA);
    var ben = desk.say(BEN, "I lost two bids");
    var _ = desk.say(ANA, "forget");

    var farewell = desk.say(ANA, "yes");

    assertThat(farewell.receipt())
        .hasValueSatisfying(receipt -> {
          assertThat(receipt.id()).matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");
          assertThat(receipt.at()).isEqualTo(desk.clock.instant());
        });
    assertThat(store.load(ANA)).isEmpty();
    assertThat(store.due(CHAT, due, 10)).isEmpty();
    assertThat(store.waiting(ANA)).as("only the farewell").isEqualTo(farewell.replies());
    assertThat(farewell.replies()).hasSize(1);
    assertThat(store.waiting(BEN)).isEqualTo(ben.replies());
    assertThat(steps).endsWith(new Step.Forgotten());
  }

  @Test
  void only_erasing_gives_a_receipt() {
    assertThat(desk.say(ANA, "I lost two bids").receipt()).isEmpty();
    assertThat(desk.say(ANA, "forget").receipt()).isEmpty();
    assertThat(desk.say(ANA, "no").receipt()).isEmpty();
    assertThat(store.load(ANA)).isPresent();
  }

  @Test
  void the_operator_can_erase_somebody_too() {
    var _ = desk.agree(ANA);
    var ben = desk.say(BEN, "I lost two bids");

    assertThat(desk.front.forget(ANA))
        .hasValueSatisfying(receipt -> assertThat(receipt.at()).isEqualTo(desk.clock.instant()));

    assertThat(store.load(ANA)).isEmpty();
    assertThat(store.waiting(ANA)).isEmpty();
    assertThat(store.load(BEN)).map(Stored::session).contains(ben.turn().next());
    assertThat(desk.front.forget(ANA)).as("nothing is held now").isEmpty();
  }

  @Test
  void who_was_forgotten_and_writes_again_is_somebody_new() {
    var _ = desk.agree(ANA);
    var _ = desk.front.forget(ANA);

    assertThat(desk.say(ANA, "I know Python").before()).isEqualTo(Session.fresh());
  }

  @Test
  void an_event_from_before_is_not_answered_again() {
    var envelope = message(ANA, "I lost two bids");
    var _ = answered(desk.receive(envelope));
    var _ = desk.front.forget(ANA);

    assertThat(await(desk.receive(envelope))).isEqualTo(new Outcome.Duplicate());
    assertThat(store.load(ANA)).isEmpty();
    assertThat(store.waiting(ANA)).isEmpty();
  }

  @Test
  void the_message_that_erased_is_not_answered_again_either() {
    var _ = desk.say(ANA, "I lost two bids");
    var _ = desk.say(ANA, "forget");
    var yes = message(ANA, "yes");
    var farewell = answered(desk.receive(yes));

    assertThat(await(desk.receive(yes))).isEqualTo(new Outcome.Duplicate());
    assertThat(store.load(ANA)).isEmpty();
    assertThat(store.waiting(ANA)).isEqualTo(farewell.replies());
  }

  @Test
  void nothing_that_was_said_before_is_left_however_many_turns_are_under_way() {
    var other = Desk.over(store);
    for (int round = 0; round < 20; round++) {
      var _ = desk.say(ANA, "I lost three bids since August, all wanted SQL");
      var coming = new ArrayList<CompletableFuture<Outcome>>();
      IntStream.range(0, 6)
          .forEach(i -> coming.add((i % 2 == 0 ? desk : other).receive(message(ANA, "idk"))));

      assertThat(other.front.forget(ANA)).isPresent();

      coming.forEach(Desk::answered);
      assertThat(store.load(ANA).map(s -> s.session().file().evidence()).stream())
          .as("what was said before is in no session")
          .allMatch(List::isEmpty);
      var _ = desk.front.forget(ANA);
    }
  }
}
