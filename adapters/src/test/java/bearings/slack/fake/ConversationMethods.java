package bearings.slack.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/// `conversations.*`: looking at channels.
final class ConversationMethods {
  private static final int USUAL_PAGE = 100;

  private final Workspace workspace;
  private final Faults faults;

  ConversationMethods(Workspace workspace, Faults faults) {
    this.workspace = workspace;
    this.faults = faults;
  }

  ObjectNode open(Map<String, String> arguments) {
    String user = arguments.getOrDefault("users", "");
    if (!user.startsWith("U") || user.equals(Workspace.BOT_USER)) {
      throw Refused.because("user_not_found");
    }
    ObjectNode answer = Methods.ok();
    answer.putObject("channel").put("id", workspace.direct(user));
    return answer;
  }

  ObjectNode info(Map<String, String> arguments) {
    String channel = readable(arguments, "im:read", "channels:read");
    ObjectNode answer = Methods.ok();
    answer.putObject("channel").put("id", channel).put("is_im", Workspace.isDirect(channel));
    return answer;
  }

  /// Newest first, without what stands in threads.
  ObjectNode history(Map<String, String> arguments) {
    String channel = readable(arguments, "im:history", "channels:history");
    return page(
        workspace.in(channel).reversed().stream()
            .filter(message -> message.thread().isEmpty())
            .toList(),
        arguments);
  }

  /// A thread, oldest first.
  ObjectNode replies(Map<String, String> arguments) {
    String channel = readable(arguments, "im:history", "channels:history");
    String above = arguments.getOrDefault("ts", "");
    List<Message> thread =
        workspace.in(channel).stream()
            .filter(message ->
                message.ts().equals(above) || message.thread().filter(above::equals).isPresent())
            .toList();
    if (thread.isEmpty()) {
      throw Refused.because("thread_not_found");
    }
    return page(thread, arguments);
  }

  private String readable(Map<String, String> arguments, String direct, String open) {
    String channel = arguments.getOrDefault("channel", "");
    String scope = Workspace.isDirect(channel) ? direct : open;
    if (!faults.scopes().contains(scope)) {
      throw Refused.missingScope(scope);
    }
    if (!workspace.isMember(channel, Workspace.BOT_USER)) {
      throw Refused.because("channel_not_found");
    }
    return channel;
  }

  private static ObjectNode page(List<Message> all, Map<String, String> arguments) {
    boolean inclusive = Boolean.parseBoolean(arguments.getOrDefault("inclusive", "false"));
    List<Message> within =
        all.stream()
            .filter(m -> isAfter(m.ts(), arguments.getOrDefault("oldest", "0"), inclusive))
            .filter(m -> isAfter(arguments.getOrDefault("latest", "9"), m.ts(), inclusive))
            .toList();
    int from = Integer.parseInt(arguments.getOrDefault("cursor", "0"));
    int limit = Integer.parseInt(arguments.getOrDefault("limit", "" + USUAL_PAGE));
    List<Message> shown = within.stream().skip(from).limit(limit).toList();
    boolean metadata = List.of("true", "1").contains(arguments.get("include_all_metadata"));
    ObjectNode answer = Methods.ok();
    ArrayNode messages = answer.putArray("messages");
    shown.forEach(message -> messages.add(message.json(metadata)));
    boolean more = from + shown.size() < within.size();
    answer.put("has_more", more);
    if (more) {
      answer.putObject("response_metadata").put("next_cursor", "" + (from + shown.size()));
    }
    return answer;
  }

  /// Time stamps of this century have the same length, so that they compare as text.
  private static boolean isAfter(String later, String earlier, boolean orSame) {
    int order = later.compareTo(earlier);
    return order > 0 || (orSame && order == 0);
  }
}
