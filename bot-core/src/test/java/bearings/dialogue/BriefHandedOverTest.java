package bearings.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.QuestionId;
import bearings.dialogue.Incoming.Act;
import org.junit.jupiter.api.Test;

/// A brief that is handed over as one is somebody else's words.
class BriefHandedOverTest {
  private static final Act.Brief POST =
      new Act.Brief(
          """
          Senior Analytics Engineer (freelance, 6 months)
          Requirements: SQL, dbt, Snowflake
          Nice to have: Airflow\
          """);
  private static final Act.Brief STORY =
      new Act.Brief(
          "We lost three bids this week, all wanted Kafka. I feel so behind, I can't go on");

  @Test
  void what_it_asks_for_is_said_and_the_open_question_comes_back() {
    var talk =
        Talk.begin()
            .say("I do dashboards in Tableau for insurers and feel old")
            .take(POST, Place.DM);

    assertThat(talk.text()).contains("SQL", "dbt", "Snowflake");
    assertThat(talk.asks()).isPresent();
  }

  @Test
  void a_story_that_is_handed_over_as_a_brief_does_not_become_the_persons_own() {
    var talk = Talk.begin().say("I do dashboards in Tableau for insurers and feel old");
    int before = talk.session().file().size();

    talk.take(STORY, Place.DM);

    assertThat(talk.session().file().size()).isEqualTo(before);
    assertThat(talk.session().file().evidence()).isEmpty();
    assertThat(talk.session().mode()).isInstanceOf(Mode.Coaching.class);
  }

  @Test
  void it_can_be_the_first_thing_that_is_heard_of_somebody() {
    var talk = Talk.begin().take(POST, Place.DM);

    assertThat(talk.text()).contains("program", "Snowflake");
    assertThat(talk.asks()).isPresent();
  }

  @Test
  void in_a_channel_the_answer_is_for_the_person_alone() {
    assertThat(Talk.begin().take(POST, Place.CHANNEL).turn().privately()).isTrue();
  }

  @Test
  void while_somebodys_safety_is_in_question_no_brief_is_read() {
    var talk = Talk.begin().say("I want to kill myself").take(POST, Place.DM);

    assertThat(talk.text()).doesNotContain("Snowflake");
    assertThat(talk.asks()).contains(QuestionId.SAFETY);
  }
}
