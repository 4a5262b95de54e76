package bearings.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The fake refuses the blocks that Slack refuses, and sees who they would call.
class FakeBlocksTest {
  private final FakeSlack slack = FakeSlack.start();
  private final Someone ana = slack.person("U0ANA");
  private final MethodsClient client;

  FakeBlocksTest() {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.api().toString());
    client = Slack.getInstance(config).methods(FakeSlack.BOT_TOKEN);
  }

  @AfterEach
  void close() {
    slack.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"type\":\"poem\"}]",
        "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"\"}}]",
        "[{\"type\":\"header\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"H\"}}]",
        "[{\"type\":\"actions\",\"elements\":[]}]",
        "[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"a\",\"text\":"
            + "{\"type\":\"plain_text\",\"text\":\"A\"}},{\"type\":\"button\",\"action_id\":\"a\","
            + "\"text\":{\"type\":\"plain_text\",\"text\":\"B\"}}]}]",
        "[{\"type\":\"divider\",\"colour\":\"red\"}]",
        "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"x\",\"emoji\":true}}]",
        "[{\"type\":\"actions\",\"elements\":[{\"type\":\"plain_text_input\",\"action_id\":\"a\"}]}]",
        "[{\"type\":\"actions\",\"elements\":[{\"type\":\"static_select\",\"action_id\":\"a\",\"options\":"
            + "[{\"value\":\"v\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"M\"}}]}]}]"
      })
  void bad_blocks_are_refused(String blocks) throws Exception {
    var answer =
        client.chatPostMessage(r -> r.channel(ana.direct()).text("x").blocksAsString(blocks));

    assertThat(answer.getError()).isEqualTo("invalid_blocks");
    assertThat(slack.seen().violations()).hasSize(1);
    assertThat(slack.seen().posted()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3000,true", "3001,false"})
  void a_section_holds_three_thousand_characters(int length, boolean taken) throws Exception {
    String blocks =
        "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\""
            + "x".repeat(length)
            + "\"}}]";

    var answer =
        client.chatPostMessage(r -> r.channel(ana.direct()).text("x").blocksAsString(blocks));

    assertThat(answer.isOk()).isEqualTo(taken);
  }

  @Test
  void a_description_or_metadata_that_is_too_long_is_refused() throws Exception {
    assertThat(
            client
                .filesGetUploadURLExternal(
                    r -> r.filename("plan.png").length(1).altTxt("x".repeat(1_001)))
                .getError())
        .isEqualTo("alt_txt_too_large");
    assertThat(
            client
                .chatPostMessage(r ->
                    r.channel(ana.direct())
                        .text("x")
                        .metadataAsString(
                            "{\"event_type\":\"reply\",\"event_payload\":{\"key\":\""
                                + "x".repeat(8_192)
                                + "\"}}"))
                .getError())
        .isEqualTo("metadata_too_large");
  }

  @Test
  void a_broadcast_mention_is_a_violation() throws Exception {
    assertThat(client.chatPostMessage(r -> r.channel(ana.direct()).text("<!here> hi")).isOk())
        .isTrue();

    assertThat(slack.seen().violations()).singleElement().asString().contains("broadcast");
  }

  @ParameterizedTest
  @CsvSource({"false,1", "true,0"})
  void the_name_of_a_broadcast_is_one_too_unless_it_is_verbatim(boolean verbatim, int violations)
      throws Exception {
    String blocks =
        """
        [{"type":"section","text":{"type":"mrkdwn","text":"hi @here","verbatim":%s}}]\
        """
            .formatted(verbatim);

    assertThat(
            client
                .chatPostMessage(r -> r.channel(ana.direct()).text("x").blocksAsString(blocks))
                .isOk())
        .isTrue();

    assertThat(slack.seen().violations()).hasSize(violations);
  }
}
