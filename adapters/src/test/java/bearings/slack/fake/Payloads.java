package bearings.slack.fake;

import bearings.slack.fake.Message.Control;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// Events, commands and interactions in the shape in which Slack sends them.
final class Payloads {
  private static final String OLD_TOKEN = "verification-token";

  private final Workspace workspace;
  private final Tickets tickets;
  private final ResponseUrls responses;

  Payloads(Workspace workspace, Tickets tickets, ResponseUrls responses) {
    this.workspace = workspace;
    this.tickets = tickets;
    this.responses = responses;
  }

  /// An event in its envelope.
  ObjectNode callback(ObjectNode event) {
    ObjectNode callback =
        Json.object()
            .put("token", OLD_TOKEN)
            .put("team_id", Workspace.TEAM)
            .put("api_app_id", Workspace.APP)
            .put("type", "event_callback")
            .put("event_id", workspace.id("Ev"))
            .put("event_time", System.currentTimeMillis() / 1000)
            .put("is_ext_shared_channel", false);
    callback.set("event", event);
    callback
        .putArray("authorizations")
        .addObject()
        .put("team_id", Workspace.TEAM)
        .put("user_id", Workspace.BOT_USER)
        .put("is_bot", true)
        .put("is_enterprise_install", false)
        .putNull("enterprise_id");
    return callback;
  }

  ObjectNode message(Message said) {
    return said.json(true)
        .put("channel", said.channel())
        .put("channel_type", Workspace.isDirect(said.channel()) ? "im" : "channel")
        .put("event_ts", said.ts())
        .put("client_msg_id", "client-" + said.ts());
  }

  ObjectNode mention(Message said) {
    return message(said).put("type", "app_mention");
  }

  ObjectNode edited(Message old, String text) {
    ObjectNode event =
        Json.object()
            .put("type", "message")
            .put("subtype", "message_changed")
            .put("channel", old.channel())
            .put("channel_type", "im")
            .put("hidden", true)
            .put("ts", workspace.ts())
            .put("event_ts", workspace.ts());
    ObjectNode message = old.json(false).put("text", text);
    message.putObject("edited").put("user", old.user()).put("ts", workspace.ts());
    event.set("message", message);
    event.set("previous_message", old.json(false));
    return event;
  }

  ObjectNode homeOpened(String user, String tab, Optional<JsonNode> view) {
    ObjectNode event =
        Json.object()
            .put("type", "app_home_opened")
            .put("user", user)
            .put("channel", workspace.direct(user))
            .put("tab", tab)
            .put("event_ts", workspace.ts());
    view.ifPresent(shown -> event.set("view", shown));
    return event;
  }

  static ObjectNode uninstalled() {
    return Json.object().put("type", "app_uninstalled");
  }

  static ObjectNode tokensRevoked() {
    ObjectNode event = Json.object().put("type", "tokens_revoked");
    event.putObject("tokens").putArray("bot").add(Workspace.BOT_USER);
    return event;
  }

  ObjectNode command(String user, String channel, String text) {
    return Json.object()
        .put("token", OLD_TOKEN)
        .put("team_id", Workspace.TEAM)
        .put("team_domain", "fake")
        .put("channel_id", channel)
        .put("channel_name", Workspace.isDirect(channel) ? "directmessage" : "general")
        .put("user_id", user)
        .put("user_name", user)
        .put("command", "/behind")
        .put("text", text)
        .put("api_app_id", Workspace.APP)
        .put("is_enterprise_install", "false")
        .put("response_url", responses.address(user, channel, Optional.empty()))
        .put("trigger_id", tickets.trigger(user));
  }

  /// A click on a message. Slack does not show an ephemeral message again.
  ObjectNode pressed(String user, Message message, Control control) {
    ObjectNode payload = interaction("block_actions", user);
    ObjectNode container =
        payload
            .putObject("container")
            .put("type", "message")
            .put("message_ts", message.ts())
            .put("channel_id", message.channel())
            .put("is_ephemeral", message.onlyTo().isPresent());
    message.thread().ifPresent(thread -> container.put("thread_ts", thread));
    payload
        .putObject("channel")
        .put("id", message.channel())
        .put("name", Workspace.isDirect(message.channel()) ? "directmessage" : "general");
    if (message.onlyTo().isEmpty()) {
      payload.set("message", message.json(true));
    }
    payload.putObject("state").putObject("values");
    payload.put("response_url", responses.address(user, message.channel(), Optional.of(message)));
    payload.putArray("actions").add(action(control));
    return payload;
  }

  ObjectNode pressedInView(String user, JsonNode view, Control control) {
    ObjectNode payload = interaction("block_actions", user);
    payload.putObject("container").put("type", "view").put("view_id", view.path("id").asText());
    payload.set("view", view);
    payload.putArray("actions").add(action(control));
    return payload;
  }

  ObjectNode submitted(String user, JsonNode modal, String text) {
    ObjectNode payload = interaction("view_submission", user);
    ObjectNode view = modal.deepCopy();
    ObjectNode values = view.putObject("state").putObject("values");
    for (JsonNode block : view.path("blocks")) {
      if (block.path("type").asText().equals("input")) {
        values
            .putObject(block.path("block_id").asText())
            .putObject(block.path("element").path("action_id").asText())
            .put("type", "plain_text_input")
            .put("value", text);
      }
    }
    payload.set("view", view);
    payload.putArray("response_urls");
    return payload;
  }

  private ObjectNode interaction(String type, String user) {
    ObjectNode payload =
        Json.object()
            .put("type", type)
            .put("api_app_id", Workspace.APP)
            .put("token", OLD_TOKEN)
            .put("trigger_id", tickets.trigger(user))
            .put("is_enterprise_install", false)
            .putNull("enterprise");
    payload.putObject("team").put("id", Workspace.TEAM).put("domain", "fake");
    payload
        .putObject("user")
        .put("id", user)
        .put("username", user)
        .put("name", user)
        .put("team_id", Workspace.TEAM);
    return payload;
  }

  private ObjectNode action(Control control) {
    ObjectNode action =
        Json.object()
            .put("action_id", control.actionId())
            .put("block_id", control.blockId())
            .put("action_ts", workspace.ts());
    ObjectNode text =
        Json.object().put("type", "plain_text").put("text", control.label()).put("emoji", true);
    if (control.option()) {
      action.put("type", "static_select");
      ObjectNode option = action.putObject("selected_option").put("value", control.value());
      option.set("text", text);
    } else {
      action.put("type", "button").put("value", control.value());
      action.set("text", text);
    }
    return action;
  }
}
