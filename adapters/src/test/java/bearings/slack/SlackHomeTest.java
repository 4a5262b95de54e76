package bearings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.PersonId;
import bearings.slack.fake.Message;
import bearings.slack.fake.Seen;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The coach's home, its forms, and what becomes of a workspace that sends the coach away.
class SlackHomeTest {
  private final Running running = Running.overSocket();

  @AfterEach
  void close() {
    running.close();
  }

  private List<Seen.View> views(String kind) {
    return running.slack.seen().views().stream().filter(view -> view.kind().equals(kind)).toList();
  }

  private Seen.View home() {
    assertThat(running.ana.opensHome().isAcknowledged()).isTrue();
    return running
        .slack
        .seen()
        .await("a home", () -> views("home").stream().reduce((_, last) -> last));
  }

  private Seen.View modal() {
    return running.slack.seen().await("a modal", () -> views("modal").stream().findFirst());
  }

  @Test
  void the_home_of_somebody_new_offers_only_what_leads_somewhere() {
    Seen.View home = home();

    assertThat(home.user()).isEqualTo(running.ana.id());
    assertThat(home.words()).contains("not begun");
    assertThat(home.controls())
        .extracting(Message.Control::label)
        .containsExactly("I feel behind", "Paste a brief");
  }

  @Test
  void a_conversation_can_begin_at_the_home() {
    Seen.View _ = home();

    assertThat(running.ana.pressesAtHome("I feel behind").isAcknowledged()).isTrue();

    assertThat(running.ana.next(0).text()).contains("?");
    assertThat(running.session(running.ana).file().entries()).isNotEmpty();
    assertThat(home().controls())
        .extracting(Message.Control::label)
        .containsExactly("Where we are", "Paste a brief", "Export", "Forget me");
  }

  @Test
  void the_home_shows_verdict_plan_and_next_check_in() {
    running.hasAgreed(running.ana);
    var session = running.session(running.ana);

    Seen.View home = home();

    assertThat(home.words()).containsIgnoringCase("verdict").contains("SQL");
    var due = session.followUpAt().orElseThrow().atZone(ZoneId.of("Europe/Vienna"));
    assertThat(home.words()).containsPattern("\\b" + due.getDayOfMonth() + "\\b");
  }

  @Test
  void the_home_leaves_work_aside_while_somebody_may_be_in_danger() {
    running.hasAgreed(running.ana);
    Message _ = running.ana.asks("i don't want to live anymore");

    Seen.View home = home();

    assertThat(home.words()).contains("alone").doesNotContain("SQL", "verdict", "target");
    assertThat(home.controls())
        .extracting(Message.Control::label)
        .containsExactly("Export", "Forget me");
  }

  @Test
  void every_button_of_the_home_works() {
    running.hasAgreed(running.ana);
    Seen.View _ = home();

    assertThat(running.ana.pressesAtHome("Where we are").isAcknowledged()).isTrue();
    assertThat(running.ana.next(0).words()).contains("SQL");
    var due = running.session(running.ana).followUpAt().orElseThrow();
    assertThat(running.ana.pressesAtHome("Snooze a week").isAcknowledged()).isTrue();
    assertThat(running.ana.next(1).text()).isNotBlank();
    assertThat(running.session(running.ana).followUpAt().orElseThrow()).isAfter(due);
    assertThat(running.ana.pressesAtHome("Export").isAcknowledged()).isTrue();
    var file =
        running
            .slack
            .seen()
            .await("a file", () -> running.slack.seen().uploads().stream().findFirst());
    assertThat(file.channel()).isEqualTo(running.ana.direct());
    assertThat(running.ana.pressesAtHome("Forget me").isAcknowledged()).isTrue();
    Message asked = running.ana.next(3);
    assertThat(running.ana.presses(asked, asked.controls().getFirst().label()).isAcknowledged())
        .isTrue();
    Message _ = running.ana.next(4);
    assertThat(running.desk.stored(Running.person(running.ana))).isEmpty();
  }

  @Test
  void a_press_that_cannot_be_stored_is_answered_in_the_dm() {
    running.hasAgreed(running.ana);
    Seen.View _ = home();
    running.storeLeaves(1);

    assertThat(running.ana.pressesAtHome("Snooze a week").isAcknowledged()).isTrue();

    assertThat(running.ana.next(0).text()).contains("minute");
  }

  @Test
  void a_brief_can_be_pasted_into_a_form_and_is_answered_in_the_dm() {
    Seen.View _ = home();
    assertThat(running.ana.pressesAtHome("Paste a brief").isAcknowledged()).isTrue();

    var acknowledged =
        running.ana.submits(
            modal(), "We need a data engineer: SQL and dbt required, Terraform is a plus. <!here>");

    assertThat(acknowledged.isAcknowledged()).isTrue();
    assertThat(acknowledged.acknowledgement().path("response_action").asText()).isIn("", "clear");
    assertThat(running.ana.next(0).words()).contains("SQL");
  }

  @Test
  void a_change_of_the_plan_can_be_written_into_a_form() {
    running.hasAgreed(running.ana);
    Seen.View _ = home();
    assertThat(running.ana.pressesAtHome("Change the plan").isAcknowledged()).isTrue();

    assertThat(running.ana.submits(modal(), "I only have 2 hours a week").isAcknowledged())
        .isTrue();

    assertThat(running.ana.next(0).text()).isNotBlank();
    assertThat(running.session(running.ana).turn()).isPositive();
  }

  @Test
  void opening_the_conversation_is_acknowledged_and_says_nothing_by_itself() {
    assertThat(running.ana.opensMessages().isAcknowledged()).isTrue();

    running.quiet();
    assertThat(running.ana.heard()).isEmpty();
  }

  @Test
  void a_workspace_that_removes_the_app_is_erased_and_no_other() {
    var elsewhere = new PersonId(Slack.PLATFORM, "T0OTHER", "U0ANA");
    running.tells(Running.person(running.ana), "I feel behind");
    running.tells(Running.person(running.ben), "I feel behind");
    running.tells(elsewhere, "I feel behind");

    assertThat(running.slack.uninstall().isAcknowledged()).isTrue();

    assertThat(running.desk.stored(Running.person(running.ana))).isEmpty();
    assertThat(running.desk.stored(Running.person(running.ben))).isEmpty();
    assertThat(running.desk.stored(elsewhere)).isPresent();
  }

  @Test
  void a_workspace_that_takes_the_token_away_is_erased_too() {
    running.tells(Running.person(running.ana), "I feel behind");

    assertThat(running.slack.revokeTokens().isAcknowledged()).isTrue();

    assertThat(running.desk.stored(Running.person(running.ana))).isEmpty();
  }
}
