package bearings.heuristic;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Telling;
import bearings.casefile.Temperament;
import bearings.knowledge.Segment;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.List;
import org.junit.jupiter.api.Test;

/// H16: fish or cat, choose your own competition.
class FishOrCatTest {
  private static final One IDEA = One.of(Idea.H16);

  @Test
  void asksForTheLikingOnce() {
    assertThat(IDEA.asks(CaseFile.EMPTY)).containsExactly(QuestionId.TEMPER);
    assertThat(IDEA.asks(liking(Temperament.DEEP_WORKER).file())).isEmpty();
  }

  @Test
  void asksWhatWasEnjoyedWhereTheLikingIsUndecided() {
    assertThat(IDEA.asks(liking(Temperament.UNCLEAR).file())).containsExactly(QuestionId.ENJOY);
  }

  @Test
  void quickAdoptersGetABoundedSlotForTheNew() {
    assertThat(added(liking(Temperament.EARLY_ADOPTER).file()))
        .containsExactly(Line.PLAN_SLOT_FOR_NEW.key());
    assertThat(Shipped.wordings(Say.of(Line.PLAN_SLOT_FOR_NEW)))
        .allSatisfy(text -> assertThat(text).contains("Friday", "fifth"));
  }

  @Test
  void whatIsUndecidedGetsATrialAndNoLabel() {
    assertThat(added(liking(Temperament.UNCLEAR).file())).containsExactly(Line.PLAN_TRIAL.key());
  }

  @Test
  void dreadShowsAWrongCompetition() {
    var file = Telling.nothing().then(new Fact.Dreads("I hate demos"), "I hate demos").file();

    assertThat(IDEA.concludes(file, Conclusion.Colours.class))
        .containsExactly(new Conclusion.Colours(Idea.H16, Modifier.FIT, "I hate demos"));
  }

  @Test
  void depthWithAnEyeOnAnotherTradeIsTheWrongCompetition() {
    var file =
        liking(Temperament.DEEP_WORKER)
            .worksIn(Segment.CLASSICAL)
            .then(new Fact.Feeling("behind"), "behind on agents")
            .with(new Fact.Mentions("AI agents"), "agents")
            .file();

    assertThat(IDEA.concludes(file, Conclusion.Colours.class))
        .extracting(Conclusion.Colours::modifier)
        .containsExactly(Modifier.FIT);
  }

  @Test
  void aNeededSkillIsNotSkippedForALiking() {
    var file = liking(Temperament.DEEP_WORKER).worksIn(Segment.CLASSICAL).lostBids(2, "RAG").file();

    assertThat(IDEA.concludes(file)).isEmpty();
  }

  @Test
  void nobodyIsCalledACat() {
    var lines =
        List.of(
            Line.LIKES_NEW,
            Line.LIKES_DEPTH,
            Line.LIKES_EITHER,
            Line.COLOUR_FIT,
            Line.PLAN_TRIAL,
            Line.FACT_DEEP,
            Line.FACT_QUICK);

    for (Line line : lines) {
      assertThat(Shipped.wordings(Say.of(line)))
          .allSatisfy(text -> assertThat(text).doesNotContainPattern("(?i)\\b(cat|fish|born)\\b"));
    }
  }

  private static Telling liking(Temperament temperament) {
    return Telling.nothing().then(new Fact.Likes(temperament), "what I like");
  }

  private static List<String> added(CaseFile file) {
    return IDEA.concludes(file, Conclusion.Adds.class).stream()
        .map(one -> one.line().key())
        .toList();
  }
}
