package bearings.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Address;
import bearings.desk.Outgoing;
import bearings.desk.Outlet.Delivery;
import bearings.desk.Reply;
import bearings.desk.Watch.Step;
import bearings.discord.fake.Interaction;
import bearings.discord.fake.LookedUp;
import bearings.discord.fake.Person;
import bearings.discord.fake.Shown;
import bearings.speech.Line;
import bearings.speech.Say;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The coach on Discord as people meet it, under the real JDA.
class ConversationTest {
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

  private Shown chooses(Shown shown, String label) {
    ada.presses(shown, label);
    return ada.hears();
  }

  @Test
  void a_mention_gets_one_safe_answer_and_goes_on_in_private() {
    ada.mentions("am i behind? i lost two bids this year, both wanted airflow");

    Shown open = ada.hearsInChannel(0);
    assertThat(open.text()).doesNotContainIgnoringCase("bid").doesNotContainIgnoringCase("airflow");
    assertThat(open.choices()).hasSize(1);
    Interaction pressed = ada.presses(open, open.choices().getFirst());
    Shown direct = ada.hears();
    assertThat(direct.text()).isNotBlank();
    assertThat(pressed.answer().ephemeral()).isTrue();
    Person bob = running.discord.person("bob");
    assertThat(bob.seesInChannel().stream().filter(s -> s.from().equals(running.discord.botId())))
        .hasSize(1);
    assertThat(running.caseOf(ada, "evidence")).contains("lost_bid");
    running.assertFlawless();
  }

  @Test
  void what_was_said_in_private_stays_there() {
    says("I model churn for banks. Lost two bids this year, both wanted Airflow.");
    for (String asked :
        List.of(
            "what do you know about me?",
            "evidence",
            "plan",
            "why",
            "am i behind, with my two bids?")) {
      ada.mentions(asked);
    }

    Shown last = ada.hearsInChannel(4);
    List<Shown> open =
        ada.seesInChannel().stream().filter(s -> s.from().equals(running.discord.botId())).toList();
    assertThat(last.text()).isNotBlank();
    assertThat(open)
        .hasSize(5)
        .allSatisfy(shown ->
            assertThat(shown.text())
                .doesNotContainIgnoringCase("airflow")
                .doesNotContainIgnoringCase("bid")
                .doesNotContainIgnoringCase("churn"));
    running.assertFlawless();
  }

  @Test
  void a_whole_conversation_asks_for_no_address_outside() throws UnknownHostException {
    LookedUp.forget();

    says("hello");
    running.discord.cut();
    says("lost two bids, both wanted sql");
    ada.commands("plan").answer();

    assertThat(LookedUp.isWatching()).isTrue();
    assertThat(LookedUp.names())
        .allMatch(name -> name.equals("localhost") || LookedUp.isThisMachine(name));
    running.assertFlawless();
  }

  @Test
  void typing_alone_leads_to_a_verdict() {
    says(
        "I am a modeller, churn and credit scores for banks and telcos. Lost three bids since"
            + " spring: two wanted Spark, one wanted Airflow. I feel stupid.");
    says("they all want the pipeline as well now, not only the model");
    says("data engineering. that is where the jobs go");
    says("the smaller bank stays, and its head of risk recommends me");
    says("6");

    assertThat(running.caseOf(ada, "verdict")).isEqualTo("real");
    assertThat(running.caseOf(ada, "segment")).isEqualTo("data_eng");
    assertThat(ada.unheard()).isZero();
    running.assertFlawless();
  }

  @Test
  void buttons_and_lists_lead_there_too_and_go_away_when_pressed() {
    says("lost a bid to a bigger shop and everybody seems faster");
    Shown segments = says("no idea, they never said");
    assertThat(segments.controls().getFirst().options()).hasSizeGreaterThan(5);
    String place =
        segments.choices().stream()
            .filter(l -> l.toLowerCase(java.util.Locale.ROOT).contains("data eng"))
            .findFirst()
            .orElseThrow();
    Shown next = chooses(segments, place);
    assertThat(ada.seesChanged(segments.id(), s -> !s.isOpen()).text()).contains(place);
    assertThat(next.text()).isNotBlank();
    Shown scale = says("two renewals this summer");
    says("7");

    assertThat(scale.isOpen()).isFalse();
    assertThat(running.caseOf(ada, "segment")).isEqualTo("data_eng");
    assertThat(running.caseOf(ada, "verdict")).isNotEmpty();
    running.assertFlawless();
  }

  @Test
  void an_old_button_is_answered_kindly() {
    says("lost a bid to a bigger shop and everybody seems faster");
    Shown segments = says("no idea, they never said");
    String first = segments.choices().getFirst();
    chooses(segments, first);

    Shown after = chooses(segments, segments.choices().get(1));

    assertThat(after.text()).isNotBlank();
    assertThat(running.lastLines()).containsAnyOf("correct.noted", "repair.stale");
    running.assertFlawless();
  }

  @Test
  void what_others_write_and_what_bots_write_is_not_answered() {
    ada.saysInChannel("just talking");
    Person bot = running.discord.otherBot("other");
    bot.mentions("am i behind?");
    says("hello");

    running.awaitSettled(1);
    assertThat(running.count(Step.Received.class)).isOne();
    assertThat(ada.seesInChannel()).noneMatch(s -> s.from().equals(running.discord.botId()));
    running.assertFlawless();
  }

  @Test
  void what_somebody_writes_calls_nobody() {
    Person bob = running.discord.person("bob");
    says(
        "@everyone <@"
            + bob.id()
            + "> <@&"
            + running.discord.channel()
            + "> @here says i am behind");
    Shown evidence =
        says("lost two bids, the client wrote '@everyone uses spark, <@" + bob.id() + "> too'");
    Shown again = says("/behind evidence");

    assertThat(evidence.text() + again.text()).doesNotContain("@everyone").doesNotContain("<@");
    running.assertFlawless();
  }

  @Test
  void what_is_held_is_handed_over_as_a_file() {
    says("lost two bids, both wanted sql");

    Shown export = says("/behind export");

    assertThat(export.files()).containsOnlyKeys("bearings.json");
    assertThat(export.file("bearings.json").text())
        .contains("lost_bid")
        .contains("discord:global:" + ada.id());
    running.assertFlawless();
  }

  @Test
  void a_long_answer_comes_in_parts_that_end_with_a_sentence() throws InterruptedException {
    String sentence =
        "This is a sentence of some length which says nothing at all but says it well. ";
    Reply reply =
        new Reply(
            List.of(new Reply.Paragraph(Say.of(Line.OFF_TOPIC), sentence.repeat(60).strip())),
            Optional.empty(),
            true,
            false);
    var outgoing =
        new Outgoing(
            "KEYOFALONGANSWER",
            1,
            Running.id(ada),
            Address.home(Running.id(ada)),
            reply,
            1,
            false,
            Instant.now());

    assertThat(running.chat().outlet().deliver(outgoing)).isInstanceOf(Delivery.Accepted.class);

    List<String> parts = ada.seesInDm().stream().map(Shown::text).toList();
    assertThat(parts)
        .hasSizeGreaterThan(2)
        .allMatch(t -> t.length() <= 2_000 && t.endsWith("well."));
    assertThat(String.join(" ", parts)).isEqualTo(sentence.repeat(60).strip());
    assertThat(running.chat().outlet().deliver(outgoing)).isInstanceOf(Delivery.Accepted.class);
    assertThat(ada.seesInDm()).hasSameSizeAs(parts);
    running.assertFlawless();
  }
}
