package bearings.dialogue;

import static bearings.heuristic.Shipped.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.QuestionId;
import bearings.speech.Line;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A check-in can be had sooner and put off, and nobody has to say why.
class PuttingOffTest {

  @Test
  void aCheckInThatIsToComeIsPutOffFromItsDay() {
    var talk = agreed();
    LocalDate before = due(talk);

    talk.command("snooze");

    assertThat(talk.keys()).contains(Line.SNOOZED.key());
    assertThat(due(talk)).isEqualTo(before.plusDays(LIMITS.snoozeDays()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ask me in a week",
        "snooze",
        "4",
        "not now, sorry",
        "can you ask me again next week?",
        "later"
      })
  void oneThatIsBeingAskedIsPutOffFromToday(String words) {
    var talk = agreed().followUp();
    LocalDate today = talk.now().atZone(ZoneOffset.UTC).toLocalDate();

    talk.say(words);

    assertThat(talk.keys()).containsExactly(Line.SNOOZED.key());
    assertThat(talk.asks()).isEmpty();
    assertThat(due(talk)).isEqualTo(today.plusDays(LIMITS.snoozeDays()));
    assertThat(talk.followUp().asks()).contains(QuestionId.CHECKIN);
  }

  @Test
  void theButtonPutsItOffToo() {
    var talk = agreed().followUp().choose("checkin:later");

    assertThat(talk.keys()).containsExactly(Line.SNOOZED.key());
  }

  @Test
  void puttingOffCountsAsAnAnswer() {
    var talk = agreed();
    for (int i = 0; i < LIMITS.unansweredFollowUps() + 1; i++) {
      assertThat(talk.followUp().asks()).contains(QuestionId.CHECKIN);
      talk.command("snooze");
    }
    assertThat(talk.session().followUpAt()).isPresent();
  }

  @Test
  void aCheckInCanBeHadNow() {
    var talk = agreed();
    LocalDate before = due(talk);

    talk.command("check-in");

    assertThat(talk.keys()).containsExactly(Line.CHECK_IN_NOW.key());
    assertThat(talk.asks()).contains(QuestionId.CHECKIN);
    assertThat(due(talk)).isEqualTo(before);
    assertThat(talk.say("done").asks()).contains(QuestionId.SCALE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"snooze", "checkin"})
  void withoutAPlanThereIsNothingToPutOff(String command) {
    var talk = Talk.begin().say("I lost two bids").command(command);

    assertThat(talk.keys()).contains(Line.NOTHING_TO_REMIND.key());
    assertThat(talk.session().followUpAt()).isEmpty();
  }

  private static LocalDate due(Talk talk) {
    return talk.session().followUpAt().orElseThrow().atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static Talk agreed() {
    return Talk.begin().with(Person.LOSES_BIDS, Talk::agreed);
  }
}
