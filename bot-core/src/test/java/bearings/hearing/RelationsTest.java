package bearings.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.QuestionId;
import bearings.casefile.Relation;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RelationsTest {

  private static Map<String, Relation> relations(String text) {
    return Ears.relations(text, Optional.empty());
  }

  @Test
  void whatTheSenderWorksWithIsHeld() {
    assertThat(relations("Airflow and dbt for six years"))
        .containsEntry("Airflow", Relation.HAS)
        .containsEntry("dbt", Relation.HAS);
    assertThat(relations("sql ok, py ok"))
        .containsExactly(Map.entry("Python", Relation.HAS), Map.entry("SQL", Relation.HAS));
  }

  @Test
  void whatWasAskedForAndRefusedIsLacking() {
    assertThat(relations("Two recruiters asked for dbt and went quiet when I said no."))
        .containsEntry("dbt", Relation.LACKS);
    assertThat(relations("three tenders wanted Terraform, so I sat them out"))
        .containsEntry("Terraform", Relation.LACKS);
    assertThat(relations("the last six briefs were all Power BI and I only do Tableau"))
        .containsEntry("Power BI", Relation.LACKS)
        .containsEntry("Tableau", Relation.HAS);
  }

  @Test
  void whatWasOnlyAskedForStaysOpen() {
    assertThat(relations("my clients now ask about snowflake"))
        .containsEntry("Snowflake", Relation.ASKED_FOR);
  }

  @Test
  void aClauseThatNamesNoneSpeaksOfWhatWasNamedLast() {
    assertThat(relations("they all talk about fine tuning. i've never done it once"))
        .containsEntry("Fine-tuning", Relation.LACKS);
  }

  @Test
  void eachClauseSpeaksForItself() {
    assertThat(relations("I know Docker a little; MLflow I have heard of and never used."))
        .containsEntry("Docker", Relation.HAS)
        .containsEntry("MLflow", Relation.LACKS);
    assertThat(relations("im learning rust at night but clients want python which i hate"))
        .containsEntry("Rust", Relation.LEARNING)
        .containsEntry("Python", Relation.DISLIKES);
  }

  @Test
  void whatOthersUseIsNotTheSendersTool() {
    assertThat(relations("everyone on linkedin is building on langchain")).isEmpty();
  }

  @Test
  void everythingInAQuotedPostIsAskedFor() {
    assertThat(relations("got this: \"Looking for a freelancer, Spark and dbt, SQL\" good for me?"))
        .containsEntry("Spark", Relation.ASKED_FOR)
        .containsEntry("SQL", Relation.ASKED_FOR);
  }

  @Test
  void whatClientsPayForIsHeld() {
    assertThat(Ears.relations("docker, k8s, mlflow", Optional.of(QuestionId.SKILLS)).values())
        .containsOnly(Relation.HAS)
        .hasSize(3);
  }

  @Test
  void aQuestionSaysNothingOnTheSender() {
    assertThat(relations("should i learn spark or dbt")).isEmpty();
  }

  @Test
  void whatIsNamedWithoutMoreIsTheSendersOwn() {
    assertThat(relations("Airflow on a single box. Nobody complains"))
        .containsExactly(Map.entry("Airflow", Relation.HAS));
    assertThat(relations("I classify claims letters with spaCy and BERT"))
        .containsEntry("spaCy", Relation.HAS)
        .containsEntry("BERT", Relation.HAS);
  }

  @Test
  void whatIsAskedAboutOrSaidOfOthersIsNotTheSenders() {
    assertThat(relations("is kubernetes worth it for three models that run once a day")).isEmpty();
    assertThat(relations("snowflake or bigquery, what's your honest take")).isEmpty();
    assertThat(relations("everybody learns rag, the dentist's son learns rag")).isEmpty();
    assertThat(relations("i've used pandas forever, is polars worth the move?"))
        .containsExactly(Map.entry("pandas", Relation.HAS));
  }

  @Test
  void aDenialStaysInItsClause() {
    assertThat(relations("pytorch, lora, data cleaning, i never did mlops properly"))
        .containsEntry("PyTorch", Relation.HAS)
        .containsEntry("LoRA", Relation.HAS)
        .containsEntry("MLOps", Relation.LACKS);
    assertThat(relations("no, power bi is mine")).containsEntry("Power BI", Relation.HAS);
    assertThat(relations("I know Docker, not Kubernetes."))
        .containsEntry("Docker", Relation.HAS)
        .containsEntry("Kubernetes", Relation.LACKS);
  }

  @Test
  void aVerbAloneDeniesNothing() {
    assertThat(relations("SQL is what I breathe")).containsEntry("SQL", Relation.HAS);
  }

  @Test
  void aWordOfANameIsNoPhrase() {
    assertThat(relations("two shops asked for learning to rank"))
        .containsEntry("Learning to rank", Relation.ASKED_FOR);
  }

  @Test
  void aTextWithoutASenderIsAPost() {
    assertThat(relations("senior engineer, Kafka and Flink, 6 months, remote"))
        .containsEntry("Kafka", Relation.ASKED_FOR)
        .containsEntry("Flink", Relation.ASKED_FOR);
  }

  @Test
  void whatLostBidsAskedForIsLacking() {
    assertThat(Ears.relations("both wanted terraform", Optional.of(QuestionId.BIDS)))
        .containsEntry("Terraform", Relation.LACKS);
  }
}
