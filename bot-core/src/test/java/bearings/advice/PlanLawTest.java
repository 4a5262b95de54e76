package bearings.advice;

import static bearings.advice.Counsel.TODAY;
import static bearings.advice.Counsel.plan;
import static bearings.heuristic.Shipped.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.Entry;
import bearings.casefile.Fact;
import bearings.heuristic.Demand;
import bearings.heuristic.Shipped;
import bearings.knowledge.Maturity;
import bearings.speech.Phrasebook;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// What holds of every plan, whatever the case.
class PlanLawTest {
  private static final int CASES = 300;
  private static final Phrasebook PHRASES = Shipped.PROMPTS.phrasebook();

  @RepeatedTest(CASES)
  void noPlanAsksForMoreThanThereIs(RepetitionInfo run) {
    CaseFile file = caseOf(run);

    var plan = plan(file);

    file.fact(Fact.Hours.class)
        .ifPresent(said -> assertThat(plan.hours()).isLessThanOrEqualTo(said.perWeek()));
    if (file.fact(Fact.Energy.class).filter(e -> e.level() <= LIMITS.lowEnergy()).isPresent()) {
      assertThat(plan.hours()).isZero();
    }
    assertThat(plan(file, Set.of(), Optional.of(0.5)).hours()).isLessThanOrEqualTo(0.5);
    assertThat(plan.total()).isEqualTo(plan.hours() * plan.weeks());
  }

  @RepeatedTest(CASES)
  void theGateHolds(RepetitionInfo run) {
    CaseFile file = caseOf(run);

    plan(file)
        .technology()
        .ifPresent(name -> {
          var maturity = Shipped.PROMPTS.catalogue().technology(name).orElseThrow().maturity();
          boolean named = Demand.count(file, name) > 0 || file.knows(Fact.UrgentProblem.class);
          assertThat(maturity).isNotEqualTo(Maturity.UNPROVEN);
          assertThat(maturity == Maturity.CARE && !named)
              .as("%s wants care and nobody needs it", name)
              .isFalse();
        });
  }

  @RepeatedTest(200)
  void whatWasDeclinedNeverComesBack(RepetitionInfo run) {
    CaseFile file = caseOf(run);
    Set<String> declined = new HashSet<>();

    var plan = plan(file);
    while (plan.technology().isPresent()) {
      assertThat(declined.add(plan.technology().get())).isTrue();
      plan = plan(file, declined, Optional.empty());
    }
  }

  @RepeatedTest(CASES)
  void everyPlanIsWhole(RepetitionInfo run) {
    CaseFile file = caseOf(run);

    var plan = plan(file);

    assertThat(plan.weeks()).isBetween(1, LIMITS.planWeeks() + 1);
    assertThat(plan.reviewAt()).isAfter(TODAY);
    assertThat(plan.reviewAt()).isBeforeOrEqualTo(TODAY.plusWeeks(plan.weeks()));
    assertThat(plan.steps()).isNotEmpty().hasSizeLessThanOrEqualTo(6);
    assertThat(PHRASES.text(plan.target())).isNotBlank().doesNotContain("{", "}");
    assertThat(plan.steps()).extracting(PHRASES::text).noneMatch(String::isBlank);
    if (Counsel.verdict(file).kind() == Verdict.Kind.UNKNOWN) {
      assertThat(plan.kind()).isIn(Plan.Kind.LOG, Plan.Kind.REST);
    }
  }

  @RepeatedTest(CASES)
  void whatIsLeftOutHasAReasonAndIsNotTheTarget(RepetitionInfo run) {
    var plan = plan(caseOf(run));

    assertThat(plan.notNow()).extracting(Plan.NotNow::technology).doesNotHaveDuplicates();
    assertThat(plan.notNow())
        .hasSizeLessThanOrEqualTo(3)
        .allSatisfy(left -> {
          assertThat(plan.technology()).isNotEqualTo(Optional.of(left.technology()));
          assertThat(PHRASES.text(left.reason())).containsIgnoringCase(left.technology());
        });
  }

  @RepeatedTest(CASES)
  void everyReasonRestsOnTheirWords(RepetitionInfo run) {
    CaseFile file = caseOf(run);

    assertThat(plan(file).reasons())
        .extracting(Reason::words)
        .allMatch(words ->
            words.isEmpty() || file.entries().stream().map(Entry::words).anyMatch(words::equals));
  }

  private static CaseFile caseOf(RepetitionInfo run) {
    return new RandomCase(run.getCurrentRepetition()).file();
  }
}
