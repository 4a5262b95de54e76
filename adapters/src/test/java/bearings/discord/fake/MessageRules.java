package bearings.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// What Discord refuses in a message, and what we never want to send.
final class MessageRules {
  private static final int CONTENT = 2_000;
  private static final int V2_COMPONENTS = 40;
  private static final int V2_TEXT = 4_000;
  private static final int ROWS = 5;
  private static final int FILES = 10;
  private static final int FILE = 10 << 20;
  private static final int NONCE = 25;

  private MessageRules() {}

  /// Whether a file is over 10 MiB, which Discord refuses before it looks at the rest.
  static boolean isTooLarge(Multipart parts) {
    return parts.files().values().stream().anyMatch(file -> file.content().length > FILE);
  }

  /// What Discord would refuse.
  ///
  /// @param whole whether this is all of the message, and not a change to one
  static List<String> refusals(JsonNode body, Multipart parts, boolean whole) {
    var wrong = new ArrayList<String>();
    boolean v2 = (body.path("flags").asInt() & Shapes.COMPONENTS_V2) != 0;
    String content = body.path("content").asText("");
    JsonNode components = body.path("components");
    boolean bare =
        components.isEmpty()
            && body.path("embeds").isEmpty()
            && parts.files().isEmpty()
            && body.path("attachments").isEmpty()
            && !body.path("poll").isObject();
    if ((whole || body.path("content").isTextual()) && content.isBlank() && bare) {
      wrong.add("an empty message");
    }
    if (content.length() > CONTENT) {
      wrong.add("content of " + content.length() + " characters");
    }
    if (parts.files().size() > FILES) {
      wrong.add(parts.files().size() + " files");
    }
    if (body.path("nonce").asText("").length() > NONCE) {
      wrong.add("a nonce of more than " + NONCE + " characters");
    }
    if (v2) {
      wrong.addAll(v2(body));
      wrong.addAll(hidden(body, parts));
    } else {
      if (components.size() > ROWS) {
        wrong.add(components.size() + " rows");
      }
      components.forEach(component -> {
        if (component.path("type").asInt() != 1) {
          wrong.add("a component of type " + component.path("type") + " beside rows");
        }
      });
    }
    wrong.addAll(ComponentRules.ofMessage(components));
    return wrong;
  }

  private static List<String> v2(JsonNode body) {
    var wrong = new ArrayList<String>();
    if (!body.path("content").asText("").isEmpty() || !body.path("embeds").isEmpty()) {
      wrong.add("Components V2 together with content or embeds");
    }
    List<JsonNode> all = ComponentRules.all(body.path("components"));
    if (all.size() > V2_COMPONENTS) {
      wrong.add(all.size() + " components");
    }
    int text =
        all.stream()
            .mapToInt(c -> c.path("type").asInt() == 10 ? c.path("content").asText().length() : 0)
            .sum();
    if (text > V2_TEXT) {
      wrong.add("components with " + text + " characters");
    }
    return wrong;
  }

  /// Files that no component shows: nobody would see them.
  private static List<String> hidden(JsonNode body, Multipart parts) {
    String shown = body.path("components").toString();
    return parts.files().keySet().stream()
        .filter(name -> !shown.contains("\"attachment://" + name + "\""))
        .map(name -> "a file that no component shows: " + name)
        .toList();
  }

  /// What Discord allows and a coach must not do: reach somebody who is not spoken with.
  static List<String> indiscretions(JsonNode body) {
    boolean speaks =
        !body.path("content").asText("").isEmpty()
            || ComponentRules.all(body.path("components")).stream()
                .anyMatch(c -> c.path("type").asInt() == 10);
    if (!speaks) {
      return List.of();
    }
    JsonNode mentions = body.path("allowed_mentions");
    if (!mentions.isObject() || !mentions.path("parse").isArray()) {
      return List.of("allowed_mentions is missing: everything in the text would ping");
    }
    var wrong = new ArrayList<String>();
    for (String field : List.of("parse", "users", "roles")) {
      if (!mentions.path(field).isEmpty()) {
        wrong.add("allowed_mentions lets through " + field + " " + mentions.path(field));
      }
    }
    if (mentions.path("replied_user").asBoolean()) {
      wrong.add("allowed_mentions pings whom it replies to");
    }
    return wrong;
  }

  /// What makes a message that is sent twice appear twice.
  static List<String> repeatable(JsonNode body) {
    return body.path("enforce_nonce").asBoolean() && !body.path("nonce").asText("").isEmpty()
        ? List.of()
        : List.of("a message without an enforced nonce");
  }
}
