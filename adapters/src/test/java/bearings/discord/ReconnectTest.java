package bearings.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Watch.Step;
import bearings.discord.fake.Interaction;
import bearings.discord.fake.Person;
import bearings.discord.fake.Shown;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is said while the coach is not there, or not quite, under the real JDA.
class ReconnectTest {
  private final Running running = Running.start();
  private final Person ada = running.discord.person("ada");

  @AfterEach
  void close() {
    running.close();
  }

  private Shown says(String text) {
    ada.says(text);
    return ada.hears();
  }

  @Test
  void a_cut_session_is_taken_up_with_what_was_said_meanwhile() {
    says("hello");

    running.discord.cut();
    says("lost two bids, both wanted sql");

    assertThat(running.discord.identified()).isOne();
    assertThat(running.caseOf(ada, "evidence")).contains("lost_bid");
    running.assertFlawless();
  }

  @Test
  void what_comes_twice_is_answered_once() {
    says("lost two bids, both wanted sql");
    running.awaitSettled(1);

    running.discord.cutAndRepeat(20);
    running.discord.awaitTrue("the repetition", () -> running.count(Step.Duplicate.class) == 1);
    says("6");

    running.awaitSettled(2);
    assertThat(ada.unheard()).isZero();
    assertThat(running.count(Step.Received.class)).isEqualTo(3);
    running.assertFlawless();
  }

  @Test
  void what_was_said_during_a_restart_is_answered_in_order_each_once() {
    says(
        "I am a modeller, churn and credit scores for banks and telcos. Lost three bids since"
            + " spring: two wanted Spark, one wanted Airflow.");
    running.awaitSettled(1);

    running.stop();
    ada.says("they all want the pipeline as well now, not only the model");
    ada.says("data engineering. that is where the jobs go");
    running.startAgain();

    ada.hears();
    ada.hears();
    running.awaitSettled(3);
    assertThat(running.caseOf(ada, "segment")).isEqualTo("data_eng");
    assertThat(ada.unheard()).isZero();
    says("the smaller bank stays, and its head of risk recommends me");
    running.awaitSettled(4);
    running.assertFlawless();
  }

  @Test
  void what_was_missed_comes_before_what_is_said_while_a_session_still_begins() {
    says("I am a modeller. Lost three bids since spring: two wanted Spark, one wanted Airflow.");
    running.awaitSettled(1);

    running.stop();
    ada.says("I have 3 hours a week");
    running.discord.holdServers();
    running.begin();
    running.discord.awaitTrue("a session", () -> running.discord.identified() == 2);
    ada.says("no, 5 hours a week");
    running.discord.giveServers();

    running.awaitSettled(3);
    assertThat(running.caseOf(ada, "hoursPerWeek")).isEqualTo("5");
    running.assertFlawless();
  }

  @Test
  void what_was_missed_comes_before_what_is_said_in_the_next_session() {
    says("I am a modeller. Lost three bids since spring: two wanted Spark, one wanted Airflow.");
    running.awaitSettled(1);

    running.stop();
    running.discord.faults().fails("GET /channels/*/messages", 500, 1_000);
    running.startAgain();
    ada.says("hello");
    running.discord.invalidate();
    ada.says("I have 3 hours a week");
    running.discord.awaitTrue("another session", () -> running.discord.identified() == 3);
    ada.says("no, 5 hours a week");
    running.discord.faults().end();

    running.awaitSettled(4);
    assertThat(running.caseOf(ada, "hoursPerWeek")).isEqualTo("5");
    running.assertFlawless();
  }

  @Test
  void who_commanded_something_that_was_lost_is_told_so_once() {
    Person bob = running.discord.person("bob");
    Person cleo = running.discord.person("cleo");
    cleo.says("hello");
    cleo.hears();
    says("hello");
    bob.says("hello");
    bob.hears();
    running.discord.faults().fails("PATCH /webhooks/*/*/messages/@original", 500, 1_000);
    Interaction stored = bob.commandsInDm("help");
    running.discord.awaitTrue("that it is stored", () -> running.replies().size() == 4);

    running.stop();
    running.discord.signsAndDies(ada.commandsInDm("lost two bids"));
    running.startAgain();

    assertThat(ada.hears().text()).containsIgnoringCase("again");
    running.discord.faults().end();
    assertThat(stored.answer().text()).contains("`plan`");
    assertThat(bob.seesInDm().getLast().id()).isEqualTo(stored.answer().id());

    running.stop();
    running.discord.signsAndDies(cleo.commandsInDm("plan"));
    running.discord.passes(Duration.ofMinutes(6));
    running.startAgain();

    assertThat(cleo.hears().text()).containsIgnoringCase("again");
    assertThat(ada.unheard()).isZero();
    assertThat(running.replies()).hasSize(4);
    running.assertFlawless();
  }

  @Test
  void a_new_session_is_begun_where_the_old_one_is_refused_and_nothing_is_lost() {
    says("lost two bids, both wanted sql");
    running.awaitSettled(1);

    running.discord.refuseNextResume();
    running.discord.cut();
    says("data engineering");

    running.awaitSettled(2);
    assertThat(running.discord.identified()).isEqualTo(2);
    assertThat(ada.unheard()).isZero();
    running.assertFlawless();
  }

  @Test
  void a_session_that_discord_ends_is_begun_anew() {
    says("hello");

    running.discord.invalidate();
    says("lost two bids, both wanted sql");

    running.awaitSettled(2);
    assertThat(running.discord.identified()).isEqualTo(2);
    running.assertFlawless();
  }

  @Test
  void what_cannot_be_stored_now_is_answered_when_it_can() {
    running.storeIsAway(true);
    ada.says("lost two bids, both wanted sql");
    running.discord.awaitTrue("a failure", () -> running.count(Step.Failed.class) > 0);

    running.storeIsAway(false);

    assertThat(ada.hears().text()).isNotBlank();
    running.awaitSettled(1);
    assertThat(ada.unheard()).isZero();
    assertThat(running.discord.violations()).isEmpty();
  }

  @Test
  void what_is_said_while_something_waits_for_the_store_comes_after_it() {
    says("I am a modeller. Lost three bids since spring: two wanted Spark, one wanted Airflow.");
    running.awaitSettled(1);

    running.storeIsAway(true);
    ada.says("I have 3 hours a week");
    running.discord.awaitTrue("a failure", () -> running.count(Step.Failed.class) > 0);
    running.storeIsAway(false);
    ada.says("no, 5 hours a week");

    running.awaitSettled(3);
    assertThat(running.caseOf(ada, "hoursPerWeek")).isEqualTo("5");
    assertThat(running.discord.violations()).isEmpty();
  }

  @Test
  void it_ends_within_ten_seconds_and_answers_what_it_took() {
    List<String> said = List.of("hello", "lost two bids", "both wanted sql");
    said.forEach(ada::says);
    running.discord.awaitTrue("all taken", () -> running.count(Step.Received.class) == 3);
    long began = System.nanoTime();

    running.stop();

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    assertThat(running.replies()).hasSize(3);
    running.startAgain();
    said.forEach(_ -> ada.hears());
    running.awaitSettled(3);
    assertThat(ada.unheard()).isZero();
    assertThat(running.discord.violations()).isEmpty();
  }
}
