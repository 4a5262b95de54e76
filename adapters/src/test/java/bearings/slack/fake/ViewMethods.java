package bearings.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/// `views.*` and what else an app shows outside messages.
final class ViewMethods {
  private static final int MOST_PROMPTS = 4;

  private final Workspace workspace;
  private final Seen seen;
  private final Tickets tickets;

  ViewMethods(Workspace workspace, Seen seen, Tickets tickets) {
    this.workspace = workspace;
    this.seen = seen;
    this.tickets = tickets;
  }

  ObjectNode open(Map<String, String> arguments) {
    return show(
        tickets.use(arguments.getOrDefault("trigger_id", "")),
        "modal",
        view(arguments),
        workspace.id("V"));
  }

  ObjectNode publish(Map<String, String> arguments) {
    String user = arguments.getOrDefault("user_id", "");
    return show(user, "home", view(arguments), "VHOME" + user);
  }

  ObjectNode update(Map<String, String> arguments) {
    String id = arguments.getOrDefault("view_id", "");
    Seen.View old =
        seen.views().stream()
            .filter(view -> view.json().path("id").asText().equals(id))
            .reduce((_, later) -> later)
            .orElseThrow(() -> Refused.because("not_found"));
    return show(old.user(), old.kind(), view(arguments), id);
  }

  ObjectNode suggestedPrompts(Map<String, String> arguments) {
    JsonNode prompts = Json.read(arguments.getOrDefault("prompts", "[]"));
    if (prompts.size() > MOST_PROMPTS) {
      throw Refused.defect("invalid_arguments", "more than four prompts");
    }
    for (JsonNode prompt : prompts) {
      if (prompt.path("title").asText().isBlank() || prompt.path("message").asText().isBlank()) {
        throw Refused.defect("invalid_arguments", "a prompt without title or message: " + prompt);
      }
    }
    return Methods.ok();
  }

  private ObjectNode show(String user, String kind, ObjectNode view, String id) {
    if (!view.path("type").asText().equals(kind)) {
      throw Refused.defect("invalid_arguments", "not a " + kind + ": " + view);
    }
    view.put("id", id)
        .put("team_id", Workspace.TEAM)
        .put("app_id", Workspace.APP)
        .put("bot_id", Workspace.BOT)
        .put("hash", workspace.id("hash"));
    if (kind.equals("home")) {
      workspace.home(user, view);
    }
    seen.view(new Seen.View(user, kind, view));
    ObjectNode answer = Methods.ok();
    answer.set("view", view);
    return answer;
  }

  private ObjectNode view(Map<String, String> arguments) {
    JsonNode view = Json.read(arguments.getOrDefault("view", ""));
    List<String> wrong = BlockRules.ofView(view);
    if (!wrong.isEmpty() || !(view instanceof ObjectNode object)) {
      throw Refused.defect("invalid_arguments", "view: " + String.join("; ", wrong));
    }
    for (JsonNode block : view.path("blocks")) {
      if (block instanceof ObjectNode named && !named.has("block_id")) {
        named.put("block_id", workspace.id("b"));
      }
    }
    return object;
  }
}
