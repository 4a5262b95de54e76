package bearings.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bearings.desk.Address;
import bearings.desk.Chat;
import bearings.desk.Enclosures;
import bearings.desk.Outgoing;
import bearings.desk.Outlet.Delivery;
import bearings.desk.Reply;
import bearings.desk.Watch.Step;
import bearings.discord.fake.Faults;
import bearings.discord.fake.Interaction;
import bearings.discord.fake.Person;
import bearings.discord.fake.Shown;
import bearings.speech.Line;
import bearings.speech.Say;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Discord refusing, failing and vanishing, under the real JDA.
class DiscordTroubleTest {
  private static final String MOVED =
      "I could not answer any more where you asked, so my answer comes here.";

  private final Running running = Running.start();
  private final Person ada = running.discord.person("ada");

  @AfterEach
  void close() {
    running.close();
  }

  @Test
  void who_takes_no_private_messages_is_told_so_where_they_asked() {
    ada.closesDms();
    ada.mentions("am i behind? i lost two bids this year");
    Shown open = ada.hearsInChannel(0);

    Interaction pressed = ada.presses(open, open.choices().getFirst());

    Shown told = pressed.answer();
    assertThat(told.ephemeral()).isTrue();
    assertThat(told.text()).contains("settings");
    running.discord.awaitTrue("that it was given up", () -> running.count(Step.Buried.class) == 1);
    assertThat(running.discord.requests("POST /channels/" + ada.dm() + "/messages")).isOne();
    assertThat(running.discord.violations()).isEmpty();
  }

  @Test
  void an_answer_whose_confirmation_was_lost_appears_once() {
    running.discord.faults().dropsAfterAccepting(Faults.SENDING, 8);

    ada.says("lost two bids, both wanted sql");

    running.awaitSettled(1);
    ada.hears();
    assertThat(ada.unheard()).isZero();
    assertThat(running.discord.requests(Faults.SENDING)).isGreaterThan(8);
    running.assertFlawless();
  }

  @Test
  void an_old_answer_is_looked_for_before_it_is_sent_again() throws InterruptedException {
    Instant created = Instant.now().minus(Duration.ofMinutes(5));
    var text = new Reply.Paragraph(Say.of(Line.OFF_TOPIC), "Two *bids*, 1_000 euros & a <brief>.");
    var reply = new Reply(List.of(text), Optional.empty(), true, false);
    var home = Address.home(Running.id(ada));
    var first = new Outgoing("OLDANSWER", 1, Running.id(ada), home, reply, 1, false, created);
    var again = new Outgoing("OLDANSWER", 1, Running.id(ada), home, reply, 2, true, created);
    var outlet = running.chat().outlet();

    assertThat(outlet.deliver(first)).isInstanceOf(Delivery.Accepted.class);
    running.discord.passes(Duration.ofMinutes(6));
    assertThat(outlet.deliver(again)).isInstanceOf(Delivery.Accepted.class);

    assertThat(ada.seesInDm()).hasSize(1);
    running.assertFlawless();
  }

  @Test
  void a_wait_that_discord_asks_for_is_kept() {
    running.discord.faults().tooMany(Faults.SENDING, Duration.ofSeconds(2), 1);
    Instant began = Instant.now();

    ada.says("lost two bids, both wanted sql");

    ada.hears();
    assertThat(Duration.between(began, Instant.now())).isGreaterThan(Duration.ofSeconds(2));
    running.awaitSettled(1);
    running.assertFlawless();
  }

  @Test
  void a_wait_for_the_whole_bot_is_kept_too() {
    running.discord.faults().tooManyInAll(Faults.SENDING, Duration.ofSeconds(1));

    ada.says("lost two bids, both wanted sql");
    running.discord.person("bob").says("hello");

    ada.hears();
    running.awaitSettled(2);
    running.assertFlawless();
  }

  @Test
  void a_server_that_fails_for_a_while_gets_the_answer_in_the_end() {
    running.discord.faults().fails(Faults.SENDING, 503, 6);

    ada.says("lost two bids, both wanted sql");

    ada.hears();
    running.awaitSettled(1);
    assertThat(ada.unheard()).isZero();
    running.assertFlawless();
  }

  @Test
  void the_answer_to_a_command_survives_a_failing_server() {
    running.discord.faults().fails("PATCH /webhooks/*/*/messages/@original", 503, 5);

    Shown answer = ada.commands("help").answer();

    assertThat(answer.ephemeral()).isTrue();
    running.awaitSettled(1);
    running.assertFlawless();
  }

  @Test
  void what_is_not_for_others_is_not_said_to_them_even_where_it_cannot_be_said_in_private() {
    ada.closesDms();

    ada.mentions("i want to kill myself");

    Shown told = ada.hearsInChannel(0);
    assertThat(told.text()).contains("settings");
    running.discord.awaitTrue("that it was given up", () -> running.count(Step.Buried.class) == 1);
    assertThat(running.replies().getFirst().privately()).isTrue();
    assertThat(ada.seesInChannel()).hasSize(2);
    assertThat(running.discord.violations()).isEmpty();
  }

  @Test
  void a_sign_that_comes_too_late_is_made_up_for_in_private() {
    running.discord.faults().slow("POST /interactions/*/*/callback", Duration.ofMillis(3_500), 1);

    ada.commands("help");

    assertThat(ada.hears().text()).startsWith(MOVED).contains("`plan`");
    running.awaitSettled(1);
    assertThat(running.discord.violations()).singleElement().asString().contains("three seconds");
  }

  @Test
  void a_press_whose_sign_comes_too_late_is_made_up_for_in_private_too() {
    ada.commands("lost a bid to a bigger shop and everybody seems faster").answer();
    Shown segments = ada.commands("no idea, they never said").answer();
    running.discord.faults().slow("POST /interactions/*/*/callback", Duration.ofMillis(3_500), 1);

    ada.presses(segments, segments.choices().getFirst());

    assertThat(ada.hears().text()).startsWith(MOVED);
    running.awaitSettled(3);
    assertThat(running.caseOf(ada, "segment")).isNotEmpty();
    assertThat(running.discord.violations()).singleElement().asString().contains("three seconds");
  }

  @Test
  void an_answer_that_was_kept_too_long_for_its_place_comes_in_private_with_a_word()
      throws InterruptedException {
    var reply =
        new Reply(
            List.of(new Reply.Paragraph(Say.of(Line.OFF_TOPIC), "The answer.")),
            Optional.empty(),
            true,
            false);
    Instant asked = Instant.now().minus(Duration.ofMinutes(15));
    var address =
        Places.direct(
            Running.id(ada),
            new Route.Response("interaction-1", asked, Optional.of("Data engineering")));
    var outgoing =
        new Outgoing("KEYOFALATEANSWER", 1, Running.id(ada), address, reply, 1, false, asked);

    assertThat(running.chat().outlet().deliver(outgoing)).isInstanceOf(Delivery.Accepted.class);

    assertThat(ada.hears().text())
        .isEqualTo(MOVED + "\n\nYou chose: Data engineering\n\nThe answer.");
    assertThat(running.discord.requests("PATCH /webhooks/*/*/messages/@original")).isZero();
    running.assertFlawless();
  }

  @Test
  void an_answer_whose_place_has_gone_comes_in_private() {
    running
        .discord
        .faults()
        .slow("PATCH /webhooks/*/*/messages/@original", Duration.ofMillis(300), 1);
    Interaction command = ada.commands("help");
    command.acknowledged().expires();

    assertThat(ada.hears().text()).startsWith(MOVED).contains("`plan`");
    running.awaitSettled(1);
    running.assertFlawless();
  }

  @Test
  void where_discord_cannot_be_reached_at_the_start_it_is_tried_again() {
    running.stop();
    running.discord.faults().fails("GET /users/@me", 500, 1);

    running.startAgain();

    ada.says("lost two bids, both wanted sql");
    assertThat(ada.hears().text()).isNotBlank();
    running.assertFlawless();
  }

  @Test
  void who_waits_for_discord_waits_no_longer_than_the_program_runs() throws Exception {
    var intake = new Intake(running.desk());
    assertThat(intake.pause(Duration.ofMillis(1))).isTrue();
    var waiting =
        CompletableFuture.supplyAsync(() -> {
          try {
            return intake.pause(Duration.ofHours(1));
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });

    intake.close();

    assertThat(waiting.get(10, TimeUnit.SECONDS)).isFalse();
  }

  @Test
  void a_token_that_discord_does_not_know_is_told_with_the_mend() {
    var settings =
        new DiscordSettings(
            "wrong",
            Optional.of(running.discord.apiUrl()),
            Optional.of(running.discord.gatewayUrl()),
            Optional.empty());

    assertThatThrownBy(() ->
            new Discord(settings, Enclosures.NONE, InstantSource.system()).open(running.desk()))
        .isInstanceOf(Chat.CannotConnect.class)
        .hasMessageContaining("DISCORD_TOKEN");
  }
}
