package bearings.desk;

import static bearings.desk.Desk.ANA;
import static bearings.desk.Desk.answered;
import static bearings.desk.Desk.await;
import static bearings.desk.Desk.message;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Watch.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Whoever watches learns of each step in order, and of nobody's words.
class WatchTest {
  private final MemoryStore store = new MemoryStore();
  private final List<Step> steps = Collections.synchronizedList(new ArrayList<>());
  private final Desk desk = Desk.over(store, steps::add);

  private List<String> names() {
    return steps.stream().map(step -> step.getClass().getSimpleName()).toList();
  }

  @Test
  void a_message_is_seen_on_all_its_way() {
    var _ = desk.say(ANA, "I lost two bids");
    var sender =
        new Sender(
            store,
            List.of(new ScriptedOutlet(_ -> ScriptedOutlet.ACCEPTED)),
            Sender.Manner.USUAL,
            desk.clock,
            new Random(1),
            steps::add);
    await(sender.pump().thenApply(_ -> true));

    assertThat(names())
        .containsExactly(
            "Received", "Replied", "Committed", "Claimed", "Sending", "Delivered", "Settled");
  }

  @Test
  void what_is_not_answered_is_seen_too() {
    var envelope = message(ANA, "I lost two bids");
    var _ = answered(desk.receive(envelope));
    steps.clear();

    var _ = await(desk.receive(envelope));
    assertThat(names()).containsExactly("Received", "Duplicate");
    steps.clear();

    var away =
        Desk.over(
            new Through(store) {
              @Override
              public Optional<Stored> load(PersonId person) {
                throw new StoreUnavailable("the disk is full: make room", new Exception());
              }
            },
            steps::add);
    var _ = await(away.receive(message(ANA, "hi")));
    assertThat(names()).containsExactly("Received", "Failed");
  }

  @Test
  void a_follow_up_is_seen_after_its_turn() {
    Instant due = desk.agree(ANA);
    steps.clear();

    var _ = new FollowUps(desk.front, store, Set.of("chat"), steps::add).fire(due, due, 10);

    assertThat(names()).containsExactly("Received", "Replied", "Committed", "FollowedUp");
  }

  @Test
  void no_step_carries_a_name_or_a_word_of_anybody() {
    var _ = desk.say(ANA, "I lost two bids in Zanzibar, they wanted SQL");
    var _ = desk.say(ANA, "forget");
    var _ = desk.say(ANA, "yes");
    var sender =
        new Sender(
            store,
            List.of(new ScriptedOutlet(_ -> new Outlet.Delivery.Impossible("no such place"))),
            Sender.Manner.USUAL,
            desk.clock,
            new Random(1),
            steps::add);
    for (int i = 0; i < 3; i++) {
      await(sender.pump().thenApply(_ -> true));
    }

    assertThat(steps).hasSizeGreaterThan(10);
    assertThat(steps)
        .extracting(Step::toString)
        .noneMatch(step -> step.contains("Zanzibar") || step.contains("SQL"))
        .noneMatch(step -> step.contains(ANA.user()) || step.contains(ANA.workspace()));
  }

  @Test
  void two_watches_see_the_same_one_after_the_other() {
    var seen = new ArrayList<String>();
    Watch first = _ -> seen.add("first");

    first.and(_ -> seen.add("second")).saw(new Step.Received());

    assertThat(seen).containsExactly("first", "second");
  }
}
