package bearings.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.QuestionId;
import bearings.heuristic.Shipped;
import bearings.speech.Line;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The crisis protocol (the method, last section).
class SafetyTest {
  private static final String DANGER = "I don't want to live anymore";

  @ParameterizedTest
  @EnumSource(
      value = QuestionId.class,
      names = {
        "FOR",
        "AGAINST",
        "BIDS",
        "SEGMENT",
        "URGENT",
        "TEMPER",
        "TIME",
        "ENERGY",
        "ACCEPT",
        "IFTHEN",
        "SCALE",
        "WHY_NOT_LOWER"
      })
  void comesBeforeEveryQuestion(QuestionId open) {
    var person =
        Person.LOSES_BIDS
            .but(QuestionId.OPEN, "I feel like a dinosaur")
            .but(QuestionId.FOR, "I lost three bids");
    var talk = Talk.begin().with(person, t -> t.isAsked(open)).say(DANGER);

    assertProtocolBegan(talk);
  }

  @Test
  void comesBeforeTheFirstWord() {
    assertProtocolBegan(Talk.begin().say(DANGER));
  }

  @Test
  void comesBeforeAConfirmation() {
    assertProtocolBegan(Talk.begin().say("I lost two bids").say("restart").say(DANGER));
    assertProtocolBegan(Talk.begin().say("I lost two bids").say("forget").say(DANGER));
  }

  @Test
  void comesBeforeAStopAndAfterOne() {
    assertProtocolBegan(Talk.begin().say("I lost two bids").say("stop").say(DANGER));
  }

  @Test
  void comesBeforeACheckIn() {
    assertProtocolBegan(Talk.begin().with(Person.LOSES_BIDS, Talk::agreed).followUp().say(DANGER));
  }

  @Test
  void comesFromACommandAsWell() {
    assertProtocolBegan(Talk.begin().command(DANGER));
  }

  @Test
  void reachesOnlyThePersonFromAChannel() {
    var talk = Talk.begin().sayInChannel(DANGER);

    assertThat(talk.turn().privately()).isTrue();
    assertProtocolBegan(talk);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "this deadline is killing me",
        "I would kill for a good client",
        "my laptop died",
        "this code base will be the death of me"
      })
  void anIdiomIsNoCrisis(String idiom) {
    var talk = Talk.begin().say("I lost two bids").say(idiom);

    assertThat(talk.session().mode()).isNotInstanceOf(Mode.Safety.class);
  }

  @Test
  void showsTheOperatorsLinesAsTheyAre() {
    String lines = "Lifeline PT: 213 544 545 (24 h)\nFriends: <call> a person!";

    assertThat(Talk.beginWith(lines).say(DANGER).text()).contains(lines);
  }

  @Test
  void guessesNoNumberWhereNoLinesAreConfigured() {
    assertThat(Talk.begin().say(DANGER).text()).doesNotContainPattern("\\d");
  }

  @Test
  void saysThatItIsSoftwareAndThatTheWorkCanWait() {
    assertThat(Talk.begin().say(DANGER).text()).contains("program", "person near you");
  }

  @Test
  void oneDenialDoesNotEndIt() {
    var talk = Talk.begin().say("I lost two bids").say(DANGER).say("I'm fine");

    assertThat(talk.asks()).contains(QuestionId.SAFETY);
    assertThat(talk.view()).containsEntry("safety", true);

    talk.say("yes, I am safe, really");

    assertThat(talk.asks()).isEmpty();
    assertThat(talk.keys()).containsExactly(Line.SAFETY_EASED.key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "not really", "3", "I am not sure", "idk", "safety:unsafe"})
  void whatIsNoYesIsNotTakenForOne(String answer) {
    var talk = Talk.begin().say(DANGER);
    if (answer.startsWith("safety:")) {
      talk.choose(answer);
    } else {
      talk.say(answer);
    }

    assertThat(talk.asks()).contains(QuestionId.SAFETY);
    assertThat(talk.text()).containsPattern("person|somebody|emergency");
  }

  @Test
  void coachesNothingMeanwhile() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.TIME)).say(DANGER);
    CaseFile before = talk.session().file();

    for (String work : new String[] {"5 hours a week", "plan", "why", "status", "2", "remind"}) {
      talk.say(work);
      assertThat(talk.session().file()).isEqualTo(before);
      assertThat(talk.keys()).allMatch(key -> key.startsWith("safety."));
      assertThat(talk.asks()).contains(QuestionId.SAFETY);
    }
  }

  @Test
  void stillLetsSomebodyHaveTheirDataErased() {
    var talk = Talk.begin().say("I lost two bids").say(DANGER).say("forget");

    assertThat(talk.asks()).isPresent();
    assertThat(talk.say("yes").session().file()).isEqualTo(CaseFile.EMPTY);
  }

  @Test
  void aFollowUpWaits() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, Talk::agreed).say(DANGER);
    var due = talk.session().followUpAt().orElseThrow();

    talk.followUp();

    assertThat(talk.keys()).isEmpty();
    assertThat(talk.asks()).isEmpty();
    assertThat(talk.session().followUpAt()).hasValueSatisfying(at -> assertThat(at).isAfter(due));
  }

  @Test
  void endsWhenThePersonReturnsToWork() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.TIME)).say(DANGER);

    talk.say("I am safe").say("yes, safe").say("5 hours a week");

    assertThat(talk.keys()).startsWith(Line.SAFETY_BACK.key());
    assertThat(talk.session().mode()).isEqualTo(new Mode.Coaching());
  }

  @Test
  void dangerAfterTheEaseBeginsItAnew() {
    var talk = Talk.begin().say(DANGER).say("I am safe").say("yes, safe").say(DANGER);

    assertThat(talk.session().mode()).isEqualTo(new Mode.Safety(Mode.Step.ASKED));
    assertThat(talk.asks()).contains(QuestionId.SAFETY);
  }

  @Test
  void theNextTimeOpensWithIt() {
    var talk = Talk.begin().say("I lost two bids").say(DANGER).say("I am safe").say("yes, safe");

    talk.say("let us go on").after(Duration.ofDays(3)).say("hello");

    assertThat(talk.keys()).containsExactly(Line.SAFETY_NEXT_TIME.key());
    assertThat(talk.asks()).contains(QuestionId.SAFETY);
  }

  @Test
  void itsLinesAreNeverReworded() {
    var talk = Talk.begin().say(DANGER);

    assertThat(talk.turn().says()).allMatch(say -> Shipped.PROMPTS.phrasebook().fixed(say.key()));
    assertThat(Shipped.PROMPTS.phrasebook().fixed(Line.ASK_SAFETY.key())).isTrue();
  }

  private static void assertProtocolBegan(Talk talk) {
    assertThat(talk.keys()).startsWith(Line.SAFETY_FIRST.key());
    assertThat(talk.keys()).allMatch(key -> key.startsWith("safety."));
    assertThat(talk.asks()).contains(QuestionId.SAFETY);
    assertThat(talk.turn().privately()).isTrue();
    assertThat(talk.view()).containsEntry("safety", true);
  }
}
