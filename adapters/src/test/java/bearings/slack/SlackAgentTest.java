package bearings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.slack.fake.Message;
import bearings.slack.fake.Seen.Call;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Where the app is set up as an agent, and where it is not.
class SlackAgentTest {
  private static final String PROMPTS = "assistant.threads.setSuggestedPrompts";
  private static final String STATUS = "assistant.threads.setStatus";

  private final Running running = Running.overSocket();

  @AfterEach
  void close() {
    running.close();
  }

  private List<Call> calls(String method) {
    return running.slack.seen().calls(method);
  }

  private void opensMessages() {
    int before = calls(PROMPTS).size();
    assertThat(running.ana.opensMessages().isAcknowledged()).isTrue();
    running.slack.seen().awaitTrue("proposals", () -> calls(PROMPTS).size() > before);
  }

  @Test
  void an_agent_proposes_how_to_begin_without_naming_a_thread() {
    running.slack.faults().makeAgent();

    opensMessages();

    assertThat(calls(PROMPTS))
        .singleElement()
        .satisfies(call -> {
          assertThat(call.error()).isEqualTo("ok");
          assertThat(call.arguments()).doesNotContainKey("thread_ts");
        });
  }

  @Test
  void an_agent_shows_that_it_is_thinking_until_the_answer_is_there() {
    running.slack.faults().makeAgent();
    opensMessages();
    Message first = running.ana.asks("I feel behind");

    assertThat(running.ana.writesBelow(first, "I lost two bids over SQL").isAcknowledged())
        .isTrue();

    Message answer = running.ana.next(1);
    running.slack.seen().awaitTrue("a sign", () -> !calls(STATUS).isEmpty());
    running.quiet();
    assertThat(answer.thread()).contains(first.ts());
    assertThat(calls(STATUS).getFirst().arguments())
        .containsEntry("channel_id", running.ana.direct())
        .containsEntry("thread_ts", first.ts())
        .hasEntrySatisfying("status", status -> assertThat(status).isNotBlank());
  }

  @Test
  void a_plain_app_is_asked_once_and_answers_as_ever() {
    opensMessages();
    running.quiet();

    assertThat(running.ana.opensMessages().isAcknowledged()).isTrue();
    Message first = running.ana.asks("I feel behind");
    assertThat(running.ana.writesBelow(first, "I lost two bids over SQL").isAcknowledged())
        .isTrue();
    Message _ = running.ana.next(1);
    running.quiet();

    assertThat(calls(PROMPTS)).hasSize(1);
    assertThat(calls(STATUS)).isEmpty();
  }
}
