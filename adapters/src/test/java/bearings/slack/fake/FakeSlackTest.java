package bearings.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The fake is as strict as Slack, seen through Slack's own SDK.
class FakeSlackTest {
  private final FakeSlack slack = FakeSlack.start();
  private final Someone ana = slack.person("U0ANA");
  private final SlackConfig config = new SlackConfig();
  private final MethodsClient client;
  private Optional<SocketModeApp> app = Optional.empty();

  FakeSlackTest() {
    config.setMethodsEndpointUrlPrefix(slack.api().toString());
    client = Slack.getInstance(config).methods(FakeSlack.BOT_TOKEN);
    slack.channel("C0GENERAL", ana);
  }

  @AfterEach
  void close() throws Exception {
    if (app.isPresent()) {
      app.get().close();
    }
    slack.close();
  }

  private App connect(App with) throws Exception {
    app =
        Optional.of(
            new SocketModeApp(FakeSlack.APP_TOKEN, SocketModeClient.Backend.JavaWebSocket, with));
    app.get().startAsync();
    slack.seen().awaitTrue("a connection", () -> slack.socket().open() == 1);
    return with;
  }

  private App bolt() {
    return new App(
        AppConfig.builder()
            .slack(Slack.getInstance(config))
            .singleTeamBotToken(FakeSlack.BOT_TOKEN)
            .build());
  }

  @Test
  void a_real_app_hears_a_mention_and_answers_in_its_thread() throws Exception {
    App bolt = bolt();
    bolt.event(
        AppMentionEvent.class,
        (event, ctx) -> {
          ChatPostMessageResponse _ =
              ctx.client()
                  .chatPostMessage(r ->
                      r.channel(event.getEvent().getChannel())
                          .threadTs(event.getEvent().getTs())
                          .text("hello"));
          return ctx.ack();
        });
    connect(bolt);

    Delivery mention = ana.mentions("C0GENERAL", "hi");

    assertThat(mention.isAcknowledged()).isTrue();
    assertThat(slack.seen().posted("C0GENERAL"))
        .singleElement()
        .satisfies(message -> {
          assertThat(message.thread()).contains(mention.ts());
          assertThat(message.text()).isEqualTo("hello");
        });
    assertThat(slack.seen().violations()).isEmpty();
  }

  @Test
  void an_event_that_is_not_acknowledged_comes_again() throws Exception {
    App bolt = bolt();
    var tries = new AtomicInteger();
    bolt.event(
        MessageEvent.class,
        (event, ctx) -> {
          if (tries.incrementAndGet() < 3) {
            throw new IllegalStateException("not yet");
          }
          return ctx.ack();
        });
    connect(bolt);

    Delivery message = ana.writes("hi");

    assertThat(message.isAcknowledged()).isTrue();
    assertThat(message.attempts()).isEqualTo(3);
  }

  @Test
  void a_command_and_a_click_can_be_answered_at_their_address() throws Exception {
    App bolt = bolt();
    bolt.command("/behind", (_, ctx) -> ctx.ack(r -> r.text("in the acknowledgement")));
    bolt.blockAction(
        "press",
        (_, ctx) -> {
          var _ = ctx.respond(r -> r.replaceOriginal(true).text("pressed"));
          return ctx.ack();
        });
    connect(bolt);
    var posted =
        client.chatPostMessage(r ->
            r.channel(ana.direct())
                .text("press")
                .blocksAsString(
                    """
                    [{"type":"actions","elements":[{"type":"button","action_id":"press",
                      "value":"v","text":{"type":"plain_text","text":"Press"}}]}]\
                    """));
    assertThat(posted.isOk()).isTrue();

    assertThat(ana.commands("C0GENERAL", "plan").acknowledgement().path("text").asText())
        .isEqualTo("in the acknowledgement");
    assertThat(ana.presses(ana.heard().getFirst(), "Press").isAcknowledged()).isTrue();

    assertThat(ana.now(ana.heard().getFirst()).text()).isEqualTo("pressed");
    assertThat(slack.seen().violations()).isEmpty();
  }

  @Test
  void who_is_not_in_a_channel_or_has_no_scope_or_token_is_refused() throws Exception {
    slack.channelWithoutCoach("C0OTHERS", ana);
    slack.faults().withdraw("im:write");

    assertThat(client.chatPostMessage(r -> r.channel("C0OTHERS").text("x")).getError())
        .isEqualTo("not_in_channel");
    assertThat(client.chatPostMessage(r -> r.channel("C0NOWHERE").text("x")).getError())
        .isEqualTo("channel_not_found");
    var opened = client.conversationsOpen(r -> r.users(List.of("U0ANA")));
    assertThat(opened.getError()).isEqualTo("missing_scope");
    assertThat(opened.getNeeded()).isEqualTo("im:write");
    assertThat(client.conversationsHistory(r -> r.channel("C0GENERAL")).getError())
        .isEqualTo("missing_scope");
    assertThat(Slack.getInstance(config).methods("xoxb-wrong").authTest(r -> r).getError())
        .isEqualTo("invalid_auth");
    assertThat(slack.seen().violations()).isEmpty();
    assertThat(client.botsInfo(r -> r).getError()).isEqualTo("unknown_method");
    assertThat(slack.seen().violations()).singleElement().asString().contains("bots.info");
  }

  @Test
  void metadata_is_kept_and_shown_in_the_history() throws Exception {
    var written =
        client.chatPostMessage(r ->
            r.channel(ana.direct())
                .text("x")
                .metadataAsString("{\"event_type\":\"reply\",\"event_payload\":{\"key\":\"K1\"}}"));
    assertThat(written.isOk()).isTrue();

    var history =
        client.conversationsHistory(r -> r.channel(ana.direct()).includeAllMetadata(true));

    assertThat(history.getMessages().getFirst().getMetadata().getEventPayload())
        .containsEntry("key", "K1");
  }

  @Test
  void a_channel_takes_one_message_a_second_when_it_is_paced() throws Exception {
    slack.faults().paceChannels();

    assertThat(client.chatPostMessage(r -> r.channel(ana.direct()).text("one")).isOk()).isTrue();
    int status = 0;
    String after = "";
    try {
      ChatPostMessageResponse _ = client.chatPostMessage(r -> r.channel(ana.direct()).text("two"));
    } catch (SlackApiException e) {
      status = e.getResponse().code();
      after = String.valueOf(e.getResponse().header("Retry-After"));
    }

    assertThat(status).isEqualTo(429);
    assertThat(after).isEqualTo("1");
  }

  @Test
  void a_dropped_answer_was_accepted_all_the_same() {
    slack.faults().next("chat.postMessage", new Fault.DropAnswer());

    boolean failed = false;
    try {
      ChatPostMessageResponse _ = client.chatPostMessage(r -> r.channel(ana.direct()).text("one"));
    } catch (IOException | SlackApiException _) {
      failed = true;
    }

    assertThat(failed).isTrue();
    assertThat(ana.heard()).hasSize(1);
  }
}
