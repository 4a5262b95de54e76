package bearings.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClausesTest {
  private static List<String> about(String text, Clause.About about) {
    return ShippedListener.hear(text).clauses().stream()
        .filter(clause -> clause.about() == about)
        .map(Clause::words)
        .toList();
  }

  @Test
  void factAndFeelingAreToldApartInTheSendersWords() {
    // given
    String text =
        "everyone i know is doing agents now. i do churn models for two phone companies. think my"
            + " time is over";

    // then
    assertThat(about(text, Clause.About.FACT))
        .containsExactly("i do churn models for two phone companies");
    assertThat(about(text, Clause.About.FEELING)).contains("think my time is over");
  }

  @Test
  void aClauseIsCutAtItsTurnAndDoesNotBeginWithIt() {
    // given
    String text = "they dropped me from the roster last week, but i feel relieved about it";

    // then
    assertThat(about(text, Clause.About.FACT))
        .containsExactly("they dropped me from the roster last week");
    assertThat(about(text, Clause.About.FEELING)).containsExactly("i feel relieved about it");
  }
}
