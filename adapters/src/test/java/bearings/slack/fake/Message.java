package bearings.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A message as it stands in a channel.
///
/// @param user who wrote it
/// @param thread the `ts` of the message above it, where it stands in a thread
/// @param onlyTo who alone sees it, where it is ephemeral
/// @param blocks an array, perhaps empty
/// @param metadata an object, or a missing node
/// @param files an array, perhaps empty
public record Message(
    String channel,
    String ts,
    String user,
    Optional<String> thread,
    Optional<String> onlyTo,
    String text,
    JsonNode blocks,
    JsonNode metadata,
    JsonNode files) {

  /// Something to press or to choose.
  ///
  /// @param value of the button or the option
  /// @param option whether it is an option of a select
  public record Control(
      String label, String actionId, String blockId, String value, boolean option) {}

  /// Everything that can be read in it: the text, then what the blocks show.
  public String words() {
    return Stream.concat(Stream.of(text), texts(blocks).stream()).collect(Collectors.joining("\n"));
  }

  /// What the blocks show.
  public String shown() {
    return String.join("\n", texts(blocks));
  }

  /// Its buttons and options, from top to bottom.
  public List<Control> controls() {
    return controls(blocks);
  }

  static List<Control> controls(JsonNode blocks) {
    var found = new ArrayList<Control>();
    for (JsonNode block : blocks) {
      String id = block.path("block_id").asText();
      Stream.concat(
              Json.each(block.path("elements")),
              Stream.of(block.path("accessory"), block.path("element")))
          .forEach(element -> add(found, id, element));
    }
    return found;
  }

  private static void add(List<Control> found, String block, JsonNode element) {
    String action = element.path("action_id").asText();
    if (element.path("type").asText().equals("button")) {
      found.add(
          new Control(
              element.path("text").path("text").asText(),
              action,
              block,
              element.path("value").asText(),
              false));
    }
    for (JsonNode option : element.path("options")) {
      found.add(
          new Control(
              option.path("text").path("text").asText(),
              action,
              block,
              option.path("value").asText(),
              true));
    }
  }

  /// The text of every text object.
  static List<String> texts(JsonNode node) {
    var found = new ArrayList<String>();
    if (node.path("text").isTextual()) {
      found.add(node.path("text").asText());
    }
    for (JsonNode child : node) {
      found.addAll(texts(child));
    }
    return found;
  }

  /// As the Web API and events show it.
  ObjectNode json(boolean withMetadata) {
    ObjectNode json =
        Json.object().put("type", "message").put("user", user).put("text", text).put("ts", ts);
    thread.ifPresent(above -> json.put("thread_ts", above));
    if (user.equals(Workspace.BOT_USER)) {
      json.put("bot_id", Workspace.BOT).put("app_id", Workspace.APP);
    }
    if (!blocks.isEmpty()) {
      json.set("blocks", blocks);
    }
    if (!files.isEmpty()) {
      json.put("subtype", "file_share").set("files", files);
    }
    if (withMetadata && metadata.isObject()) {
      json.set("metadata", metadata);
    }
    return json.put("team", Workspace.TEAM);
  }
}
