package bearings.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// `chat.*`: what the app writes.
final class ChatMethods {
  private static final int LONGEST_TEXT = 40_000;
  private static final int LARGEST_METADATA = 8_192;

  private final Workspace workspace;
  private final Seen seen;
  private final Consumer<Message> written;

  /// @param written is told of each message that others may hear of
  ChatMethods(Workspace workspace, Seen seen, Consumer<Message> written) {
    this.workspace = workspace;
    this.seen = seen;
    this.written = written;
  }

  ObjectNode post(Map<String, String> arguments) {
    Message message = message(arguments, Workspace.BOT_USER, Optional.empty());
    workspace.add(message);
    seen.posted(message);
    written.accept(message);
    ObjectNode answer = Methods.ok().put("channel", message.channel()).put("ts", message.ts());
    answer.set("message", message.json(true));
    return answer;
  }

  ObjectNode postEphemeral(Map<String, String> arguments) {
    String user = arguments.getOrDefault("user", "");
    Message message = message(arguments, Workspace.BOT_USER, Optional.of(user));
    if (!workspace.isMember(message.channel(), user)) {
      throw Refused.because("user_not_in_channel");
    }
    workspace.add(message);
    seen.posted(message);
    return Methods.ok().put("message_ts", message.ts());
  }

  ObjectNode update(Map<String, String> arguments) {
    Message written = message(arguments, Workspace.BOT_USER, Optional.empty());
    Message old =
        workspace
            .message(written.channel(), arguments.getOrDefault("ts", ""))
            .orElseThrow(() -> Refused.because("message_not_found"));
    if (!old.user().equals(Workspace.BOT_USER)) {
      throw Refused.defect("cant_update_message", "the message of somebody else");
    }
    Message changed =
        new Message(
            old.channel(),
            old.ts(),
            old.user(),
            old.thread(),
            old.onlyTo(),
            arguments.containsKey("text") ? written.text() : old.text(),
            arguments.containsKey("blocks") ? written.blocks() : old.blocks(),
            arguments.containsKey("metadata") ? written.metadata() : old.metadata(),
            old.files());
    workspace.change(old, _ -> changed);
    seen.updated(changed);
    ObjectNode answer =
        Methods.ok().put("channel", old.channel()).put("ts", old.ts()).put("text", changed.text());
    answer.set("message", changed.json(true));
    return answer;
  }

  private Message message(Map<String, String> arguments, String user, Optional<String> onlyTo) {
    String named = arguments.getOrDefault("channel", "");
    String channel = named.startsWith("U") ? workspace.direct(named) : named;
    if (!workspace.isChannel(channel)) {
      throw Refused.because("channel_not_found");
    }
    if (!workspace.isMember(channel, Workspace.BOT_USER)) {
      throw Refused.because("not_in_channel");
    }
    Optional<String> thread = Optional.ofNullable(arguments.get("thread_ts"));
    if (thread.isPresent() && workspace.message(channel, thread.get()).isEmpty()) {
      throw Refused.defect("invalid_thread_ts", "no such message: " + thread.get());
    }
    String text = arguments.getOrDefault("text", "");
    ArrayNode blocks = blocks(arguments, workspace);
    checkText(text, blocks);
    return new Message(
        channel,
        workspace.ts(),
        user,
        thread,
        onlyTo,
        text,
        blocks,
        metadata(arguments),
        Json.array());
  }

  private static ArrayNode blocks(Map<String, String> arguments, Workspace workspace) {
    if (!arguments.containsKey("blocks")) {
      return Json.array();
    }
    return withIds(Json.read(arguments.get("blocks")), workspace);
  }

  /// Refuses what Slack refuses, and gives every block an id, as Slack does.
  static ArrayNode withIds(JsonNode blocks, Workspace workspace) {
    List<String> wrong = BlockRules.ofMessage(blocks);
    if (!wrong.isEmpty() || !(blocks instanceof ArrayNode array)) {
      throw Refused.defect("invalid_blocks", String.join("; ", wrong));
    }
    for (JsonNode block : array) {
      if (block instanceof ObjectNode object && !object.has("block_id")) {
        object.put("block_id", workspace.id("b"));
      }
    }
    return array;
  }

  static void checkText(String text, JsonNode blocks) {
    if (text.isBlank()) {
      throw blocks.isEmpty()
          ? Refused.defect("no_text", "neither text nor blocks")
          : Refused.defect("no_text", "blocks without text: screen readers have nothing to read");
    }
    if (text.length() > LONGEST_TEXT) {
      throw Refused.defect("msg_too_long", "text over " + LONGEST_TEXT);
    }
  }

  private static JsonNode metadata(Map<String, String> arguments) {
    JsonNode metadata = Json.read(arguments.getOrDefault("metadata", ""));
    if (arguments.containsKey("metadata")
        && !(metadata.path("event_type").isTextual()
            && metadata.path("event_payload").isObject())) {
      throw Refused.defect("invalid_metadata_format", "metadata: " + metadata);
    }
    if (arguments.getOrDefault("metadata", "").length() > LARGEST_METADATA) {
      throw Refused.defect("metadata_too_large", "metadata over " + LARGEST_METADATA);
    }
    return metadata;
  }
}
