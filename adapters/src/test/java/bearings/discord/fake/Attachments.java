package bearings.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// The files that hang on messages.
final class Attachments {
  private static final String BY_NAME = "attachment://";

  private final Map<String, Map<String, Attached>> files = new HashMap<>();

  /// The files of a message, by name.
  Map<String, Attached> of(String message) {
    return files.getOrDefault(message, Map.of());
  }

  /// Files that a change names stay, or all where it names none; new ones are added.
  void attach(
      ObjectNode message, JsonNode named, Map<String, Attached> added, Supplier<String> ids) {
    Set<String> kept = new HashSet<>();
    named.forEach(file -> kept.add(World.idOf(file)));
    Map<String, Attached> before = of(World.idOf(message));
    var all = new LinkedHashMap<String, Attached>();
    ArrayNode shown = Json.array();
    for (JsonNode file : message.path("attachments")) {
      if (!named.isArray() || kept.contains(World.idOf(file))) {
        shown.add(file);
        String name = file.path("filename").asText();
        all.put(name, before.getOrDefault(name, new Attached(new byte[0], "")));
      }
    }
    added.forEach((name, file) -> shown.add(attachment(ids.get(), name, file)));
    all.putAll(added);
    message.set("attachments", shown);
    files.put(World.idOf(message), all);
  }

  /// Puts addresses where components show files of their message by name.
  ///
  /// @return what they show that does not hang on it
  List<String> resolve(ObjectNode message) {
    var wrong = new ArrayList<String>();
    for (JsonNode component : ComponentRules.all(message.path("components"))) {
      component.path("items").forEach(item -> resolve(message, item.path("media"), wrong));
      if (component.path("file") instanceof ObjectNode file) {
        JsonNode attachment = resolve(message, file, wrong);
        ((ObjectNode) component).set("name", attachment.path("filename"));
        ((ObjectNode) component).set("size", attachment.path("size"));
      }
    }
    return wrong;
  }

  private static JsonNode resolve(ObjectNode message, JsonNode media, List<String> wrong) {
    String url = media.path("url").asText();
    if (!url.startsWith(BY_NAME)) {
      return Json.object();
    }
    String name = url.substring(BY_NAME.length());
    for (JsonNode file : message.path("attachments")) {
      if (file.path("filename").asText().equals(name)) {
        String address = file.path("url").asText();
        ((ObjectNode) media)
            .put("id", "1")
            .put("attachment_id", World.idOf(file))
            .put("url", address)
            .put("proxy_url", address);
        return file;
      }
    }
    wrong.add("a component shows a file that is not there: " + name);
    return Json.object();
  }

  private static ObjectNode attachment(String id, String name, Attached file) {
    String address = "http://127.0.0.1/attachments/" + name;
    ObjectNode attachment =
        Json.object()
            .put("id", id)
            .put("filename", name)
            .put("size", file.content().length)
            .put("url", address)
            .put("proxy_url", address);
    if (name.endsWith(".png")) {
      attachment.put("content_type", "image/png").put("width", 64).put("height", 64);
    }
    return file.about().isEmpty() ? attachment : attachment.put("description", file.about());
  }
}
