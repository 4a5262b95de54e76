package bearings.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.knowledge.Segment;
import org.junit.jupiter.api.Test;

class BriefReaderTest {

  @Test
  void aPlusIsNotARequirement() {
    // when
    Brief brief =
        Ears.BRIEFS.read(
            "We need SQL and dbt. Experience with Kafka is a plus. Ideally you know Terraform.");

    // then
    assertThat(brief.required()).containsExactly("SQL", "dbt");
    assertThat(brief.niceToHave()).containsExactly("Kafka", "Terraform");
    assertThat(brief.segment()).contains(Segment.DATA_ENG);
  }

  @Test
  void whatIsRefusedOrLeftIsInNeitherList() {
    // when
    Brief brief =
        Ears.BRIEFS.read(
            "We are moving away from Informatica to dbt. No Kubernetes, please. "
                + "A forecasting system is not part of this job.");

    // then
    assertThat(brief.required()).containsExactly("dbt");
    assertThat(brief.niceToHave()).isEmpty();
    assertThat(brief.mentioned())
        .containsExactlyInAnyOrder("Legacy ETL tools", "Kubernetes", "Forecasting");
  }

  @Test
  void headingsSpeakForTheirLists() {
    // when
    Brief brief =
        Ears.BRIEFS.read("Must have:\n- Python\n- Docker\nNice to have:\n- MLflow\n- Terraform");

    // then
    assertThat(brief.required()).containsExactly("Python", "Docker");
    assertThat(brief.niceToHave()).containsExactly("MLflow", "Terraform");
  }

  @Test
  void theTroubleIsToldInTheBriefsOwnWords() {
    // when
    Brief brief =
        Ears.BRIEFS.read(
            "We are a telecom reseller. The aggregation takes fourteen hours and has to fit in"
                + " four. English or Polish.");

    // then
    assertThat(brief.urgentProblem())
        .contains("The aggregation takes fourteen hours and has to fit in four");
  }

  @Test
  void aTextThatAsksForNothingGivesNothing() {
    Brief brief = Ears.BRIEFS.read("hello");

    assertThat(brief.required()).isEmpty();
    assertThat(brief.urgentProblem()).isEmpty();
    assertThat(brief.segment()).isEmpty();
  }

  @Test
  void whatIsToldInPassingIsNotWanted() {
    // when
    Brief brief =
        Ears.BRIEFS.read(
            "From Vertex AI to SageMaker. A deep learning pilot impressed nobody."
                + " The previous code in TensorFlow is frozen. Terraform appreciated.");

    // then
    assertThat(brief.required()).containsExactly("SageMaker");
    assertThat(brief.niceToHave()).containsExactly("Terraform");
    assertThat(brief.mentioned()).containsExactly("Vertex AI", "Deep learning", "TensorFlow");
  }

  @Test
  void aWishIsNotTheTrouble() {
    assertThat(
            Ears.BRIEFS
                .read(
                    "Our clerks read every letter twice. We need somebody who stops the waste and"
                        + " the errors.")
                .urgentProblem())
        .contains("Our clerks read every letter twice");
  }
}
