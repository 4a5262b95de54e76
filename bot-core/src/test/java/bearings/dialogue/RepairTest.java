package bearings.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.speech.Line;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What cannot be understood is met with a ladder, and side questions with an answer.
class RepairTest {
  private static final String NOTHING_TO_HEAR = "blub";

  @Test
  void asksAgainThenOffersChoicesThenLeavesTheTopic() {
    var talk = askedFor(QuestionId.URGENT);

    talk.say(NOTHING_TO_HEAR);
    assertThat(talk.asks()).contains(QuestionId.URGENT);
    assertThat(talk.choices()).isEmpty();

    talk.say(NOTHING_TO_HEAR);
    assertThat(talk.asks()).contains(QuestionId.URGENT);
    assertThat(talk.choices()).isNotEmpty();

    talk.say(NOTHING_TO_HEAR);
    assertThat(talk.keys()).contains(Line.LEAVE_TOPIC.key());
    assertThat(talk.asks()).isPresent();
    assertThat(talk.isAsked(QuestionId.URGENT)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = QuestionId.class,
      names = {"BIDS", "URGENT", "TEMPER", "TIME", "ENERGY", "ACCEPT", "IFTHEN", "SCALE"})
  void neverSaysTheSameTwiceRunningAndGetsPastEveryQuestion(QuestionId question) {
    var talk = askedFor(question);
    var texts = new ArrayList<String>();

    for (int i = 0; i < 4; i++) {
      texts.add(talk.say(NOTHING_TO_HEAR).text());
    }

    assertThat(texts).doesNotHaveDuplicates().noneMatch(String::isBlank);
    assertThat(talk.isAsked(question)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"how behind am i in percent?", "how far behind am i?"})
  void whoAsksForARankIsToldThatThereIsNone(String question) {
    var talk = askedFor(QuestionId.URGENT).say(question);

    assertThat(talk.keys()).containsExactly(Line.NO_RANK.key());
    assertThat(talk.asks()).contains(QuestionId.URGENT);
  }

  @Test
  void whoAsksWhatToLearnHasNotNamedAClientsProblem() {
    var talk = askedFor(QuestionId.URGENT).say("what should i learn");

    assertThat(talk.session().file().fact(Fact.UrgentProblem.class)).isEmpty();
    assertThat(talk.asks()).contains(QuestionId.URGENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "hm", "ok", "thanks", "yes"})
  void whatNamesNoWorkIsNotWhatSomebodyIsPaidFor(String answer) {
    var talk = askedFor(QuestionId.SKILLS).say(answer);

    assertThat(talk.session().file().fact(Fact.PaidFor.class)).isEmpty();
    assertThat(talk.asks()).contains(QuestionId.SKILLS);
  }

  @Test
  void hoursAreNoTimeOfTheWeek() {
    var talk = askedFor(QuestionId.IFTHEN).say("6 hours a week now");

    assertThat(talk.session().file().fact(Fact.When.class)).isEmpty();
  }

  @Test
  void whatSomebodyIsPaidForIsGivenBackInTheirWords() {
    var talk =
        Talk.begin()
            .say("I do dashboards for manufacturers and lost two bids, both wanted sql")
            .say("three old clients stay with me")
            .say("a client's monthly margin report takes two days")
            .say("i dig in one place")
            .say("2 hours a week");
    assertThat(talk.asks()).contains(QuestionId.SKILLS);

    talk.say("making sense of odd numbers for two bakeries");

    assertThat(talk.text()).contains("“making sense of odd numbers for two bakeries”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"skip", "I don't know", "idk", "next question", "rather not say"})
  void notToAnswerIsAnAnswer(String answer) {
    var talk = askedFor(QuestionId.URGENT).say(answer);

    assertThat(talk.session().file().gaveUpOn(QuestionId.URGENT)).isTrue();
    assertThat(talk.isAsked(QuestionId.URGENT)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what do you think of LangGraph?",
        "why do you ask?",
        "who are you?",
        "what do you store about me?",
        "how long does this take?",
        "hello",
        "thanks",
        "what's the weather like?",
        "you are a stupid bot"
      })
  void aSideQuestionIsAnsweredAndTheOpenOneComesBackInOtherWords(String aside) {
    var talk = askedFor(QuestionId.TIME);
    String asked = question(talk);
    CaseFile before = talk.session().file();

    talk.say(aside);

    assertThat(talk.keys()).isNotEmpty();
    assertThat(talk.asks()).contains(QuestionId.TIME);
    assertThat(question(talk)).isNotEqualTo(asked);
    assertThat(talk.session().file().fact(Fact.Hours.class))
        .isEqualTo(before.fact(Fact.Hours.class));
    assertThat(talk.say("5 hours a week").session().file().fact(Fact.Hours.class))
        .contains(new Fact.Hours(5));
  }

  @Test
  void anotherFactThanTheOneAskedForIsTakenWithoutComplaint() {
    var talk = askedFor(QuestionId.TEMPER).say("I have 5 hours a week");

    assertThat(talk.session().file().fact(Fact.Hours.class)).contains(new Fact.Hours(5));
    assertThat(talk.keys()).doesNotContain(Line.NOT_UNDERSTOOD.key(), Line.OFFER_CHOICES.key());
    assertThat(talk.asks()).contains(QuestionId.TEMPER);
  }

  @Test
  void abuseIsMetOnceCalmlyAndWithoutALecture() {
    var talk = askedFor(QuestionId.TIME).say("you are a useless piece of shit");

    assertThat(talk.keys()).containsExactly(Line.ABUSE.key());
    assertThat(talk.text()).doesNotContainIgnoringCase("language").contains("`stop`");
  }

  private static String question(Talk talk) {
    return talk.text().substring(talk.text().lastIndexOf("\n\n") + 2);
  }

  private static Talk askedFor(QuestionId question) {
    var person = Person.LOSES_BIDS.but(QuestionId.OPEN, "I lost three bids, I feel awful");
    return Talk.begin().with(person, talk -> talk.isAsked(question));
  }
}
