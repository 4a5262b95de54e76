package bearings.heuristic;

import static bearings.heuristic.Shipped.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Telling;
import bearings.speech.Arg;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// H4: time, means and energy are limited.
class LimitedMeansTest {
  private static final One IDEA = One.of(Idea.H4);

  @Test
  void asksForTimeAndEnergy() {
    assertThat(IDEA.asks(CaseFile.EMPTY))
        .containsExactlyInAnyOrder(QuestionId.TIME, QuestionId.ENERGY);
    assertThat(IDEA.asks(Telling.nothing().hours(3).energy(6).file())).isEmpty();
  }

  @Test
  void manyHoursAreAskedForOnceMore() {
    assertThat(IDEA.asks(Telling.nothing().hours(LIMITS.manyHours() + 1).energy(6).file()))
        .containsExactly(QuestionId.TIME);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1.5, 2, 5, 40, 168})
  void neverForcesMoreHoursThanWereSaid(double said) {
    var caps = IDEA.concludes(Telling.nothing().hours(said).file(), Conclusion.Caps.class);

    assertThat(caps).extracting(Conclusion.Caps::hours).containsExactly(said);
  }

  @Test
  void lowEnergyLeavesNoHoursWhateverTheCalendarSays() {
    var file = Telling.nothing().hours(10).energy(LIMITS.lowEnergy()).file();

    assertThat(IDEA.concludes(file, Conclusion.Caps.class))
        .extracting(Conclusion.Caps::hours)
        .contains(0.0);
    assertThat(IDEA.concludes(file, Conclusion.Colours.class))
        .extracting(Conclusion.Colours::modifier)
        .contains(Modifier.LOAD);
  }

  @Test
  void energyAboveTheLimitTakesNothingAway() {
    var file = Telling.nothing().hours(4).energy(LIMITS.lowEnergy() + 1).file();

    assertThat(IDEA.concludes(file, Conclusion.Caps.class))
        .extracting(Conclusion.Caps::hours)
        .containsExactly(4.0);
    assertThat(IDEA.concludes(file, Conclusion.Colours.class)).isEmpty();
  }

  @Test
  void aBurdenColoursTheVerdict() {
    var file = Telling.nothing().then(new Fact.Burdened("two kids"), "two kids").file();

    assertThat(IDEA.concludes(file, Conclusion.Colours.class))
        .containsExactly(new Conclusion.Colours(Idea.H4, Modifier.LOAD, "two kids"));
  }

  @Test
  void saysWhatTheHoursComeTo() {
    var message =
        Message.knowing(CaseFile.EMPTY).answering(QuestionId.TIME).telling(new Fact.Hours(2), "2");

    var say = IDEA.remark(message).orElseThrow().say();

    assertThat(say.key()).isEqualTo(Line.HOURS_NOTED.key());
    assertThat(say.args())
        .containsEntry("hours", new Arg.Amount(2))
        .containsEntry("total", new Arg.Amount(2.0 * LIMITS.planWeeks()));
  }

  @Test
  void makesNobodyFeelGuilty() {
    var lines = new Line[] {Line.MISSED_WEEK, Line.PROGRESS_MISSED, Line.ENERGY_LOW};

    for (Line line : lines) {
      assertThat(Shipped.wordings(Say.of(line).with("energy", 1)))
          .allSatisfy(text ->
              assertThat(text)
                  .doesNotContainPattern(
                      "(?i)\\b(must|should|streak|catch up|make up for it|discipline|lazy)\\b"));
    }
  }
}
