package bearings.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TechnologiesTest {

  @Test
  void theLongestNameWins() {
    assertThat(Ears.technologies("azure data factory and SQL Server, on an aws lambda"))
        .containsExactly("Azure Data Factory", "SQL Server", "Serverless");
  }

  @ParameterizedTest
  @CsvSource({
    "power-bi dashboards, Power BI",
    "lang-chain, LangChain",
    "the ci cd part, CI/CD",
    "U-Net, Image segmentation",
    "w&b runs, Weights & Biases",
    "gpt-4o bills, OpenAI models",
    "scikit learn, scikit-learn",
    "airflow's scheduler, Airflow",
    "llama.cpp at home, Ollama"
  })
  void aNameIsFoundHoweverItIsJoined(String text, String technology) {
    assertThat(Ears.technologies(text)).containsExactly(technology);
  }

  @ParameterizedTest
  @CsvSource({
    "my kuberntes skills, Kubernetes",
    "a bit of pytroch, PyTorch",
    "sagemakr costs, SageMaker",
    "powebi please, Power BI",
    "snowflke bill, Snowflake",
    "huging face models, Hugging Face",
    "a vectr database, Vector databases",
    "langrahp flows, LangGraph",
    "sematic layer, Semantic layer",
    "forcasting for bakeries, Forecasting"
  })
  void aMisspeltNameIsHeard(String text, String technology) {
    assertThat(Ears.technologies(text)).containsExactly(technology);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I keep containers on a ship and a spark of joy in R&D",
        "my travel agent had a prefect idea, pay attention to the shiny new things",
        "the sales pipeline is empty",
        "any recommendations for a course? i excel at nothing",
        "julia says i glue things together",
        "that is the tip of the iceberg, r u serious",
        "i looked at the scale and reset the login, a single cluster of people in the park",
        "she reacts badly, the node is down to earth and the torch goes out"
      })
  void ordinaryWordsAreNoTechnologies(String text) {
    assertThat(Ears.technologies(text)).isEmpty();
  }

  @Test
  void anOrdinaryWordCountsBesideATechnologyOrAWordOfUse() {
    assertThat(Ears.technologies("spark, hive and python")).contains("Spark", "Hadoop");
    assertThat(Ears.technologies("we use prefect")).containsExactly("Prefect");
    assertThat(Ears.technologies("python, r, sql")).containsExactly("Python", "R", "SQL");
    assertThat(Ears.technologies("everyone is shipping agents")).containsExactly("AI agents");
  }

  @Test
  void aMentionKnowsItsPlaceAndItsWords() {
    // given
    Utterance utterance = Utterance.of("I fit XGBoost, then Power  BI");

    // when
    List<Mention> mentions = Ears.TECHNOLOGIES.find(utterance);

    // then
    assertThat(mentions).extracting(Mention::words).containsExactly("XGBoost", "Power  BI");
    assertThat(mentions.getLast().from()).isEqualTo(4);
    assertThat(mentions.getLast().to()).isEqualTo(6);
  }

  @Test
  void digitsThatLookLikeLettersAreRead() {
    assertThat(Ears.technologies("mostly pyt0rch and kubern3tes"))
        .containsExactly("Kubernetes", "PyTorch");
  }
}
