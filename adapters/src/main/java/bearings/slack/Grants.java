package bearings.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gets tokens from Slack.
///
/// @param methods without a token
record Grants(MethodsClient methods, SlackApp app, InstantSource clock) {
  /// Slack's answer names no workspace and bot: the app went to an organization as a whole, or the
  /// app has no bot.
  static final String NO_WORKSPACE = "no_workspace";

  /// For what Slack gave to who agreed; it can be used once.
  Called<Installation> byCode(String code) {
    Instant now = clock.instant();
    return installation(
        Called.to(() ->
            methods.oauthV2Access(
                r -> r.clientId(app.clientId()).clientSecret(app.clientSecret()).code(code))),
        Optional.empty(),
        now);
  }

  /// The same installation with a new token. The refresh token can be used once.
  Called<Installation> anew(Installation old, String refreshToken) {
    Instant now = clock.instant();
    return installation(
        Called.to(() ->
            methods.oauthV2Access(r ->
                r.clientId(app.clientId())
                    .clientSecret(app.clientSecret())
                    .grantType("refresh_token")
                    .refreshToken(refreshToken))),
        Optional.of(old),
        now);
  }

  private static Called<Installation> installation(
      Called<OAuthV2AccessResponse> called, Optional<Installation> old, Instant now) {
    return switch (called) {
      case Called.Done<OAuthV2AccessResponse>(var response) ->
          installation(response, old, now)
              .<Called<Installation>>map(Called.Done::new)
              .orElseGet(() -> new Called.Failed<>(NO_WORKSPACE, Optional.empty()));
      case Called.Failed<?> failed -> new Called.Failed<>(failed.error(), failed.after());
      case Called.Silent<?> silent -> new Called.Silent<>(silent.why());
    };
  }

  private static Optional<Installation> installation(
      OAuthV2AccessResponse response, Optional<Installation> old, Instant now) {
    String team = response.getTeam() == null ? "" : text(response.getTeam().getId());
    String token = text(response.getAccessToken());
    String bot = text(response.getBotUserId());
    String home = old.map(Installation::team).orElse(team);
    String user = bot.isEmpty() ? old.map(Installation::botUserId).orElse("") : bot;
    boolean whole = !home.isEmpty() && !token.isEmpty() && !user.isEmpty();
    return whole && (team.isEmpty() || team.equals(home))
        ? Optional.of(
            new Installation(
                home,
                token,
                user,
                old.map(Installation::at).orElse(now.truncatedTo(ChronoUnit.SECONDS)),
                Optional.ofNullable(response.getRefreshToken()),
                Optional.ofNullable(response.getExpiresIn())
                    .filter(seconds -> seconds > 0)
                    .map(now::plusSeconds)))
        : Optional.empty();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
