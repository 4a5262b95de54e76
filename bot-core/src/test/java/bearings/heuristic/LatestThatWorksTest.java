package bearings.heuristic;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.Telling;
import bearings.speech.Idea;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// H17: not the latest, but the latest that works.
class LatestThatWorksTest {
  private static final One IDEA = One.of(Idea.H17);

  @ParameterizedTest
  @ValueSource(strings = {"Structured output", "pgvector", "SQL", "TF-IDF"})
  void whatWorksMayBeATargetHoweverNewOrOld(String proven) {
    assertThat(favoured(Telling.nothing().lostBids(1, proven).file())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Quantum ML", "Multi-agent frameworks", "Browser agents"})
  void whatIsUnprovenIsNeverATargetHoweverOftenItIsAsked(String unproven) {
    var file = Telling.nothing().lostBids(3, unproven).file();

    assertThat(favoured(file)).isFalse();
    assertThat(IDEA.concludes(file, Conclusion.Defers.class))
        .extracting(Conclusion.Defers::technology)
        .containsExactly(unproven);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LangGraph", "LLM evaluation", "Microsoft Fabric"})
  void whatWantsCareWaitsForANamedNeed(String care) {
    var named = Telling.nothing().lacks(care).file();
    var needed = Telling.nothing().lostBids(1, care).file();

    assertThat(favoured(named)).isFalse();
    assertThat(IDEA.concludes(named, Conclusion.Defers.class)).hasSize(1);
    assertThat(IDEA.concludes(needed, Conclusion.Defers.class)).isEmpty();
  }

  private static boolean favoured(CaseFile file) {
    return !IDEA.concludes(file, Conclusion.Favours.class).isEmpty();
  }
}
