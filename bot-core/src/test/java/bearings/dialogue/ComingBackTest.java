package bearings.dialogue;

import static bearings.heuristic.Shipped.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.speech.Line;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Stopping, and coming back after minutes or days.
class ComingBackTest {
  @Test
  void aStopEndsQuestionsAndKeepsEverything() {
    var talk = askedForTime();
    var before = talk.session().file();

    talk.say("stop");

    assertThat(talk.asks()).isEmpty();
    assertThat(talk.session().file()).isEqualTo(before);
    assertThat(talk.session().followUpAt()).isEmpty();
  }

  @Test
  void theNextWordAfterAStopGoesOnWhereItStood() {
    var talk = askedForTime().say("I'd like to stop here").say("5 hours a week");

    assertThat(talk.keys()).startsWith(Line.GOING_ON.key());
    assertThat(talk.session().file().fact(Fact.Hours.class)).contains(new Fact.Hours(5));
    assertThat(talk.session().mode()).isEqualTo(new Mode.Coaching());
  }

  @Test
  void somebodyWhoComesBackAfterDaysIsGreetedInOneLineAndNotAskedAnew() {
    var talk = askedForTime().after(Duration.ofDays(6)).say("hello again");

    assertThat(talk.keys()).startsWith(Line.STOOD_VERDICT.key());
    assertThat(talk.asks()).contains(QuestionId.TIME);
  }

  @Test
  void anAnswerAfterDaysStillCounts() {
    var talk = askedForTime().after(Duration.ofDays(6)).say("5 hours a week");

    assertThat(talk.session().file().fact(Fact.Hours.class)).contains(new Fact.Hours(5));
    assertThat(talk.keys()).startsWith(Line.STOOD_VERDICT.key());
  }

  @Test
  void aShortPauseIsNoReturn() {
    var talk = askedForTime().after(Duration.ofHours(LIMITS.awayHours() - 1)).say("5 hours a week");

    assertThat(talk.keys()).noneMatch(key -> key.startsWith("return."));
  }

  @Test
  void aPlanThatWasAgreedIsNamedAfterDays() {
    var talk =
        Talk.begin()
            .with(Person.LOSES_BIDS, t -> t.agreed() && t.asks().isEmpty())
            .after(Duration.ofDays(3))
            .say("hello");

    assertThat(talk.keys()).startsWith(Line.STOOD_PLAN.key());
    assertThat(talk.text()).contains("SQL");
  }

  @Test
  void aGreetingOnceIsEnough() {
    var talk = askedForTime().after(Duration.ofDays(6)).say("hello again").say("5 hours a week");

    assertThat(talk.keys()).noneMatch(key -> key.startsWith("return."));
  }

  @Test
  void theOldButtonOfLastWeekStillAnswersItsQuestion() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.TEMPER));

    talk.after(Duration.ofDays(9)).choose("temper:deep-worker");

    assertThat(talk.session().file().knows(Fact.Likes.class)).isTrue();
  }

  private static Talk askedForTime() {
    return Talk.begin().with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.TIME));
  }
}
