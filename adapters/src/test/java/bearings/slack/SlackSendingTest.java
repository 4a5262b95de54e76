package bearings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.slack.fake.Delivery;
import bearings.slack.fake.Fault;
import bearings.slack.fake.Message;
import bearings.slack.fake.Seen.Call;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// When Slack does not take a reply as it should.
class SlackSendingTest {
  private static final String POST = "chat.postMessage";
  private static final String HISTORY = "conversations.history";

  private final Running running = Running.overSocket();

  @AfterEach
  void close() {
    running.close();
  }

  private List<Call> calls(String method) {
    return running.slack.seen().calls(method);
  }

  @Test
  void an_answer_that_was_lost_after_slack_took_the_reply_gives_no_second_reply() {
    Message _ = running.ana.asks("I feel behind");
    running.quiet();
    assertThat(calls(HISTORY)).isEmpty();
    running.slack.faults().next(POST, new Fault.DropAnswer());

    Message _ = running.ana.asks("I lost three bids since August, all wanted SQL");
    running.quiet();

    assertThat(running.ana.heard()).hasSize(2);
    assertThat(calls(POST)).hasSize(2);
    assertThat(calls(HISTORY)).hasSize(1);
  }

  @Test
  void a_reply_that_slack_broke_over_arrives_once() {
    running.slack.faults().next(POST, new Fault.Broken(), new Fault.Broken());

    Message _ = running.ana.asks("I feel behind");
    running.quiet();

    assertThat(running.ana.heard()).hasSize(1);
    assertThat(calls(POST)).hasSize(3);
  }

  @Test
  void in_a_channel_where_the_coach_may_not_look_a_reply_is_rather_repeated_than_lost() {
    running.slack.faults().next(POST, new Fault.Broken());

    Delivery _ = running.ana.mentions("C0GENERAL", "I feel behind");

    Message _ =
        running
            .slack
            .seen()
            .await(
                "an answer", () -> running.slack.seen().posted("C0GENERAL").stream().findFirst());
    running.quiet();
    assertThat(running.slack.seen().posted("C0GENERAL")).hasSize(1);
  }

  @Test
  void slack_is_given_the_time_that_it_asks_for() {
    running.slack.faults().next(POST, new Fault.TooMany(2));

    Message _ = running.ana.asks("I feel behind");
    running.quiet();

    List<Call> calls = calls(POST);
    assertThat(calls).extracting(Call::error).containsExactly("ratelimited", "ok");
    assertThat(Duration.ofNanos(calls.get(1).nanos() - calls.get(0).nanos()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    assertThat(calls(HISTORY)).isEmpty();
  }

  @Test
  void what_only_the_person_may_see_waits_for_slack_too_and_never_becomes_public() {
    running.slack.faults().next("chat.postEphemeral", new Fault.TooMany(1), new Fault.Broken());

    assertThat(running.ana.mentions("C0GENERAL", "I want to kill myself").isAcknowledged())
        .isTrue();

    Message reply =
        running
            .slack
            .seen()
            .await("an answer", () -> running.slack.seen().posted().stream().findFirst());
    running.quiet();
    assertThat(reply.onlyTo()).contains(running.ana.id());
    assertThat(running.slack.seen().posted()).hasSize(1);
    assertThat(calls("chat.postEphemeral")).hasSize(3);
  }

  @Test
  void a_channel_gets_one_message_a_second_in_order() {
    running.slack.faults().paceChannels();
    for (String text : List.of("I feel behind", "I lost three bids, all wanted SQL", "status")) {
      assertThat(running.ana.writes(text).isAcknowledged()).isTrue();
    }

    Message _ = running.ana.next(2);
    running.quiet();

    assertThat(running.ana.heard()).hasSize(3);
    List<Long> taken =
        calls(POST).stream().filter(c -> c.error().equals("ok")).map(Call::nanos).toList();
    for (int i = 1; i < taken.size(); i++) {
      assertThat(Duration.ofNanos(taken.get(i) - taken.get(i - 1)))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }
    assertThat(calls(POST).stream().filter(c -> c.error().equals("ratelimited")))
        .as("refused for coming too soon")
        .hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void a_reply_that_slack_will_never_take_holds_up_nothing() {
    running.slack.faults().next(POST, new Fault.Refusal("is_archived"));
    assertThat(running.ana.writes("I feel behind").isAcknowledged()).isTrue();
    running.slack.seen().awaitTrue("a dead letter", () -> running.store.depth().dead() == 1);

    assertThat(running.ana.asks("status").text()).isNotBlank();
  }
}
