package bearings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.FollowUps;
import bearings.desk.Watch;
import bearings.slack.fake.Message;
import bearings.slack.fake.Message.Control;
import bearings.slack.fake.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Every kind of message that the coach writes, one after another: fit to be read, and material for
/// whoever looks at pictures of them (docs/checks/slack-payloads.md).
class SlackKindsTest {
  private static final String GENERAL = "C0GENERAL";
  private static final int PATIENCE = 40;

  private final Running running = Running.overSocket();

  @AfterEach
  void close() {
    try {
      running.slack.seen().posted().forEach(SlackKindsTest::isReadable);
      running.slack.seen().updated().forEach(SlackKindsTest::isReadable);
      running.slack.seen().views().forEach(SlackKindsTest::isReadable);
    } finally {
      running.close();
    }
  }

  private static void isReadable(Message message) {
    assertThat(message.words()).doesNotContain("**", "{", "}", "\n\n\n");
    isReadable(message.controls());
    List<String> lines = message.shown().lines().filter(line -> !line.isBlank()).toList();
    assertThat(lines).as("nothing is said twice").doesNotHaveDuplicates();
  }

  private static void isReadable(Seen.View view) {
    assertThat(view.words()).doesNotContain("**", "{", "}");
    isReadable(view.controls());
  }

  /// On a phone a button of more than about 34 characters is cut.
  private static void isReadable(List<Control> controls) {
    assertThat(controls)
        .filteredOn(control -> !control.option())
        .allSatisfy(control -> assertThat(control.label()).isNotBlank().hasSizeLessThan(35));
  }

  private Message commands(String words) {
    int before = running.slack.seen().posted(GENERAL).size();
    assertThat(running.ana.commands(GENERAL, words).isAcknowledged()).isTrue();
    return running
        .slack
        .seen()
        .await(
            "an answer",
            () -> running.slack.seen().posted(GENERAL).stream().skip(before).findFirst());
  }

  private void opensHome() {
    int before = running.slack.seen().views().size();
    assertThat(running.ana.opensHome().isAcknowledged()).isTrue();
    running.slack.seen().awaitTrue("a home", () -> running.slack.seen().views().size() > before);
  }

  private void opensForm(String label) {
    int before = running.slack.seen().views().size();
    assertThat(running.ana.pressesAtHome(label).isAcknowledged()).isTrue();
    running.slack.seen().awaitTrue("a form", () -> running.slack.seen().views().size() > before);
  }

  private void presses(Message message, Control control) {
    int before = running.ana.heard().size();
    assertThat(running.ana.presses(message, control.label()).isAcknowledged()).isTrue();
    Message _ = running.ana.next(before);
    running
        .slack
        .seen()
        .awaitTrue("no buttons", () -> running.ana.now(message).controls().isEmpty());
  }

  @Test
  void from_hello_to_a_plan_and_its_check_in() {
    opensHome();
    Message _ = running.ana.asks("hello");
    for (int i = 0; i < PATIENCE && running.session(running.ana).followUpAt().isEmpty(); i++) {
      Message _ = running.ana.asks(running.answer(running.ana));
      if (running.session(running.ana).turn() == 4) {
        Message _ = running.ana.asks("why");
        opensHome();
      }
    }
    assertThat(running.session(running.ana).followUpAt()).isPresent();
    for (String command : List.of("status", "plan", "why", "evidence", "remind", "export")) {
      assertThat(running.ana.asks(command).text()).isNotBlank();
    }
    opensHome();
    opensForm("Paste a brief");
    opensForm("Change the plan");

    var followUps = new FollowUps(running.desk, running.store, Set.of(Slack.PLATFORM), Watch.NONE);
    int before = running.ana.heard().size();
    Instant later = Instant.now().plus(Duration.ofDays(60));
    assertThat(followUps.fire(Running.person(running.ana), later)).isPresent();

    Message checkIn = running.ana.next(before);
    assertThat(checkIn.controls()).isNotEmpty();
    presses(checkIn, checkIn.controls().getFirst());
  }

  @Test
  void a_choice_an_old_button_a_confirmation_and_a_farewell() {
    Message asked = running.asksWithButtons(running.ana);
    Control first = asked.controls().getFirst();
    presses(asked, first);
    Message _ = running.ana.asks(running.answer(running.ana));
    int before = running.ana.heard().size();
    assertThat(running.ana.pressesOld(asked, first.label()).isAcknowledged()).isTrue();
    assertThat(running.ana.next(before).text()).isNotBlank();

    Message confirmation = running.ana.asks("forget");
    presses(confirmation, confirmation.controls().getFirst());
    assertThat(running.desk.stored(Running.person(running.ana))).isEmpty();
  }

  @Test
  void what_is_said_in_a_channel() {
    var _ = running.ana.mentions(GENERAL, "I lost three bids since August, all wanted SQL");
    Message open =
        running
            .slack
            .seen()
            .await("a reply", () -> running.slack.seen().posted(GENERAL).stream().findFirst());
    assertThat(running.ana.presses(open, "Continue privately").isAcknowledged()).isTrue();
    Message _ = running.ana.next(0);
    for (String command : List.of("help", "status", "I feel behind", "forget")) {
      assertThat(commands(command).onlyTo()).contains(running.ana.id());
    }
  }

  @Test
  void help_and_answers_on_the_side() {
    for (String words :
        List.of(
            "help",
            "who are you",
            "what do you do with my data",
            "We need a data engineer: SQL and dbt required, Terraform is a plus.",
            "should i learn rust",
            "asdf qwer",
            "undo",
            "restart",
            "stop")) {
      assertThat(running.ana.asks(words).text()).isNotBlank();
    }
  }

  @Test
  void danger_to_a_person() {
    Message first = running.ana.asks("i don't want to live anymore");
    assertThat(first.controls()).isNotEmpty();
    opensHome();
    presses(first, first.controls().getLast());
    Message _ = running.ana.asks("yes, my sister is here with me");
    Message _ = running.ana.asks("hello, i'm back");
  }
}
