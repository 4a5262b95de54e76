package bearings.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The methods of the Web API that this Slack knows, with the scope and the arguments of each.
final class Methods {
  private final Map<String, Method> methods = new HashMap<>();

  /// @param token which token it takes
  /// @param scopes every one of them is needed
  /// @param arguments all that it knows
  record Method(Token token, Set<String> scopes, Set<String> arguments, Work work) {}

  enum Token {
    NONE,
    ANY,
    BOT,
    APP
  }

  /// What a method does; throws [Refused].
  @FunctionalInterface
  interface Work {
    ObjectNode of(Map<String, String> arguments);
  }

  Methods(
      Workspace workspace,
      Seen seen,
      Faults faults,
      Tickets tickets,
      Uploads uploads,
      ChatMethods chat) {
    var conversations = new ConversationMethods(workspace, faults);
    var views = new ViewMethods(workspace, seen, tickets);

    add(
        Token.NONE,
        "oauth.v2.access",
        "",
        "client_id client_secret code redirect_uri grant_type" + " refresh_token",
        Methods::access);
    add(Token.APP, "apps.connections.open", "", "", _ -> ok().put("url", tickets.socket()));
    add(Token.ANY, "auth.test", "", "", _ -> identity());
    add(Token.BOT, "users.info", "users:read", "user include_locale", Methods::user);

    String message =
        "channel text blocks attachments thread_ts metadata mrkdwn parse link_names"
            + " unfurl_links unfurl_media";
    add(
        Token.BOT,
        "chat.postMessage",
        "chat:write",
        message + " as_user reply_broadcast",
        chat::post);
    add(
        Token.BOT,
        "chat.postEphemeral",
        "chat:write",
        message + " as_user user",
        chat::postEphemeral);
    add(
        Token.BOT,
        "chat.update",
        "chat:write",
        message + " as_user ts reply_broadcast",
        chat::update);

    add(
        Token.BOT,
        "conversations.open",
        "im:write",
        "users channel return_im prevent_creation",
        conversations::open);
    String page = "channel latest oldest inclusive limit cursor include_all_metadata";
    add(Token.BOT, "conversations.history", "", page, conversations::history);
    add(Token.BOT, "conversations.replies", "", page + " ts", conversations::replies);
    add(
        Token.BOT,
        "conversations.info",
        "",
        "channel include_locale include_num_members",
        conversations::info);

    add(Token.BOT, "views.open", "", "trigger_id interactivity_pointer view", views::open);
    add(Token.BOT, "views.publish", "", "user_id view hash", views::publish);
    add(Token.BOT, "views.update", "", "view_id external_id view hash", views::update);

    add(
        Token.BOT,
        "files.getUploadURLExternal",
        "files:write",
        "filename length alt_txt snippet_type",
        uploads::begin);
    add(
        Token.BOT,
        "files.completeUploadExternal",
        "files:write",
        "files channel_id channels thread_ts initial_comment",
        uploads::complete);

    add(
        Token.BOT,
        "assistant.threads.setSuggestedPrompts",
        "assistant:write",
        "channel_id thread_ts title prompts",
        views::suggestedPrompts);
    add(
        Token.BOT,
        "assistant.threads.setStatus",
        "assistant:write",
        "channel_id thread_ts status loading_messages",
        _ -> ok());
  }

  private void add(Token token, String name, String scopes, String arguments, Work work) {
    methods.put(name, new Method(token, words(scopes), words(arguments), work));
  }

  private static Set<String> words(String text) {
    return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
  }

  Optional<Method> named(String name) {
    return Optional.ofNullable(methods.get(name));
  }

  static ObjectNode ok() {
    return Json.object().put("ok", true);
  }

  private static ObjectNode identity() {
    return ok().put("url", "https://fake.slack.com/")
        .put("team", "Fake")
        .put("team_id", Workspace.TEAM)
        .put("user", "bearings")
        .put("user_id", Workspace.BOT_USER)
        .put("bot_id", Workspace.BOT)
        .put("is_enterprise_install", false);
  }

  private static ObjectNode user(Map<String, String> arguments) {
    String id = arguments.getOrDefault("user", "");
    if (!id.startsWith("U")) {
      throw Refused.defect("user_not_found", "no user: " + id);
    }
    ObjectNode answer = ok();
    ObjectNode user =
        answer
            .putObject("user")
            .put("id", id)
            .put("team_id", Workspace.TEAM)
            .put("name", id)
            .put("is_bot", id.equals(Workspace.BOT_USER))
            .put("tz", "Europe/Vienna")
            .put("tz_offset", 3600);
    if (Boolean.parseBoolean(arguments.get("include_locale"))
        || "1".equals(arguments.get("include_locale"))) {
      user.put("locale", "en-GB");
    }
    return answer;
  }

  private static ObjectNode access(Map<String, String> arguments) {
    if (!"the-code".equals(arguments.get("code"))) {
      throw Refused.because("invalid_code");
    }
    ObjectNode answer =
        ok().put("access_token", FakeSlack.BOT_TOKEN)
            .put("token_type", "bot")
            .put("bot_user_id", Workspace.BOT_USER)
            .put("app_id", Workspace.APP);
    answer.putObject("team").put("id", Workspace.TEAM).put("name", "Fake");
    return answer;
  }
}
