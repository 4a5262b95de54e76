package bearings.heuristic;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.Fact;
import bearings.casefile.Telling;
import bearings.speech.Idea;
import bearings.speech.Line;
import org.junit.jupiter.api.Test;

/// H15: tortoise and hare.
class TortoiseAndHareTest {
  private static final One IDEA = One.of(Idea.H15);
  private static final Fact COURSES = new Fact.Chases("three courses, none finished");

  @Test
  void motionWithoutArrivalColoursVerdictAndPlan() {
    var file = Telling.nothing().then(COURSES, "three courses, none finished").file();

    assertThat(IDEA.concludes(file, Conclusion.Colours.class))
        .extracting(Conclusion.Colours::modifier)
        .containsExactly(Modifier.HARE);
    assertThat(IDEA.concludes(file, Conclusion.Adds.class))
        .extracting(one -> one.line().key())
        .containsExactly(Line.PLAN_FINISH_FIRST.key());
  }

  @Test
  void oneWhoFinishesIsNoHare() {
    assertThat(IDEA.concludes(Telling.nothing().kept(3).has("SQL").file())).isEmpty();
  }

  @Test
  void stepsOutOfTheRaceInsteadOfPraisingTheSlow() {
    var remark =
        IDEA.remark(Message.knowing(CaseFile.EMPTY).telling(COURSES, "three courses"))
            .orElseThrow();

    assertThat(remark.once()).isTrue();
    assertThat(Shipped.wordings(remark.say()))
        .allSatisfy(text ->
            assertThat(text)
                .containsPattern("finish")
                .doesNotContainPattern("(?i)slow|steady|wins"));
  }
}
