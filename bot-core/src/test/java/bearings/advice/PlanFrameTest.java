package bearings.advice;

import static bearings.advice.Counsel.TODAY;
import static bearings.advice.Counsel.plan;
import static bearings.heuristic.Shipped.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.Fact;
import bearings.casefile.Telling;
import bearings.casefile.Temperament;
import bearings.speech.Line;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How much, how long, until when.
class PlanFrameTest {
  private static final Telling LOST = Telling.nothing().lostBids(2, "SQL");

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 1.5, 2, 5, 12, 40})
  void takesTheHoursThatWereSaidAndSaysWhatTheyComeTo(double said) {
    var plan = plan(LOST.hours(said).file());

    assertThat(plan.hours()).isLessThanOrEqualTo(said).isPositive();
    assertThat(plan.total()).isEqualTo(plan.hours() * plan.weeks());
  }

  @Test
  void staysModestWhereNoHoursWereSaid() {
    assertThat(plan(LOST.file()).hours()).isEqualTo(LIMITS.hoursWhenUnknown());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # hours, energy
          10, 0
          10, 1
          4,  2
          0,  9
          """)
  void withoutStrengthOrTimeThereIsRestAndOneBoundary(double hours, int energy) {
    var plan = plan(LOST.hours(hours).energy(energy).file());

    assertThat(plan.kind()).isEqualTo(Plan.Kind.REST);
    assertThat(plan.hours()).isZero();
    assertThat(plan.technology()).isEmpty();
    assertThat(plan.steps()).extracting(step -> step.key()).contains(Line.STEP_REST_BOUNDARY.key());
  }

  @Test
  void whatIsUnknownGetsALogForTwoWeeks() {
    var plan = plan(Telling.nothing().hours(6).felt(8).file());

    assertThat(plan.kind()).isEqualTo(Plan.Kind.LOG);
    assertThat(plan.weeks()).isEqualTo(2);
    assertThat(plan.technology()).isEmpty();
    assertThat(plan.hours()).isLessThanOrEqualTo(6);
    assertThat(plan.steps())
        .extracting(step -> step.key())
        .containsExactly(
            Line.STEP_LOG_POSTS.key(), Line.STEP_LOG_BIDS.key(), Line.STEP_LOG_DECIDE.key());
  }

  @Test
  void isLookedAtAgainWhenItsWeeksAreOver() {
    var plan = plan(LOST.hours(3).file());

    assertThat(plan.weeks()).isEqualTo(LIMITS.planWeeks());
    assertThat(plan.reviewAt()).isEqualTo(TODAY.plusWeeks(LIMITS.planWeeks()));
  }

  @Test
  void aDeadlineComesFirst() {
    var plan = plan(LOST.hours(5).then(deadline(14), "interview on the 14th").file());

    assertThat(plan.reviewAt()).isEqualTo(LocalDate.of(2026, 12, 14));
    assertThat(plan.weeks()).isEqualTo(3);
    assertThat(plan.total()).isLessThanOrEqualTo(15);
  }

  @Test
  void aDeadlineThisWeekLeavesOneWeek() {
    var plan = plan(LOST.hours(5).then(deadline(27), "by the 27th").file());

    assertThat(plan.weeks()).isEqualTo(1);
    assertThat(plan.reviewAt()).isEqualTo(LocalDate.of(2026, 11, 27));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # day, month
          31, 2
          1,  8
          """)
  void aDayThatIsFarOrDoesNotExistChangesNothing(int day, int month) {
    var far = new Fact.Deadline(day, OptionalInt.of(month), "then");

    assertThat(plan(LOST.hours(5).then(far, "then").file()).reviewAt())
        .isEqualTo(TODAY.plusWeeks(LIMITS.planWeeks()));
  }

  @Test
  void staysBelowTheHoursThatWereAskedForAndKeepsItsTarget() {
    var file = LOST.hours(6).file();

    var smaller = plan(file, Set.of(), Optional.of(3.0));

    assertThat(smaller.hours()).isEqualTo(3);
    assertThat(smaller.technology()).isEqualTo(plan(file).technology());
    assertThat(plan(file, Set.of(), Optional.of(20.0)).hours()).isLessThanOrEqualTo(6);
  }

  @Test
  void fewHoursMakeFewSteps() {
    int few = plan(LOST.hours(1).file()).steps().size();
    int many = plan(LOST.hours(8).file()).steps().size();

    assertThat(few).isLessThan(many);
    assertThat(many).isLessThanOrEqualTo(6);
  }

  @Test
  void standsOnAStrengthAndEndsInSomethingToShow() {
    var plan = plan(LOST.has("Tableau").hours(4).file());

    assertThat(plan.strength()).isPresent();
    assertThat(plan.proof()).isPresent();
    assertThat(plan.missedWeek().key()).isEqualTo(Line.MISSED_WEEK.key());
  }

  @Test
  void quickAdoptersKeepASlotForTheNew() {
    CaseFile file =
        LOST.hours(5).then(new Fact.Likes(Temperament.EARLY_ADOPTER), "first to try").file();

    assertThat(plan(file).extras())
        .extracting(extra -> extra.key())
        .contains(Line.PLAN_SLOT_FOR_NEW.key());
  }

  private static Fact.Deadline deadline(int day) {
    return new Fact.Deadline(day, OptionalInt.empty(), "the " + day + "th");
  }
}
