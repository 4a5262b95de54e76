package bearings.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Keeps what the app sends, one JSON object a line, where the system property `slack.record` names
/// a folder: for validators that know nothing of this fake, and for looking at.
final class Recording {
  private static final Optional<Path> FILE =
      Optional.ofNullable(System.getProperty("slack.record"))
          .map(folder -> Path.of(folder, "slack-" + ProcessHandle.current().pid() + ".jsonl"));

  private Recording() {}

  /// @param method the method of the Web API, or `response_url`
  /// @param answer `ok`, or the error it was refused with
  static void of(String method, Map<String, String> arguments, String answer) {
    FILE.ifPresent(file -> {
      ObjectNode line = Json.object().put("method", method).put("answer", answer);
      ObjectNode values = line.putObject("arguments");
      new TreeMap<>(arguments).forEach((name, value) -> values.set(name, typed(value)));
      append(file, line + "\n");
    });
  }

  /// What an acknowledgement carries, where it carries anything.
  static void acknowledgement(String of, JsonNode payload) {
    if (!payload.isEmpty()) {
      FILE.ifPresent(file -> {
        ObjectNode line = Json.object().put("method", "acknowledgement of " + of);
        line.put("answer", "ok").set("arguments", payload);
        append(file, line + "\n");
      });
    }
  }

  /// Arguments come as text; blocks, views and metadata are JSON in it.
  private static JsonNode typed(String value) {
    JsonNode read = value.startsWith("{") || value.startsWith("[") ? Json.read(value) : null;
    return read != null && read.isContainerNode() ? read : Json.object().textNode(value);
  }

  private static synchronized void append(Path file, String line) {
    try {
      Files.createDirectories(file.getParent());
      Path _ = Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
