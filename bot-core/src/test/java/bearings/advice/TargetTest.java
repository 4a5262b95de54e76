package bearings.advice;

import static bearings.advice.Counsel.plan;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.Fact;
import bearings.casefile.Relation;
import bearings.casefile.Telling;
import bearings.heuristic.Shipped;
import bearings.speech.Line;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a plan is about: what is urgent and asked for, then what works, is easier and is cheaper.
class TargetTest {
  @Test
  void whatWasLostOverComesFirst() {
    var file = Telling.nothing().lostBids(2, "SQL").lostBids(1, "Spark").hours(6).file();

    assertThat(plan(file).technology()).contains("SQL");
  }

  @Test
  void whatWasLostOverStaysFirstBesideAWishForSomethingNewer() {
    var file =
        Telling.nothing()
            .then(new Fact.Feeling("behind"), "I feel behind on fine-tuning")
            .with(new Fact.Mentions("Fine-tuning"), "fine-tuning")
            .lostBids(2, "SQL")
            .then(new Fact.Relates("Kafka", Relation.LEARNING), "learning kafka")
            .file();

    var plan = plan(file);

    assertThat(plan.technology()).contains("SQL");
    assertThat(plan.notNow())
        .extracting(Plan.NotNow::technology)
        .containsExactlyInAnyOrder("Fine-tuning", "Kafka");
  }

  @Test
  void anUrgentProblemDecidesAmongWhatWasMissedEquallyOften() {
    var telling = Telling.nothing().lostBids(1, "SQL").lostBids(1, "Airflow");

    assertThat(
            plan(telling.problem("the night load fails and nobody notices until noon").file())
                .technology())
        .contains("Airflow");
  }

  @Test
  void theToolThatFailsInTheProblemIsNoTarget() {
    String problem = "a 300 million row table, pandas dies on it";
    var told = Telling.nothing().lostBids(1, "SQL", "Spark").problem(problem);
    var failing = told.with(new Fact.Mentions("pandas"), "pandas").file();

    assertThat(plan(failing).technology()).isPresent().get().isNotEqualTo("pandas");
  }

  @Test
  void whatIsAlreadyThereIsUsedAndNotLearnedAgain() {
    var file =
        Telling.nothing()
            .kept(3)
            .has("DuckDB")
            .has("SQL")
            .problem("a 300 million row table, pandas dies")
            .file();

    var plan = plan(file);

    assertThat(plan.kind()).isEqualTo(Plan.Kind.DELIVER);
    assertThat(plan.technology()).isPresent().get().isIn("DuckDB", "SQL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Quantum ML", "Multi-agent frameworks", "Browser agents", "KAN"})
  void whatIsUnprovenIsNeverATarget(String unproven) {
    var file = Telling.nothing().lostBids(3, unproven).lacks(unproven).hours(5).file();

    assertThat(plan(file).technology()).isEmpty();
  }

  @Test
  void whatWantsCareIsATargetOnlyForANamedNeed() {
    var needed = Telling.nothing().lostBids(2, "LangGraph").file();
    var wished =
        Telling.nothing()
            .kept(2)
            .lacks("LangGraph")
            .then(new Fact.Relates("LangGraph", Relation.LEARNING), "learning langgraph")
            .file();

    assertThat(plan(needed).technology()).contains("LangGraph");
    assertThat(plan(wished).technology()).isEmpty();
  }

  @Test
  void whatWasDeclinedNeverComesBack() {
    var file = Telling.nothing().lostBids(2, "SQL").lostBids(1, "Spark").file();

    assertThat(plan(file, Set.of("SQL"), Optional.empty()).technology()).contains("Spark");
    assertThat(plan(file, Set.of("SQL", "Spark"), Optional.empty()).technology()).isEmpty();
  }

  @Test
  void whatIsDreadedIsATargetOnlyWhereItCausedALoss() {
    var disliked = new Fact.Relates("SQL", Relation.DISLIKES);
    var problem = "the slow query takes all night";

    assertThat(
            plan(Telling.nothing().kept(2).then(disliked, "I hate sql").problem(problem).file())
                .technology())
        .isNotEqualTo(Optional.of("SQL"));
    assertThat(
            plan(Telling.nothing().then(disliked, "I hate sql").lostBids(2, "SQL").file())
                .technology())
        .contains("SQL");
  }

  @Test
  void whatElseWasMissedIsNamedAsNextWithItsCount() {
    var file = Telling.nothing().lostBids(2, "SQL").lostBids(1, "Spark").file();

    var left = plan(file).notNow();

    assertThat(left).hasSize(1);
    assertThat(left.getFirst().technology()).isEqualTo("Spark");
    assertThat(left.getFirst().reason().key()).isEqualTo(Line.DEFER_ONE_AT_A_TIME.key());
    assertThat(Shipped.wordings(left.getFirst().reason()))
        .allSatisfy(text -> assertThat(text).contains("Spark", "one time"));
  }

  @Test
  void aLossEndsInAnotherBid() {
    assertThat(plan(Telling.nothing().lostBids(2, "Power BI").file()).steps())
        .extracting(step -> step.key())
        .contains(Line.STEP_REBID.key());
  }
}
