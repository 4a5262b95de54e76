package bearings.dialogue;

import static bearings.heuristic.Shipped.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.advice.Plan;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Relation;
import bearings.speech.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The coach speaks by itself only after a yes, once for each time, and falls silent.
class FollowUpsTest {
  @Test
  void comesOnlyAfterAYes() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.ACCEPT));
    assertThat(talk.session().followUpAt()).isEmpty();

    talk.say("yes");

    assertThat(talk.session().followUpAt())
        .hasValueSatisfying(at -> {
          assertThat(at).isAfter(talk.now());
          assertThat(at.toString().substring(0, 10))
              .isLessThan(talk.plan().orElseThrow().reviewAt().toString());
        });
  }

  @Test
  void asksWhetherItHappenedInTheWordsOfTheTarget() {
    var talk = agreed().followUp();

    assertThat(talk.asks()).contains(QuestionId.CHECKIN);
    assertThat(talk.keys()).containsExactly(Line.CHECK_IN.key());
    assertThat(talk.text()).contains("SQL");
    assertThat(talk.choices()).hasSize(4);
  }

  @Test
  void firesOnceForEachTime() {
    var talk = agreed();
    var first = talk.session().followUpAt().orElseThrow();

    talk.followUp();

    assertThat(talk.session().followUpAt())
        .hasValueSatisfying(next -> assertThat(next).isAfter(first));
  }

  @Test
  void fallsSilentAfterTooManyUnanswered() {
    var talk = agreed();

    for (int i = 0; i < LIMITS.unansweredFollowUps(); i++) {
      assertThat(talk.followUp().asks()).contains(QuestionId.CHECKIN);
    }

    assertThat(talk.session().followUpAt()).isEmpty();
  }

  @Test
  void anAnswerLetsItGoOn() {
    var talk = agreed().followUp().say("done");

    assertThat(talk.session().followUp())
        .hasValueSatisfying(f -> assertThat(f.unanswered()).isZero());
  }

  @Test
  void nothingIsSaidWhereNothingIsPlanned() {
    var talk = Talk.begin().say("I lost two bids").take(new Incoming.Act.Due(), Place.DM);

    assertThat(talk.keys()).isEmpty();
    assertThat(talk.asks()).isEmpty();
  }

  @Test
  void nothingComesAfterAStopARestartOrForgetting() {
    assertThat(agreed().say("stop").session().followUpAt()).isEmpty();
    assertThat(agreed().say("restart").say("yes").session().followUpAt()).isEmpty();
    assertThat(agreed().say("forget").say("yes").session().followUpAt()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          done                        | checkin.done
          yes, it is done             | checkin.done
          22 of 40 done               | checkin.counted
          partly                      | checkin.partly
          not yet, I had the flu      | checkin.missed
          no                          | checkin.missed
          """)
  void whatCameOfItIsTakenAsItIs(String answer, String key) {
    var talk = agreed().followUp().say(answer);

    assertThat(talk.keys()).contains(key);
    assertThat(talk.asks()).as("the feeling is measured again").contains(QuestionId.SCALE);
  }

  @Test
  void theNumberIsComparedWithTheirOwnBefore() {
    var talk =
        Talk.begin()
            .with(Person.LOSES_BIDS, t -> t.agreed() && t.isAsked(QuestionId.SCALE))
            .say("6")
            .followUp()
            .say("done")
            .say("4");

    assertThat(talk.keys()).contains(Line.SCALE_LOWER.key());
    assertThat(talk.text()).contains("six", "four");
    assertThat(talk.asks()).contains(QuestionId.ACCEPT);
  }

  @Test
  void aFinishedTargetBecomesSomethingTheyHave() {
    var talk = agreed().followUp().say("done").say("4").choose("accept:finish");

    assertThat(talk.plan())
        .hasValueSatisfying(p -> assertThat(p.state()).isEqualTo(Plan.State.FINISHED));
    assertThat(talk.session().file().technologies(Relation.HAS)).contains("SQL");
    assertThat(talk.session().followUpAt()).isEmpty();
  }

  @Test
  void aReviewCanShrinkThePlan() {
    var talk = agreed();
    double before = talk.plan().orElseThrow().hours();

    talk.followUp().say("no").say("6").choose("accept:smaller");

    assertThat(talk.plan().orElseThrow().hours()).isLessThan(before);
  }

  @Test
  void reportingWithoutBeingAskedIsTakenToo() {
    var talk = agreed().with(Person.LOSES_BIDS, t -> t.asks().isEmpty()).say("22 of 40 done");

    assertThat(talk.keys()).contains(Line.PROGRESS_COUNTED.key());
    assertThat(talk.session().file().fact(Fact.Felt.class)).isPresent();
  }

  private static Talk agreed() {
    return Talk.begin().with(Person.LOSES_BIDS, Talk::agreed);
  }
}
