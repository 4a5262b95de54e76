package bearings.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.advice.Verdict;
import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.heuristic.Demand;
import bearings.speech.Line;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A correction is used at once, said back, and everything that followed is derived anew.
class CorrectingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "wait, two. the third is still open",
        "wait, two, not three",
        "sorry, I meant two bids",
        "no, two bids"
      })
  void aCountIsCorrectedAndSaidBack(String correction) {
    var talk = Talk.begin().say("I lost three bids, all wanted power bi").say(correction);

    assertThat(lostBids(talk)).isEqualTo(2);
    assertThat(talk.keys()).contains(Line.CORRECTED.key());
    assertThat(talk.text()).containsIgnoringCase("two").containsIgnoringCase("three");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no wait it was 3 of 6, third one also SQL",
        "sorry, 3 of 6 bids",
        "actually three out of six"
      })
  void aCountIsCorrectedWithWhatItIsOutOf(String correction) {
    var talk = Talk.begin().say("I lost 2 of my last 5 bids, they wanted SQL").say(correction);

    assertThat(lostBids(talk)).isEqualTo(3);
    assertThat(talk.session().file().evidence(true))
        .first()
        .satisfies(item -> {
          assertThat(item.of()).hasValue(6);
        });
    assertThat(talk.keys()).contains(Line.CORRECTED.key());
  }

  @Test
  void aCountOfBidsIsCorrectedBesideWhatOneOfThemWanted() {
    var talk =
        Talk.begin()
            .say("I lost a pitch in june because they wanted databricks")
            .say("it was two pitches, sorry. the second one wanted databricks as well");

    assertThat(lostBids(talk)).isEqualTo(2);
    assertThat(Demand.counts(talk.session().file())).isEqualTo(Map.of("Databricks", 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5 hours a week. no wait, 4", "about 5 hours. well, rather 4"})
  void hoursAreMendedInOneBreath(String told) {
    var talk = Talk.begin().say("I feel behind").say(told);

    assertThat(talk.session().file().fact(Fact.Hours.class)).contains(new Fact.Hours(4));
  }

  @Test
  void whoAsksWhyATechnologyIsToldWhatThePlanRestsOn() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, Talk::agreed);

    talk.say("why sql?");

    assertThat(talk.keys()).contains(Line.WHY_PLAN.key());
  }

  @Test
  void aCountIsCorrectedLater() {
    var talk =
        Talk.begin()
            .say("I lost 2 of my last 5 bids, they wanted SQL")
            .say("I do dashboards for factories, two clients stay")
            .say("sorry, it was 3 of 6 bids");

    assertThat(lostBids(talk)).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sorry, 5. i meant 5", "sorry, 5 hours", "wait, 5 hours, not 7", "no, 5 hours"})
  void hoursAreCorrectedAndSaidBack(String correction) {
    var talk =
        Talk.begin()
            .with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.TIME))
            .say("7 hours a week")
            .say(correction);

    assertThat(talk.session().file().fact(Fact.Hours.class)).contains(new Fact.Hours(5));
    assertThat(talk.text()).containsIgnoringCase("five");
  }

  @Test
  void aPlanFollowsTheCorrectedHours() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, Talk::agreed).say("sorry, 2 hours, not 5");

    assertThat(talk.plan().orElseThrow().hours()).isLessThanOrEqualTo(2);
    assertThat(talk.keys()).contains(Line.CORRECTED.key(), Line.PLAN_CHANGED.key());
  }

  @Test
  void aPlanThatWaitsForItsYesIsMadeAnewForMoreHoursToo() {
    var talk =
        Talk.begin()
            .with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.ACCEPT))
            .say("sorry, 8 hours, not 5");

    assertThat(talk.plan().orElseThrow().hours()).isEqualTo(8);
    assertThat(talk.keys()).contains(Line.CORRECTED.key(), Line.PLAN_CHANGED.key());
    assertThat(talk.asks()).contains(QuestionId.ACCEPT);
  }

  @Test
  void aPlanThatHasItsYesDoesNotGrowByMoreHours() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, Talk::agreed);
    double before = talk.plan().orElseThrow().hours();

    talk.say("sorry, 8 hours, not 5");

    assertThat(talk.plan().orElseThrow().hours()).isEqualTo(before);
  }

  @Test
  void aVerdictIsDerivedAnewAndTheDifferenceIsSaid() {
    var talk = Talk.begin().with(Person.READS_FEEDS, t -> t.verdict().isPresent());
    assertThat(talk.verdict()).contains(Verdict.Kind.FELT);

    talk.say("I lost three bids in May, all of them wanted SQL");

    assertThat(talk.verdict()).isPresent().get().isIn(Verdict.Kind.REAL, Verdict.Kind.BOTH);
    assertThat(talk.keys()).contains(Line.VERDICT_CHANGED.key());
  }

  @Test
  void aDetailedAccountOfTheBidsIsCountedByWhatEachMissed() {
    var talk =
        Talk.begin()
            .with(
                Person.LOSES_BIDS.but(QuestionId.OPEN, "I lost three bids since August"),
                t -> t.isAsked(QuestionId.BIDS))
            .say("two wanted SQL, one wanted Spark");

    assertThat(Demand.counts(talk.session().file())).isEqualTo(Map.of("SQL", 2, "Spark", 1));
  }

  @Test
  void theOpenQuestionComesBackAfterACorrection() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.ENERGY));

    talk.say("sorry, 3 hours, not 5");

    assertThat(talk.asks()).contains(QuestionId.ENERGY);
    assertThat(talk.session().file().fact(Fact.Energy.class)).isEmpty();
  }

  private static int lostBids(Talk talk) {
    return talk.session().file().evidence(true).stream()
        .filter(item -> item.kind() == EvidenceKind.LOST_BID)
        .mapToInt(item -> item.count().orElse(1))
        .sum();
  }
}
