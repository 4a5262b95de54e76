package bearings.slack;

import java.net.URI;
import java.util.Optional;

/// How Slack is reached. One of the app token and the signing secret is needed at least.
///
/// @param botToken `xoxb-…`, for everything that the coach does in its workspace
/// @param appToken `xapp-…`, for Socket Mode
/// @param signingSecret by which requests to `/slack/events` are known to be Slack's
/// @param apiUrl where the methods are, ending in `/api/`; Slack's own where nothing is named
public record SlackSettings(
    String botToken,
    Optional<String> appToken,
    Optional<String> signingSecret,
    Optional<URI> apiUrl) {

  /// Secrets are never shown.
  @Override
  public String toString() {
    return "SlackSettings[apiUrl=" + apiUrl + "]";
  }
}
