package bearings.heuristic;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.Telling;
import bearings.speech.Idea;
import org.junit.jupiter.api.Test;

/// H18: especially what makes things easier and cheaper.
class EasierAndCheaperTest {
  private static final One IDEA = One.of(Idea.H18);

  @Test
  void prefersWhatCutsCostsAmongWhatWasAskedFor() {
    var file = Telling.nothing().lostBids(2, "DuckDB", "Hadoop", "Spark").file();

    assertThat(IDEA.concludes(file, Conclusion.Favours.class))
        .extracting(Conclusion.Favours::technology)
        .containsExactly("DuckDB");
  }

  @Test
  void neverOutweighsWhatTheMarketAskedFor() {
    var file = Telling.nothing().lostBids(1, "DuckDB").file();

    int cheaper = points(IDEA, file);
    int counted = points(One.of(Idea.H11), file);

    assertThat(cheaper).isPositive().isLessThan(counted);
  }

  @Test
  void saysNothingOfCostsWhereNothingWasCounted() {
    assertThat(IDEA.concludes(Telling.nothing().lacks("DuckDB").has("Docker").file())).isEmpty();
  }

  private static int points(One idea, CaseFile file) {
    return idea.concludes(file, Conclusion.Favours.class).stream()
        .mapToInt(Conclusion.Favours::points)
        .sum();
  }
}
