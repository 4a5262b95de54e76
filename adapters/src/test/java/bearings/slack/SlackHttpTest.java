package bearings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppUninstalledEvent;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SlackHttpTest {
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final Instant NOW = Instant.parse("2026-11-25T10:30:00Z");
  private static final String CHALLENGE =
      """
      {"type":"url_verification","challenge":"ünike","token":"t"}\
      """;

  private final App app = Slack.bolt(com.slack.api.Slack.getInstance());
  private final SlackHttp http =
      new SlackHttp(
          new Signature(SECRET), () -> Optional.of(app), new Errands(), InstantSource.fixed(NOW));

  private static String signature(String secret, String time, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signed = ("v0:" + time + ":" + body).getBytes(StandardCharsets.UTF_8);
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(signed));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private SlackHttp.Answer posted(String secret, Instant at, String body) {
    String time = Long.toString(at.getEpochSecond());
    return posted(time, signature(secret, time, body), body);
  }

  private SlackHttp.Answer posted(String time, String signature, String body) {
    return http.answer(
        Map.of(
            "x-slack-request-timestamp", List.of(time),
            "X-Slack-Signature", List.of(signature),
            "Content-Type", List.of("application/json")),
        body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void slacks_own_example_of_a_signature_is_good() {
    String body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
            + "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    assertThat(
            new Signature(SECRET)
                .isGood(
                    "1531420618",
                    "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
                    body.getBytes(StandardCharsets.UTF_8),
                    Instant.ofEpochSecond(1_531_420_618)))
        .isTrue();
  }

  @Test
  void slack_gets_its_challenge_back() {
    var answer = posted(SECRET, NOW, CHALLENGE);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("ünike");
  }

  @Test
  void a_signature_counts_for_five_minutes_before_and_after() {
    var five = Duration.ofMinutes(5);

    assertThat(posted(SECRET, NOW.minus(five), CHALLENGE).status()).isEqualTo(200);
    assertThat(posted(SECRET, NOW.plus(five), CHALLENGE).status()).isEqualTo(200);
    assertThat(posted(SECRET, NOW.minus(five).minusSeconds(1), CHALLENGE).status()).isEqualTo(401);
    assertThat(posted(SECRET, NOW.plus(five).plusSeconds(1), CHALLENGE).status()).isEqualTo(401);
  }

  @Test
  void whatever_is_not_signed_with_the_secret_is_refused() {
    String time = Long.toString(NOW.getEpochSecond());
    String good = signature(SECRET, time, CHALLENGE);

    assertThat(posted("another", NOW, CHALLENGE).status()).isEqualTo(401);
    assertThat(posted(time, good, CHALLENGE + " ").status()).isEqualTo(401);
    assertThat(posted(time, good.substring(0, good.length() - 1), CHALLENGE).status())
        .isEqualTo(401);
    assertThat(posted(time, "", CHALLENGE).status()).isEqualTo(401);
    assertThat(posted("", good, CHALLENGE).status()).isEqualTo(401);
    assertThat(posted("-9223372036854775808", good, CHALLENGE).status()).isEqualTo(401);
    assertThat(http.answer(Map.of(), new byte[0]).status()).isEqualTo(401);
  }

  @Test
  void what_was_not_stored_in_time_comes_again() {
    app.event(
        AppUninstalledEvent.class,
        (_, _) -> {
          throw new NotTaken();
        });

    assertThat(posted(SECRET, NOW, event("app_uninstalled")).status()).isEqualTo(503);
  }

  @Test
  void a_body_that_is_no_request_is_no_defect() {
    assertThat(posted(SECRET, NOW, "{").status()).isBetween(400, 503);
    assertThat(posted(SECRET, NOW, "").status()).isBetween(400, 503);
  }

  @Test
  void before_the_chat_is_open_slack_is_to_come_again() {
    var closed =
        new SlackHttp(
            new Signature(SECRET), Optional::empty, new Errands(), InstantSource.fixed(NOW));
    String time = Long.toString(NOW.getEpochSecond());

    var answer =
        closed.answer(
            Map.of(
                "X-Slack-Request-Timestamp", List.of(time),
                "X-Slack-Signature", List.of(signature(SECRET, time, CHALLENGE))),
            CHALLENGE.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.status()).isEqualTo(503);
  }

  private static String event(String type) {
    return """
    {"token":"t","team_id":"T1","api_app_id":"A1","event":{"type":"%s"},\
    "type":"event_callback","event_id":"Ev1","event_time":1700000000}\
    """
        .formatted(type);
  }
}
