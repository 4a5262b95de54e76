package bearings.heuristic;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.Telling;
import bearings.speech.Idea;
import org.junit.jupiter.api.Test;

/// The eighteen ideas together.
class EssayTest {
  @Test
  void hasEachIdeaOnceInTheOrderOfTheEssay() {
    assertThat(Essay.IDEAS).extracting(Heuristic::idea).containsExactly(Idea.values());
  }

  @Test
  void asksWhatTheVerdictNeedsBeforeWhatThePlanNeeds() {
    var stages = Essay.asks(CaseFile.EMPTY, Shipped.GROUNDS).stream().map(Wish::stage).toList();

    assertThat(stages).isSorted().contains(Wish.Stage.VERDICT, Wish.Stage.PLAN);
  }

  @Test
  void everyConclusionIsSignedByTheIdeaThatDrewIt() {
    var file = Telling.nothing().lostBids(2, "SQL").kept(1).hours(2).felt(9).file();

    for (Heuristic heuristic : Essay.IDEAS) {
      assertThat(heuristic.concludes(file, Shipped.GROUNDS))
          .allMatch(conclusion -> conclusion.idea() == heuristic.idea());
    }
  }

  @Test
  void nothingIsConcludedAboutSomebodyWhoSaidNothing() {
    assertThat(Essay.concludes(CaseFile.EMPTY, Shipped.GROUNDS)).isEmpty();
  }
}
