package bearings.slack;

import bearings.desk.StoreUnavailable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The two pages by which a workspace installs the app: `/slack/install` sends the browser to
/// Slack, which sends it back to `/slack/oauth`. Only the browser that began may end it, within ten
/// minutes: it holds in a cookie what the state is signed over.
public final class SlackInstall {
  private static final Logger LOG = LoggerFactory.getLogger(SlackInstall.class);
  private static final String AUTHORIZE = "https://slack.com/oauth/v2/authorize";
  private static final Duration TIME = Duration.ofMinutes(10);

  /// Browsers take a cookie of this name only over TLS, or from the machine itself.
  private static final String COOKIE = "__Host-bearings_install";

  private static final String COOKIE_MANNERS = "; Path=/; HttpOnly; Secure; SameSite=Lax";
  private static final int NONCE_BYTES = 32;

  private final SlackApp app;
  private final ManyWorkspaces workspaces;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  SlackInstall(SlackApp app, ManyWorkspaces workspaces, InstantSource clock) {
    this.app = app;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /// @param body HTML
  public record Answer(int status, String body, Map<String, String> headers) {
    public Answer {
      headers = Map.copyOf(headers);
    }
  }

  /// Sends to Slack, where somebody chooses a workspace and agrees.
  public Answer install() {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    String state = state(clock.instant().plus(TIME).getEpochSecond(), nonce);
    String scopes = String.join(",", new TreeSet<>(SlackDoctor.NEEDED));
    return new Answer(
        302,
        "",
        Map.of(
            "Location",
            AUTHORIZE
                + "?client_id="
                + encoded(app.clientId())
                + "&scope="
                + encoded(scopes)
                + "&state="
                + encoded(state),
            "Set-Cookie",
            cookie(nonce, TIME)));
  }

  /// What came back from Slack.
  ///
  /// @param query as it stands in the address, without the question mark
  /// @param cookies the values of the headers of that name
  public Answer oauth(String query, List<String> cookies) {
    Map<String, String> given = fields(query);
    Optional<String> nonce = nonce(cookies);
    if (nonce.isEmpty() || !isGood(given.getOrDefault("state", ""), nonce.get())) {
      return page(
          403,
          "Not installed",
          "This did not begin in this browser, or more than ten minutes ago. Begin again at"
              + " /slack/install.");
    }
    String code = given.getOrDefault("code", "");
    return code.isEmpty()
        ? page(
            400,
            "Not installed",
            "Slack says: %s. Begin again at /slack/install where that was not intended."
                .formatted(given.getOrDefault("error", "no code")))
        : installed(code);
  }

  private Answer installed(String code) {
    try {
      return switch (workspaces.install(code)) {
        case Called.Done<Installation> _ -> {
          LOG.info("a workspace installed the app");
          yield page(
              200, "Installed", "Write to the app in private in Slack, or type /behind there.");
        }
        case Called.Failed<?> failed -> refused(failed.error());
        case Called.Silent<?> silent -> {
          LOG.warn("an installation failed: {}", silent.why());
          yield page(502, "Not installed", "Slack did not answer. Begin again at /slack/install.");
        }
      };
    } catch (StoreUnavailable e) {
      LOG.warn("an installation could not be stored: {}", e.getMessage());
      return page(
          503, "Not installed", "It could not be stored. Begin again at /slack/install later.");
    }
  }

  private static Answer refused(String error) {
    LOG.warn("an installation failed: {}", error);
    return switch (error) {
      case Grants.NO_WORKSPACE ->
          page(
              400,
              "Not installed",
              "Install it into one workspace, not into an organization as a whole: begin again at"
                  + " /slack/install.");
      case "invalid_client_id", "bad_client_secret" ->
          page(
              502,
              "Not installed",
              "Slack refuses the app (%s): its operator corrects SLACK_CLIENT_ID and"
                      .formatted(error)
                  + " SLACK_CLIENT_SECRET.");
      default ->
          page(
              502,
              "Not installed",
              "Slack refuses (%s). Begin again at /slack/install.".formatted(error));
    };
  }

  /// Until when, and a signature over that and the nonce.
  private String state(long until, String nonce) {
    return until + "." + Signature.hmac(app.clientSecret(), "install " + until + " " + nonce);
  }

  private boolean isGood(String state, String nonce) {
    int dot = state.indexOf('.');
    if (dot < 1 || dot > 12 || !state.substring(0, dot).chars().allMatch(Character::isDigit)) {
      return false;
    }
    long until = Long.parseLong(state.substring(0, dot));
    return clock.instant().isBefore(Instant.ofEpochSecond(until))
        && java.security.MessageDigest.isEqual(
            state(until, nonce).getBytes(StandardCharsets.UTF_8),
            state.getBytes(StandardCharsets.UTF_8));
  }

  private static String cookie(String value, Duration age) {
    return COOKIE + "=" + value + "; Max-Age=" + age.toSeconds() + COOKIE_MANNERS;
  }

  private static Optional<String> nonce(List<String> cookies) {
    return cookies.stream()
        .flatMap(header -> Arrays.stream(header.split(";", -1)))
        .map(String::strip)
        .filter(pair -> pair.startsWith(COOKIE + "="))
        .map(pair -> pair.substring(COOKIE.length() + 1))
        .findFirst();
  }

  private static Map<String, String> fields(String query) {
    return Arrays.stream(query.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]), (a, _) -> a));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// What is malformed means nothing.
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static Answer page(int status, String title, String text) {
    String body =
        """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>%1$s</title></head>
        <body><h1>%1$s</h1><p>%2$s</p></body>
        </html>
        """
            .formatted(escaped(title), escaped(text));
    return new Answer(status, body, Map.of("Set-Cookie", cookie("", Duration.ZERO)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
