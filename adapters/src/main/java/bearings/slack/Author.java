package bearings.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;

/// Who did what Slack tells of, read before anything else is: what one person did is taken in the
/// order in which it came.
final class Author {
  private Author() {}

  /// @param payload of an event, a command or a press
  /// @return a key for the person in their workspace; nothing where nobody did it
  static Optional<String> of(JsonObject payload) {
    JsonObject event = object(payload, "event");
    return Stream.of(
            text(event, "user"),
            text(object(event, "message"), "user"),
            text(object(payload, "user"), "id"),
            text(payload, "user_id"))
        .flatMap(Optional::stream)
        .findFirst()
        .map(user -> team(payload) + " " + user);
  }

  private static String team(JsonObject payload) {
    return text(payload, "team_id").or(() -> text(object(payload, "team"), "id")).orElse("");
  }

  private static JsonObject object(JsonObject in, String name) {
    JsonElement found = in.get(name);
    return found != null && found.isJsonObject() ? found.getAsJsonObject() : new JsonObject();
  }

  private static Optional<String> text(JsonObject in, String name) {
    JsonElement found = in.get(name);
    return found != null && found.isJsonPrimitive()
        ? Optional.of(found.getAsString())
        : Optional.empty();
  }
}
