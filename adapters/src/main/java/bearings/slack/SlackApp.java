package bearings.slack;

import java.net.URI;
import java.util.Optional;

/// The app that any number of workspaces install.
///
/// @param clientId public
/// @param signingSecret by which requests to `/slack/events` are known to be Slack's
/// @param apiUrl where the methods are, ending in `/api/`; Slack's own where nothing is named
public record SlackApp(
    String clientId, String clientSecret, String signingSecret, Optional<URI> apiUrl) {

  /// Secrets are never shown.
  @Override
  public String toString() {
    return "SlackApp[clientId=" + clientId + ", apiUrl=" + apiUrl + "]";
  }
}
