package bearings.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.QuestionId;
import bearings.speech.Line;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What cannot be undone waits for a yes.
class ConfirmingTest {
  @ParameterizedTest
  @ValueSource(strings = {"restart", "forget", "delete everything you know about me", "start over"})
  void nothingIsLostBeforeAYes(String command) {
    var talk = halfWay();
    CaseFile before = talk.session().file();

    talk.say(command);

    assertThat(talk.session().file()).isEqualTo(before);
    assertThat(talk.choices()).containsExactly("clarify:yes", "clarify:no");
    assertThat(talk.turn().effects()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          restart, no
          restart, 2
          restart, hm
          restart, 5 hours a week
          forget,  no
          forget,  No.
          forget,  wait
          forget,  2
          """)
  void anythingButAYesKeepsEverything(String command, String answer) {
    var talk = halfWay();
    var before = talk.view();
    var question = talk.asks();

    talk.say(command).say(answer);

    assertThat(talk.view()).isEqualTo(before);
    assertThat(talk.keys()).contains(Line.NOT_CONFIRMED.key());
    assertThat(talk.asks()).as("the question that was open").isEqualTo(question);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "Yes", "y", "ok do it", "clarify:yes"})
  void aYesRestarts(String answer) {
    var talk = halfWay().say("restart");

    confirm(talk, answer);

    assertThat(talk.session().file()).isEqualTo(CaseFile.EMPTY);
    assertThat(talk.verdict()).isEmpty();
    assertThat(talk.asks()).contains(QuestionId.OPEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "clarify:yes"})
  void aYesForgetsEverything(String answer) {
    var talk = halfWay().say("forget");

    confirm(talk, answer);

    assertThat(talk.turn().effects()).containsExactly(Turn.Effect.FORGET);
    assertThat(talk.session()).isEqualTo(Session.fresh());
    assertThat(talk.turn().asks()).isEqualTo(Optional.empty());
    assertThat(talk.text()).doesNotContain("SQL", "bids");
  }

  @Test
  void afterForgettingOneBeginsAsAStranger() {
    var talk = halfWay().say("forget").say("yes").say("I feel late");

    assertThat(talk.session().file().evidence()).isEmpty();
    assertThat(talk.keys()).contains(Line.INTRODUCTION_SHORT.key());
    assertThat(talk.say("undo").say("undo").session().file()).isEqualTo(CaseFile.EMPTY);
  }

  @Test
  void aRestartCannotBeUndoneIntoTheOldCase() {
    var talk = halfWay().say("restart").say("yes").say("undo");

    assertThat(talk.session().file()).isEqualTo(CaseFile.EMPTY);
  }

  @Test
  void aYesToAPlanIsNoYesToForgetting() {
    var talk =
        Talk.begin().with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.ACCEPT)).say("forget");

    talk.choose("accept:yes");

    assertThat(talk.turn().effects()).isEmpty();
    assertThat(talk.session().file()).isNotEqualTo(CaseFile.EMPTY);
  }

  private static void confirm(Talk talk, String answer) {
    if (answer.contains(":")) {
      talk.choose(answer);
    } else {
      talk.say(answer);
    }
  }

  private static Talk halfWay() {
    return Talk.begin().with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.TIME));
  }
}
