package bearings.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bearings.desk.Chat;
import bearings.desk.Enclosures;
import bearings.slack.fake.Delivery;
import bearings.slack.fake.FakeSlack;
import bearings.slack.fake.Fault;
import bearings.slack.fake.Message;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The socket, the store and the end.
class SlackConnectionTest {

  @Test
  void what_cannot_be_stored_is_not_acknowledged_and_answered_when_it_comes_again() {
    try (var running = Running.overSocket()) {
      running.storeLeaves(2);

      Delivery message = running.ana.writes("I feel behind");

      assertThat(message.isAcknowledged()).isTrue();
      assertThat(message.attempts()).isGreaterThan(1);
      Message _ = running.ana.next(0);
      running.quiet();
      assertThat(running.ana.heard()).hasSize(1);
    }
  }

  @Test
  void a_press_that_cannot_be_stored_is_told_to_who_pressed() {
    try (var running = Running.overSocket()) {
      Message first = running.asksWithButtons(running.ana);
      running.storeLeaves(1);
      int before = running.ana.heard().size();

      assertThat(running.ana.presses(first, first.controls().getFirst().label()).isAcknowledged())
          .isTrue();

      assertThat(running.ana.next(before).onlyTo()).contains(running.ana.id());
      assertThat(running.ana.now(first).controls()).isNotEmpty();
    }
  }

  @Test
  void a_socket_that_was_cut_is_opened_again_and_nothing_is_lost() {
    try (var running = Running.overSocket()) {
      Message _ = running.ana.asks("I feel behind");
      int opened = running.slack.socket().opened();

      running.slack.socket().cut();
      running
          .slack
          .seen()
          .awaitTrue(
              "a new connection",
              () -> running.slack.socket().opened() > opened && running.slack.socket().open() > 0);

      assertThat(running.ana.asks("I lost three bids, all wanted SQL").text()).isNotBlank();
    }
  }

  @Test
  void a_socket_that_slack_wants_to_renew_is_opened_again() {
    try (var running = Running.overSocket()) {
      int opened = running.slack.socket().opened();

      running.slack.socket().refresh();
      running
          .slack
          .seen()
          .awaitTrue(
              "a new connection",
              () -> running.slack.socket().opened() > opened && running.slack.socket().open() > 0);

      assertThat(running.ana.asks("I feel behind").text()).isNotBlank();
    }
  }

  @Test
  void slack_being_away_at_the_start_is_waited_for() {
    var slack = FakeSlack.start();
    slack.faults().next("apps.connections.open", new Fault.Broken(), new Fault.Broken());
    var chat = chat(slack, FakeSlack.BOT_TOKEN);

    try (var running = Running.overSocket()) {
      chat.open(running.desk);
      slack.seen().awaitTrue("a connection", () -> slack.socket().open() > 0);
    } finally {
      chat.close(Duration.ofSeconds(1));
      slack.close();
    }
  }

  @Test
  void a_wrong_token_is_told_with_the_mend() {
    var slack = FakeSlack.start();
    var chat = chat(slack, "xoxb-wrong");

    try (var running = Running.overSocket()) {
      assertThatThrownBy(() -> chat.open(running.desk))
          .isInstanceOf(Chat.CannotConnect.class)
          .hasMessageContaining("SLACK_BOT_TOKEN")
          .hasMessageNotContaining("xoxb-wrong");
    } finally {
      chat.close(Duration.ofSeconds(1));
      slack.close();
    }
  }

  @Test
  void a_healthy_connection_is_no_trouble() {
    try (var running = Running.overSocket()) {
      Message _ = running.ana.asks("I feel behind");

      assertThat(running.chat.trouble()).isEmpty();
    }
  }

  @Test
  void it_ends_within_ten_seconds_and_leaves_no_socket_open() {
    var running = Running.overSocket();
    Message _ = running.ana.asks("I feel behind");
    running.quiet();
    long began = System.nanoTime();

    running.chat.close(Duration.ofSeconds(5));
    running.slack.seen().awaitTrue("no connection", () -> running.slack.socket().open() == 0);

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    running.end();
  }

  private static Slack chat(FakeSlack slack, String token) {
    return new Slack(
        new SlackSettings(
            token, Optional.of(FakeSlack.APP_TOKEN), Optional.empty(), Optional.of(slack.api())),
        Enclosures.NONE,
        InstantSource.system());
  }
}
