package bearings.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.QuestionId;
import bearings.speech.Line;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The command words, however they are typed.
class CommandsTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          help,     help.what
          status,   ledger.
          why,      why.
          plan,     plan.no-verdict-yet
          evidence, ledger.
          undo,     undo.done
          restart,  ''
          stop,     stop.plain
          remind,   checkin.nothing
          export,   export.done
          forget,   ''
          """)
  void everyCommandIsAnswered(String command, String key) {
    for (String typed :
        new String[] {
          command, "/" + command, "/behind " + command, command.toUpperCase(Locale.ROOT)
        }) {
      var talk = Talk.begin().say("I lost two bids over SQL").say(typed);

      assertThat(talk.text()).as(typed).isNotBlank();
      assertThat(String.join(" ", talk.keys())).as(typed).contains(key);
    }
  }

  @Test
  void aCommandAfterTheSlashIsTheSameAsInTheText() {
    var typed = Talk.begin().say("I lost two bids over SQL").say("status");
    var given = Talk.begin().say("I lost two bids over SQL").command("status");

    assertThat(given.text()).isEqualTo(typed.text());
    assertThat(given.session()).isEqualTo(typed.session());
  }

  @Test
  void anEmptyCommandOpensTheConversation() {
    var talk = Talk.begin().command("");

    assertThat(talk.asks()).contains(QuestionId.OPEN);
    assertThat(talk.keys()).containsExactly(Line.INTRODUCTION.key());
  }

  @Test
  void freeTextAfterTheSlashIsHeardAsText() {
    var talk = Talk.begin().command("I lost two bids over SQL");

    assertThat(talk.session().file().evidence(true)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my plan is to learn SQL",
        "they stopped paying",
        "I forget things lately",
        "help me with my rates",
        "the status of my bids is bad",
        "why me"
      })
  void aSentenceWithACommandWordIsNoCommand(String sentence) {
    var talk = Talk.begin().say("I lost two bids over SQL").say(sentence);

    assertThat(talk.session().mode()).isEqualTo(new Mode.Coaching());
    assertThat(talk.keys()).doesNotContain("help.commands", "plan.no-verdict-yet");
    assertThat(talk.turn().effects()).isEmpty();
  }

  @Test
  void theOpenQuestionComesBackAfterACommandInOtherWords() {
    var talk = Talk.begin().say("I lost two bids over SQL");
    var question = talk.asks();
    String words = talk.text();

    talk.say("evidence");

    assertThat(talk.asks()).isEqualTo(question);
    assertThat(words).doesNotContain(talk.text().substring(talk.text().lastIndexOf('\n') + 1));
  }

  @Test
  void exportHandsOverAndChangesNothing() {
    var talk = Talk.begin().say("I lost two bids over SQL");
    CaseFile before = talk.session().file();

    talk.say("export");

    assertThat(talk.turn().effects()).containsExactly(Turn.Effect.EXPORT);
    assertThat(talk.session().file()).isEqualTo(before);
  }

  @Test
  void thePlanIsShownWithItsMomentOnceThereIsOne() {
    var talk =
        Talk.begin().with(Person.LOSES_BIDS, t -> t.plan().flatMap(p -> p.ifThen()).isPresent());

    talk.say("plan");

    assertThat(talk.text()).contains("SQL", "Monday at 20:00");
  }

  @Test
  void remindNamesTheNextCheckInOfAnAgreedPlan() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, Talk::agreed).say("remind");

    assertThat(talk.keys()).contains(Line.NEXT_CHECK_IN.key());
  }
}
