package bearings.slack;

import bearings.desk.Diagnosis;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Tries what is configured for Slack: both tokens, what the bot is allowed to do, and the clock.
///
/// @param settings how Slack is reached
public record SlackDoctor(SlackSettings settings) {
  /// The scopes of the manifest.
  static final Set<String> NEEDED =
      Set.of(
          "app_mentions:read",
          "chat:write",
          "commands",
          "im:history",
          "im:write",
          "users:read",
          "files:write");

  private static final String APPS = "https://api.slack.com/apps";

  /// Slack refuses what is signed more than five minutes off.
  private static final Duration CLOCK = Duration.ofMinutes(4);

  /// A few sentences, one for each part.
  public List<Diagnosis> examine(Instant now) {
    var config = new SlackConfig();
    settings.apiUrl().ifPresent(url -> config.setMethodsEndpointUrlPrefix(url.toString()));
    MethodsClient client = com.slack.api.Slack.getInstance(config).methods();
    var found = new ArrayList<Diagnosis>();
    try {
      AuthTestResponse auth = client.authTest(r -> r.token(settings.botToken()));
      if (!auth.isOk()) {
        found.add(Diagnosis.fails("slack bot token", mend(auth.getError())));
        return found;
      }
      found.add(Diagnosis.works("slack bot token", "a bot of its workspace"));
      found.add(scopes(auth, page(client, auth)));
      clock(auth, now).ifPresent(found::add);
    } catch (IOException | SlackApiException e) {
      found.add(unreachable("slack bot token", e));
      return found;
    }
    settings.appToken().ifPresent(token -> found.add(socket(client, token)));
    return found;
  }

  private static Diagnosis scopes(AuthTestResponse auth, String page) {
    Optional<String> told = header(auth, "x-oauth-scopes");
    if (told.isEmpty()) {
      return Diagnosis.works("slack scopes", "Slack does not tell them");
    }
    var missing = new TreeSet<>(NEEDED);
    for (String scope : told.get().split(",")) {
      missing.remove(scope.strip());
    }
    return missing.isEmpty()
        ? Diagnosis.works("slack scopes", "all that are needed")
        : Diagnosis.fails(
            "slack scopes",
            "add %s under Bot Token Scopes at %s and install the app again"
                .formatted(String.join(", ", missing), page));
  }

  /// The very page where scopes are added, as far as Slack tells which app this is.
  private String page(MethodsClient client, AuthTestResponse auth)
      throws IOException, SlackApiException {
    var bot = client.botsInfo(r -> r.token(settings.botToken()).bot(auth.getBotId()));
    return bot.isOk() && bot.getBot() != null && bot.getBot().getAppId() != null
        ? APPS + "/" + bot.getBot().getAppId() + "/oauth"
        : APPS + " (OAuth & Permissions)";
  }

  private static Optional<Diagnosis> clock(AuthTestResponse auth, Instant now) {
    return header(auth, "date")
        .flatMap(SlackDoctor::instant)
        .map(theirs -> Duration.between(theirs, now).abs())
        .map(off ->
            off.compareTo(CLOCK) < 0
                ? Diagnosis.works("clock", "as Slack's")
                : Diagnosis.fails(
                    "clock",
                    "%d minutes off Slack's, which refuses five: set this machine's clock"
                        .formatted(off.toMinutes())));
  }

  private static Optional<Instant> instant(String date) {
    try {
      return Optional.of(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Diagnosis socket(MethodsClient client, String token) {
    try {
      var opened = client.appsConnectionsOpen(r -> r.token(token));
      return opened.isOk()
          ? Diagnosis.works("slack socket", "Slack gives an address to connect to")
          : Diagnosis.fails("slack socket", socketMend(opened.getError()));
    } catch (IOException | SlackApiException e) {
      return unreachable("slack socket", e);
    }
  }

  private static String mend(String error) {
    return Mends.of(error).orElse("Slack answers " + error + ": " + APPS);
  }

  private static String socketMend(String error) {
    return Mends.ofSocket(error).orElse("Slack answers " + error + ": " + APPS);
  }

  private static Diagnosis unreachable(String part, Exception e) {
    return Diagnosis.fails(
        part,
        "Slack cannot be reached (%s): look at network and SLACK_API_URL"
            .formatted(e.getClass().getSimpleName()));
  }

  private static Optional<String> header(SlackApiTextResponse answer, String name) {
    Map<String, List<String>> headers = answer.getHttpResponseHeaders();
    return headers == null
        ? Optional.empty()
        : headers.entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase(name))
            .flatMap(header -> header.getValue().stream())
            .findFirst();
  }
}
