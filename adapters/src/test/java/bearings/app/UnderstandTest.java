package bearings.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class UnderstandTest {

  @Test
  void everyKeyOfTheContractIsThereWhateverIsKnown() {
    for (JsonNode heard :
        Ran.reading("ok\ni lost two of three bids for sql\n", "understand", "--json").json()) {
      Iterable<String> names = heard::fieldNames;
      assertThat(names)
          .containsExactlyInAnyOrder(
              "intent",
              "stance",
              "generalization",
              "segment",
              "technologies",
              "tech_relation",
              "temperament",
              "urgent_problem",
              "hours_per_week",
              "polarity",
              "evidence",
              "because");
    }
  }

  @Test
  void evidenceIsToldWithItsNumbers() {
    JsonNode item =
        Ran.bearings("understand", "--json", "i lost two of three bids, they wanted sql")
            .json()
            .getFirst()
            .get("evidence")
            .get(0);

    assertThat(item.get("for").asBoolean()).isTrue();
    assertThat(item.get("kind").asText()).isEqualTo("lost_bid");
    assertThat(item.get("count").asInt()).isEqualTo(2);
    assertThat(item.get("of").asInt()).isEqualTo(3);
  }

  @Test
  void theQuestionThatAMessageAnswersIsHeardWithIt() {
    List<JsonNode> heard =
        Ran.reading(
                """
                {"text":"three","context":"time","expected":{"anything":[1,2]}}
                {"text":"three"}
                """,
                "understand",
                "--json")
            .json();

    assertThat(heard.get(0).get("hours_per_week").asInt()).isEqualTo(3);
    assertThat(heard.get(1).get("hours_per_week").isNull()).isTrue();
  }

  @Test
  void whatCannotBeReadIsToldInItsPlaceAndTheRestIsHeard() {
    List<JsonNode> heard =
        Ran.reading(
                """
                {"text":
                {"context":"time"}
                {"text":"three","context":"weather"}
                %s

                i feel behind
                """
                    .formatted("x".repeat(70_000)),
                "understand",
                "--json")
            .json();

    assertThat(heard).hasSize(5);
    assertThat(heard.subList(0, 4)).allMatch(line -> line.has("error"));
    assertThat(heard.get(2).get("error").asText()).contains("weather");
    assertThat(heard.get(4).get("intent").asText()).isEqualTo("share_worry");
  }

  @Test
  void aPersonReadsWordsAndNotJson() {
    Ran ran = Ran.bearings("understand", "i", "have", "3", "hours", "a", "week", "@everyone");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("hours per week").contains("3 hours").doesNotContain("{");
  }

  @Test
  void eachValueIsShownWithWordsOfTheMessage() {
    String text = "i lost two bids for spark, i do airflow, 4 hours a week";

    JsonNode because = Ran.bearings("understand", "--json", text).json().getFirst().get("because");

    assertThat(because).isNotEmpty();
    assertThat(
            StreamSupport.stream(because.spliterator(), false)
                .map(JsonNode::asText)
                .filter(words -> !text.contains(words)))
        .isEmpty();
  }
}
