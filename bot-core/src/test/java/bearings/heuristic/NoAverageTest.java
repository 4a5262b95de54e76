package bearings.heuristic;

import static bearings.casefile.Telling.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Telling;
import bearings.hearing.Signal;
import bearings.speech.Idea;
import bearings.speech.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

/// H9: no average, no median.
class NoAverageTest {
  private static final One IDEA = One.of(Idea.H9);
  private static final Fact WHOLE_FIELD = new Fact.ComparesWith("everybody online", true);
  private static final Fact SOMEBODY = new Fact.ComparesWith("a former colleague", false);

  @Test
  void asksWhomTheyPictureWhereAFeelingHasNoFace() {
    var file = Telling.nothing().then(new Fact.Feeling("late"), "I feel late").file();

    assertThat(IDEA.asks(file)).containsExactly(QuestionId.COMPARE);
    assertThat(IDEA.asks(CaseFile.EMPTY)).isEmpty();
  }

  @Test
  void comparingWithTheWholeFieldColoursTheVerdict() {
    assertThat(modifiers(Telling.nothing().then(WHOLE_FIELD, "everybody online").file()))
        .containsExactly(Modifier.AVERAGE);
    assertThat(modifiers(Telling.nothing().then(SOMEBODY, "a former colleague").file())).isEmpty();
  }

  @Test
  void aSweepingWordBesideRealEvidenceIsNoAverage() {
    var file =
        Telling.nothing()
            .then(evidence(true, EvidenceKind.LOST_BID, 3), "all three lost")
            .with(new Fact.Generalizes("all"), "all three")
            .file();

    assertThat(modifiers(file)).isEmpty();
  }

  @Test
  void showsBothEndsInsteadOfAMiddle() {
    var message =
        Message.knowing(CaseFile.EMPTY)
            .answering(QuestionId.COMPARE)
            .telling(WHOLE_FIELD, "everybody online");

    assertThat(IDEA.says(message)).contains(Line.BOTH_ENDS.key());
  }

  @Test
  void refusesEveryRankAndNamesNone() {
    var say =
        IDEA.remark(
                Message.knowing(Telling.nothing().lostBids(2).kept(3).file())
                    .giving(Signal.WANTS_RANK))
            .orElseThrow()
            .say();

    assertThat(say.key()).isEqualTo(Line.NO_RANK.key());
    assertThat(Shipped.wordings(say))
        .allSatisfy(text ->
            assertThat(text)
                .doesNotContainPattern("\\d|percent|(?i)above average|better than|top "));
  }

  private static List<Modifier> modifiers(CaseFile file) {
    return IDEA.concludes(file, Conclusion.Colours.class).stream()
        .map(Conclusion.Colours::modifier)
        .toList();
  }
}
