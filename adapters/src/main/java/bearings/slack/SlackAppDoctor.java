package bearings.slack;

import bearings.desk.Diagnosis;
import com.slack.api.SlackConfig;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tries what is configured for an app that several workspaces install. Its signing secret shows
/// only when Slack calls.
///
/// @param app as it is configured
public record SlackAppDoctor(SlackApp app) {
  private static final String PART = "slack app";
  private static final Set<String> WRONG =
      Set.of("invalid_client_id", "bad_client_secret", "invalid_client");

  /// Offers Slack a code that it never gave: whether that is what it refuses, or the app.
  public List<Diagnosis> examine() {
    var config = new SlackConfig();
    app.apiUrl().ifPresent(url -> config.setMethodsEndpointUrlPrefix(url.toString()));
    var methods = com.slack.api.Slack.getInstance(config).methods();
    var called =
        Called.to(() ->
            methods.oauthV2Access(
                r -> r.clientId(app.clientId()).clientSecret(app.clientSecret()).code("none")));
    return List.of(
        switch (called) {
          case Called.Done<?> _ -> good();
          case Called.Failed<?>(var error, Optional<?> _) when WRONG.contains(error) ->
              Diagnosis.fails(
                  PART,
                  "Slack answers %s: correct SLACK_CLIENT_ID and SLACK_CLIENT_SECRET, under Basic Information at https://api.slack.com/apps"
                      .formatted(error));
          case Called.Failed<?>(var error, Optional<?> _) when error.equals("invalid_code") ->
              good();
          case Called.Failed<?> failed ->
              Diagnosis.fails(PART, "Slack answers " + failed.error() + ": try again later");
          case Called.Silent<?> silent ->
              Diagnosis.fails(PART, silent.why() + ": look at network and SLACK_API_URL");
        });
  }

  private static Diagnosis good() {
    return Diagnosis.works(PART, "Slack knows its client id and secret");
  }
}
