package bearings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.slack.fake.Delivery;
import bearings.slack.fake.FakeSlack;
import bearings.slack.fake.Message;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Over HTTP, where everybody can knock.
class SlackSignatureTest {
  private static final String EVENT =
      """
      {"type":"event_callback","team_id":"T0FAKE","api_app_id":"A0FAKE","event_id":"Ev1",
       "event_time":1,"authorizations":[{"team_id":"T0FAKE","user_id":"U0FAKEBOT","is_bot":true}],
       "event":{"type":"message","channel_type":"im","channel":"D0ANA","user":"U0ANA",
        "text":"I feel behind","ts":"1700000000.000100","event_ts":"1700000000.000100"}}\
      """;
  private static final long FAR = 10 * 60;

  private final Running running = Running.overHttp();

  @AfterEach
  void close() {
    running.close();
  }

  private int status(String body, long seconds, String secret) {
    return running
        .signed()
        .post(body, seconds, secret, Map.of("Content-Type", "application/json"))
        .join()
        .statusCode();
  }

  private static long now() {
    return Instant.now().getEpochSecond();
  }

  private void nothingWasHeard() {
    assertThat(running.desk.stored(Running.person(running.ana))).isEmpty();
  }

  @Test
  void a_conversation_goes_over_http_as_over_a_socket() {
    Message first = running.ana.asks("I feel behind");
    assertThat(first.text()).isNotBlank();
    Delivery command = running.ana.commands("C0GENERAL", "help");
    assertThat(command.isAcknowledged()).isTrue();
    Message help =
        running
            .slack
            .seen()
            .await("help", () -> running.slack.seen().posted("C0GENERAL").stream().findFirst());
    assertThat(help.onlyTo()).contains(running.ana.id());
    if (!first.controls().isEmpty()) {
      assertThat(running.ana.presses(first, first.controls().getFirst().label()).isAcknowledged())
          .isTrue();
      assertThat(running.ana.next(1).text()).isNotBlank();
    }
  }

  @Test
  void what_is_signed_is_heard() {
    // Somebody whose DM Slack has told of.
    String _ = running.ana.direct();

    assertThat(status(EVENT, now(), FakeSlack.SIGNING_SECRET)).isEqualTo(200);

    assertThat(running.desk.stored(Running.person(running.ana))).isPresent();
  }

  @Test
  void a_wrong_signature_is_refused() {
    assertThat(status(EVENT, now(), "another-secret")).isEqualTo(401);
    nothingWasHeard();
  }

  @Test
  void an_old_time_stamp_is_refused() {
    assertThat(status(EVENT, now() - FAR, FakeSlack.SIGNING_SECRET)).isEqualTo(401);
    nothingWasHeard();
  }

  @Test
  void a_time_stamp_of_the_future_is_refused() {
    assertThat(status(EVENT, now() + FAR, FakeSlack.SIGNING_SECRET)).isEqualTo(401);
    nothingWasHeard();
  }

  @Test
  void no_signature_is_refused() {
    SlackHttp.Answer answer =
        running
            .chat
            .http()
            .orElseThrow()
            .answer(Map.of(), EVENT.getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(answer.status()).isEqualTo(401);
    nothingWasHeard();
  }

  @Test
  void a_huge_body_is_refused() {
    String huge = EVENT.replace("I feel behind", "behind ".repeat(400_000));

    assertThat(status(huge, now(), FakeSlack.SIGNING_SECRET)).isIn(400, 413);
    nothingWasHeard();
  }

  @Test
  void what_is_no_json_breaks_nothing() {
    assertThat(status("not json", now(), FakeSlack.SIGNING_SECRET)).isBetween(400, 499);
    assertThat(running.ana.asks("I feel behind").text()).isNotBlank();
  }

  @Test
  void slack_is_told_that_the_address_is_right() {
    var answer =
        running
            .signed()
            .post(
                "{\"type\":\"url_verification\",\"token\":\"t\",\"challenge\":\"c0ffee\"}",
                now(),
                FakeSlack.SIGNING_SECRET,
                Map.of("Content-Type", "application/json"))
            .join();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("c0ffee");
  }

  @Test
  void what_cannot_be_stored_is_not_acknowledged_and_answered_when_it_comes_again() {
    running.storeLeaves(2);

    Delivery message = running.ana.writes("I feel behind");

    assertThat(message.isAcknowledged()).isTrue();
    assertThat(message.attempts()).isGreaterThan(1);
    Message _ = running.ana.next(0);
    running.quiet();
    assertThat(running.ana.heard()).hasSize(1);
  }
}
