package bearings.dialogue;

import static bearings.heuristic.Shipped.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.advice.Plan;
import bearings.advice.Verdict;
import bearings.casefile.CaseFile;
import bearings.casefile.QuestionId;
import bearings.heuristic.Modifier;
import bearings.speech.Line;
import org.junit.jupiter.api.Test;

/// From the first worry to a verdict and a plan.
class WayToAPlanTest {
  @Test
  void theFirstReplyToAWorryGivesSomethingBack() {
    var talk = Talk.begin().say("I lost a tender in May and I feel like a fraud");

    assertThat(talk.text()).contains("“", "fraud");
    assertThat(talk.keys())
        .containsAnyOf(Line.FACT_AND_FEELING.key(), Line.ONLY_FEELING.key(), Line.ONLY_FACT.key());
    assertThat(talk.asks()).isPresent();
  }

  @Test
  void lossesEndInARealGapAndATargetThatClosesIt() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.ACCEPT));

    assertThat(talk.verdict()).contains(Verdict.Kind.REAL);
    assertThat(talk.plan().orElseThrow().kind()).isEqualTo(Plan.Kind.LEARN);
    assertThat(talk.plan().orElseThrow().hours()).isLessThanOrEqualTo(5);
  }

  @Test
  void aFeedEndsInAFeltVerdictAgainstNoAverage() {
    var talk = Talk.begin().with(Person.READS_FEEDS, t -> t.verdict().isPresent());

    assertThat(talk.verdict()).contains(Verdict.Kind.FELT);
    assertThat(talk.session().progress().verdict().orElseThrow().modifiers())
        .contains(Modifier.AVERAGE);
  }

  @Test
  void knowingNothingEndsInALog() {
    var talk = Talk.begin().with(Person.KNOWS_NOTHING, t -> t.plan().isPresent());

    assertThat(talk.verdict()).contains(Verdict.Kind.UNKNOWN);
    assertThat(talk.plan().orElseThrow().kind()).isEqualTo(Plan.Kind.LOG);
  }

  @Test
  void theirOwnFactsComeBeforeTheVerdictAndStrengthBeforeTheGap() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, t -> t.verdict().isPresent());

    assertThat(talk.keys())
        .containsSubsequence(Line.LEDGER.key(), Line.VERDICT_REAL.key(), Line.CHANGE_REAL.key());
    assertThat(talk.text().indexOf("stayed")).isLessThan(talk.text().indexOf("lost"));
  }

  @Test
  void whatWasSaidAlreadyIsNotAskedAgain() {
    var talk =
        Talk.begin()
            .say(
                "I build churn models for insurers. I lost two bids because they wanted SQL, but"
                    + " three clients renewed this year. I have 4 hours a week");

    for (int i = 0; i < 20 && talk.plan().isEmpty(); i++) {
      assertThat(talk.asks())
          .isPresent()
          .get()
          .isNotIn(QuestionId.FOR, QuestionId.AGAINST, QuestionId.SEGMENT, QuestionId.TIME);
      talk.say(talk.asks().map(Person.LOSES_BIDS::answer).orElse("go on"));
    }

    assertThat(talk.plan()).isPresent();
  }

  @Test
  void whoTellsEverythingAtOnceIsAskedLess() {
    int silent = questions(Talk.begin(), Person.KNOWS_NOTHING);
    int talkative =
        questions(
            Talk.begin()
                .say(
                    "I build churn models for insurers. I lost two bids because they wanted SQL,"
                        + " but three clients renewed this year"),
            Person.KNOWS_NOTHING);

    assertThat(talkative).isLessThan(silent).isLessThan(LIMITS.questionsBeforeVerdict());
  }

  @Test
  void aPlanIsDeclinedWithoutResistance() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.ACCEPT));
    var first = talk.plan().orElseThrow().technology();

    talk.choose("accept:other");

    assertThat(talk.plan().flatMap(Plan::technology)).isNotEqualTo(first);
    assertThat(talk.keys()).contains(Line.ANOTHER_TARGET.key());
  }

  @Test
  void smallerIsHalfAndStaysSmall() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.ACCEPT));
    var first = talk.plan().orElseThrow();

    talk.choose("accept:smaller");

    assertThat(talk.plan().orElseThrow().hours()).isEqualTo(first.hours() / 2);
    assertThat(talk.plan().orElseThrow().technology()).isEqualTo(first.technology());
    talk.say("yes").say("I also know Airflow");
    assertThat(talk.plan().orElseThrow().hours()).isEqualTo(first.hours() / 2);
  }

  @Test
  void thePersonsMomentIsGivenBackOnce() {
    var talk =
        Talk.begin()
            .with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.IFTHEN))
            .say("Monday at 20:00 after dinner");

    assertThat(talk.keys()).contains(Line.IFTHEN_BACK.key());
    assertThat(talk.text()).contains("Monday at 20:00 after dinner");
  }

  @Test
  void whatOthersDoIsNotTheirPlace() {
    var talk = Talk.begin().say("I feel like a dinosaur, everyone ships agents");

    assertThat(talk.session().file().segment()).isEmpty();
  }

  @Test
  void nothingIsKnownOfSomebodyWhoOnlySaidHello() {
    assertThat(Talk.begin().say("hello").session().file()).isEqualTo(CaseFile.EMPTY);
  }

  private static int questions(Talk talk, Person person) {
    int asked = 0;
    while (talk.verdict().isEmpty()) {
      asked++;
      talk.say(talk.asks().map(person::answer).orElse("hm"));
    }
    return asked;
  }
}
