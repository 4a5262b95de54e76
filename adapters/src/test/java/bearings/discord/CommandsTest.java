package bearings.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.discord.fake.Interaction;
import bearings.discord.fake.Person;
import bearings.discord.fake.Shown;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// `/behind`, the entry in a message's menu and forms, under the real JDA.
class CommandsTest {
  private final Running running = Running.start();
  private final Person ada = running.discord.person("ada");

  @AfterEach
  void close() {
    running.close();
  }

  @Test
  void words_after_the_command_are_answered_to_the_person_only() {
    Interaction command = ada.commands("lost two bids this year, both wanted airflow");

    assertThat(command.wasDeferred()).isTrue();
    Shown answer = command.answer();
    assertThat(answer.ephemeral()).isTrue();
    assertThat(answer.text()).isNotBlank();
    assertThat(running.discord.person("bob").seesInChannel()).isEmpty();
    assertThat(running.caseOf(ada, "evidence")).contains("lost_bid");
    running.assertFlawless();
  }

  @Test
  void command_words_work_on_servers_in_private_and_where_only_the_person_has_the_coach() {
    Shown here = ada.commands("help").answer();
    Shown direct = ada.commandsInDm("status").answer();
    Shown elsewhere = ada.commandsElsewhere("").answer();

    assertThat(here.text()).contains("`plan`");
    assertThat(direct.text()).isNotBlank();
    assertThat(elsewhere.text()).isNotBlank();
    assertThat(elsewhere.ephemeral()).isTrue();
    running.assertFlawless();
  }

  @Test
  void what_is_shown_to_the_person_only_can_be_answered_there() {
    ada.commands("lost a bid to a bigger shop and everybody seems faster").answer();
    Shown segments = ada.commands("no idea, they never said").answer();
    String choice = segments.choices().getFirst();

    Interaction chosen = ada.presses(segments, choice);

    Shown next = ada.seesChanged(segments.id(), s -> !s.text().equals(segments.text()));
    assertThat(next.ephemeral()).isTrue();
    assertThat(next.text()).startsWith("You chose: " + choice + "\n");
    assertThat(chosen.acknowledged().followUps()).isEmpty();
    assertThat(ada.seesInDm()).isEmpty();
    assertThat(running.caseOf(ada, "segment")).isNotEmpty();
    running.assertFlawless();
  }

  @Test
  void the_words_are_proposed_as_they_are_typed() {
    assertThat(ada.isProposed("")).contains("plan", "why", "export", "forget");
    assertThat(ada.isProposed("pl")).containsExactly("plan");
    assertThat(ada.isProposed("i feel")).isEmpty();
    running.assertFlawless();
  }

  @Test
  void the_command_is_described_in_the_languages_that_discord_is_set_to() {
    ada.commands("help").answer();

    JsonNode command = running.discord.commands().path(0);
    assertThat(command.path("name").asText()).isEqualTo("behind");
    assertThat(command.path("description_localizations").path("de").asText())
        .contains("Englisch")
        .hasSizeLessThanOrEqualTo(100);
    assertThat(command.path("description_localizations").properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("de", "es-ES", "fr", "pt-BR");
    assertThat(command.path("options").path(0).path("description_localizations").properties())
        .hasSize(4);
    running.assertFlawless();
  }

  @Test
  void somebody_elses_brief_is_read_for_the_person_only() {
    Person bob = running.discord.person("bob");
    String brief =
        bob.saysInChannel(
            "Wanted: data engineer for our nightly loads. Required: SQL, dbt, Airflow. Reports come"
                + " too late.");

    Interaction menu = ada.uses("Is this brief for me?", brief);

    Shown answer = menu.answer();
    assertThat(answer.ephemeral()).isTrue();
    assertThat(answer.text()).isNotBlank();
    assertThat(running.knows(bob)).isFalse();
    running.assertFlawless();
  }

  @Test
  void what_is_held_is_handed_over_to_the_person_only() {
    ada.commands("lost two bids, both wanted sql").answer();

    Shown export = ada.commands("export").answer();

    assertThat(export.ephemeral()).isTrue();
    assertThat(export.files()).containsOnlyKeys("bearings.json");
    assertThat(export.file("bearings.json").text()).contains("lost_bid");
    running.assertFlawless();
  }

  @Test
  void a_brief_is_handed_over_in_a_form() {
    ada.says("lost a bid to a bigger shop and everybody seems faster");
    Shown asked = ada.hears();
    String form = asked.choices().getLast();

    Interaction opened = ada.presses(asked, form);
    Interaction sent =
        ada.fillsIn(
            opened.modal(),
            "Wanted: data engineer. Required: SQL, dbt, Airflow. Reports come too late.",
            ada.dm());

    assertThat(sent.answer().text()).isNotBlank();
    running.awaitSettled(2);
    running.assertFlawless();
  }
}
