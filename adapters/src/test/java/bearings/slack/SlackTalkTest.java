package bearings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.FollowUps;
import bearings.desk.Watch;
import bearings.slack.fake.Delivery;
import bearings.slack.fake.Message;
import bearings.slack.fake.Message.Control;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// In private.
class SlackTalkTest {
  private static final int PATIENCE = 40;

  private final Running running = Running.overSocket();

  @AfterEach
  void close() {
    running.close();
  }

  private boolean hasVerdict() {
    return running.session(running.ana).progress().verdict().isPresent();
  }

  @Test
  void a_conversation_comes_to_a_verdict_by_typing() {
    int answered = 0;
    while (!hasVerdict() && answered < PATIENCE) {
      Message _ = running.ana.asks(running.answer(running.ana) + " <!channel> & <b>");
      answered++;
    }

    running.quiet();
    assertThat(hasVerdict()).isTrue();
    assertThat(running.ana.heard()).hasSize(answered);
    assertThat(running.slack.seen().posted("C0GENERAL")).isEmpty();
    assertThat(running.ana.heard())
        .allSatisfy(message -> assertThat(message.words()).doesNotContain("<!"));
  }

  @Test
  void a_conversation_comes_to_a_verdict_by_buttons_and_pressed_ones_are_gone() {
    Message last = running.ana.asks("I feel behind");
    boolean selected = false;
    for (int i = 0; i < PATIENCE && !hasVerdict(); i++) {
      int before = running.ana.heard().size();
      List<Control> controls = last.controls();
      selected |= controls.size() > 5 && controls.stream().allMatch(Control::option);
      assertThat(controls.stream().filter(c -> !c.option())).hasSizeLessThanOrEqualTo(5);
      if (controls.isEmpty()) {
        last = running.ana.asks(running.answer(running.ana));
      } else {
        Message pressed = last;
        String label = controls.getFirst().label();
        assertThat(running.ana.presses(pressed, label).isAcknowledged()).isTrue();
        running
            .slack
            .seen()
            .awaitTrue("no buttons", () -> running.ana.now(pressed).controls().isEmpty());
        assertThat(running.ana.now(pressed).words()).contains(label);
        last = running.ana.next(before);
      }
    }

    assertThat(hasVerdict()).isTrue();
    assertThat(selected).as("a question with more than five answers was a select").isTrue();
  }

  @Test
  void an_old_button_is_answered_kindly() {
    Message asked = running.asksWithButtons(running.ana);
    String label = asked.controls().getFirst().label();
    Message _ = running.ana.asks(running.answer(running.ana));
    Message _ = running.ana.asks(running.answer(running.ana));
    int before = running.ana.heard().size();

    assertThat(running.ana.pressesOld(asked, label).isAcknowledged()).isTrue();

    assertThat(running.ana.next(before).text()).isNotBlank();
  }

  @Test
  void a_button_that_changes_nothing_any_more_shows_no_choice() {
    running.hasAgreed(running.ana);
    // Known from now on where they are reached.
    Message _ = running.ana.asks("status");
    var followUps = new FollowUps(running.desk, running.store, Set.of(Slack.PLATFORM), Watch.NONE);
    Instant later = Instant.now().plus(Duration.ofDays(60));
    assertThat(followUps.fire(Running.person(running.ana), later)).isPresent();
    Message checkIn = running.ana.next(1);
    Message asked = running.ana.asks("forget");
    assertThat(running.ana.presses(asked, asked.controls().getFirst().label()).isAcknowledged())
        .isTrue();
    Message _ = running.ana.next(3);

    assertThat(running.ana.pressesOld(checkIn, "Done").isAcknowledged()).isTrue();

    assertThat(running.ana.next(4).text()).isNotBlank();
    running.quiet();
    assertThat(running.ana.now(checkIn).controls()).isNotEmpty();
  }

  @Test
  void an_event_that_is_brought_three_times_is_answered_once() {
    Delivery first = running.ana.writes("I feel behind");
    assertThat(first.isAcknowledged()).isTrue();
    assertThat(running.slack.again(first).isAcknowledged()).isTrue();
    assertThat(running.slack.again(first).isAcknowledged()).isTrue();

    Message _ = running.ana.next(0);
    running.quiet();

    assertThat(running.ana.heard()).hasSize(1);
    assertThat(running.session(running.ana).turn()).isEqualTo(1);
  }

  @Test
  void what_the_coach_and_other_bots_write_is_not_answered() {
    Message _ = running.ana.asks("I feel behind");

    assertThat(running.slack.otherBotWrites(running.ana, "build failed").isAcknowledged()).isTrue();
    running.quiet();

    assertThat(running.ana.heard()).hasSize(1);
    assertThat(running.session(running.ana).turn()).isEqualTo(1);
  }

  @Test
  void a_message_that_is_changed_is_acknowledged_and_answered_at_most_once_more() {
    Delivery written = running.ana.writes("I feel behnd");
    Message _ = running.ana.next(0);

    Delivery edit = running.ana.edits(written.ts(), "I lost three bids, all wanted SQL");
    assertThat(edit.isAcknowledged()).isTrue();
    assertThat(running.slack.again(edit).isAcknowledged()).isTrue();
    running.quiet();

    assertThat(edit.attempts()).isEqualTo(1);
    assertThat(running.session(running.ana).turn()).isLessThanOrEqualTo(2);
    assertThat(running.ana.heard()).hasSize(running.session(running.ana).turn());
  }

  @Test
  void what_no_app_has_heard_of_is_acknowledged_and_not_answered() {
    assertThat(running.slack.unheardOf().isAcknowledged()).isTrue();

    running.quiet();
    assertThat(running.slack.seen().posted()).isEmpty();
  }

  @Test
  void who_wants_to_be_forgotten_is_forgotten_and_told_so() {
    running.hasAgreed(running.ana);
    Message asked = running.ana.asks("forget");

    assertThat(running.ana.presses(asked, asked.controls().getFirst().label()).isAcknowledged())
        .isTrue();

    Message farewell = running.ana.next(1);
    running.quiet();
    assertThat(farewell.words()).containsPattern("[2-9A-Z]{4}-[2-9A-Z]{4}");
    assertThat(running.desk.stored(Running.person(running.ana))).isEqualTo(Optional.empty());
    assertThat(running.desk.export(Running.person(running.ana))).isEmpty();
  }
}
