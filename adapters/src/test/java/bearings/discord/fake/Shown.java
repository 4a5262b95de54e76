package bearings.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A message as a person sees it at one moment.
///
/// @param from who wrote it: their id
/// @param text all its words
/// @param ephemeral whether only one person sees it
/// @param loading whether it stands for an answer that is still to come
/// @param controls what can be pressed or chosen from, disabled or not
/// @param files what hangs on it, by name
public record Shown(
    String id,
    String channel,
    String from,
    String text,
    boolean ephemeral,
    boolean loading,
    List<Control> controls,
    Map<String, Attached> files) {

  /// Something to press or to choose from.
  ///
  /// @param type 2 a button, 3 a select
  /// @param options of a select, by label
  public record Control(
      int type,
      String customId,
      String label,
      String url,
      boolean disabled,
      Map<String, String> options) {}

  static Shown of(JsonNode message, Map<String, Attached> files) {
    var text = new ArrayList<String>();
    var controls = new ArrayList<Control>();
    String content = message.path("content").asText();
    if (!content.isEmpty()) {
      text.add(content);
    }
    gather(message.path("components"), text, controls);
    int flags = message.path("flags").asInt();
    return new Shown(
        message.path("id").asText(),
        message.path("channel_id").asText(),
        message.path("author").path("id").asText(),
        String.join("\n\n", text),
        (flags & Shapes.EPHEMERAL) != 0,
        (flags & Shapes.LOADING) != 0,
        List.copyOf(controls),
        Map.copyOf(files));
  }

  private static void gather(JsonNode components, List<String> text, List<Control> controls) {
    for (JsonNode component : components) {
      switch (component.path("type").asInt()) {
        case 2, 3 -> controls.add(control(component));
        case 10 -> text.add(component.path("content").asText());
        default -> {
          gather(component.path("components"), text, controls);
          if (component.has("accessory")) {
            gather(Json.array(component.get("accessory")), text, controls);
          }
        }
      }
    }
  }

  private static Control control(JsonNode component) {
    var options = new java.util.LinkedHashMap<String, String>();
    component
        .path("options")
        .forEach(
            option -> options.put(option.path("label").asText(), option.path("value").asText()));
    return new Control(
        component.path("type").asInt(),
        component.path("custom_id").asText(),
        component.path("label").asText(),
        component.path("url").asText(""),
        component.path("disabled").asBoolean(),
        options);
  }

  /// A file that must hang on it.
  public Attached file(String name) {
    return Optional.ofNullable(files.get(name)).orElseThrow();
  }

  /// The labels of what can be pressed or chosen now.
  public List<String> choices() {
    return controls.stream()
        .filter(control -> !control.disabled())
        .flatMap(control ->
            control.type() == 2
                ? java.util.stream.Stream.of(control.label())
                : control.options().keySet().stream())
        .toList();
  }

  /// Whether something of it can be pressed or chosen from that reaches the bot.
  public boolean isOpen() {
    return controls.stream().anyMatch(control -> !control.disabled() && control.url().isEmpty());
  }
}
