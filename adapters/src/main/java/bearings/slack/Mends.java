package bearings.slack;

import java.util.Map;
import java.util.Optional;

/// What an operator does about an error that Slack gives to a token.
final class Mends {
  private static final String PAGE = "https://api.slack.com/apps";
  private static final String BOT =
      "set SLACK_BOT_TOKEN to the Bot User OAuth Token (xoxb-…) under OAuth & Permissions at "
          + PAGE;
  private static final String SCOPE =
      "add the scopes of the manifest under OAuth & Permissions at "
          + PAGE
          + " and install the app again";
  private static final Map<String, String> BY_ERROR =
      Map.ofEntries(
          Map.entry("invalid_auth", BOT),
          Map.entry("not_authed", BOT),
          Map.entry("account_inactive", BOT),
          Map.entry("token_revoked", BOT),
          Map.entry("token_expired", BOT),
          Map.entry("not_allowed_token_type", BOT),
          Map.entry("missing_scope", SCOPE),
          Map.entry("no_permission", SCOPE));
  private static final String APP =
      "set SLACK_APP_TOKEN to an app-level token (xapp-…) with connections:write, under Basic"
          + " Information at "
          + PAGE
          + ", and switch Socket Mode on there";

  private Mends() {}

  /// What is wrong with the bot's token and the mend; nothing where the error is about something
  /// else.
  static Optional<String> of(String error) {
    return Optional.ofNullable(BY_ERROR.get(error))
        .map(mend -> "Slack refuses the bot (" + error + "): " + mend);
  }

  /// The same for the token of the socket.
  static Optional<String> ofSocket(String error) {
    return BY_ERROR.containsKey(error) || error.equals("socket_mode_not_enabled")
        ? Optional.of("Slack refuses the socket (" + error + "): " + APP)
        : Optional.empty();
  }
}
