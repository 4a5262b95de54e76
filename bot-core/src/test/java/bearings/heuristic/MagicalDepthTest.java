package bearings.heuristic;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.Fact;
import bearings.casefile.Telling;
import bearings.knowledge.Segment;
import bearings.speech.Idea;
import bearings.speech.Line;
import org.junit.jupiter.api.Test;

/// H7: retrieval and fine-tuning at a depth that looks like magic.
class MagicalDepthTest {
  private static final One IDEA = One.of(Idea.H7);
  private static final Fact FINE_TUNING = new Fact.Mentions("Fine-tuning");
  private static final Fact AWE = new Fact.Feeling("like a dinosaur");

  @Test
  void asksWhoAskedForIt() {
    var say = IDEA.remark(inAwe(CaseFile.EMPTY)).orElseThrow().say();

    assertThat(say.key()).isEqualTo(Line.WHO_ASKED.key());
    assertThat(Shipped.wordings(say))
        .allSatisfy(text -> assertThat(text).containsIgnoringCase("fine-tuning"));
  }

  @Test
  void leavesItOutOfThePlanWhereNobodyAsked() {
    var file = Telling.nothing().then(AWE, "like a dinosaur").with(FINE_TUNING, "they").file();

    assertThat(IDEA.concludes(file, Conclusion.Defers.class))
        .extracting(Conclusion.Defers::technology)
        .containsExactly("Fine-tuning");
  }

  @Test
  void takesItSeriouslyWhereSomebodyWhoPaysAsked() {
    var asked = Telling.nothing().lostBids(2, "Fine-tuning").file();

    assertThat(IDEA.says(inAwe(asked))).isEmpty();
    assertThat(IDEA.concludes(asked)).isEmpty();
  }

  @Test
  void saysNothingToThoseWhoseTradeItIs() {
    assertThat(IDEA.says(inAwe(Telling.nothing().worksIn(Segment.MODEL_TRAINING).file())))
        .isEmpty();
  }

  @Test
  void isNeverTheTopOfALadder() {
    assertThat(Shipped.wordings(IDEA.remark(inAwe(CaseFile.EMPTY)).orElseThrow().say()))
        .allSatisfy(text ->
            assertThat(text)
                .containsPattern("one (corner|segment)|segment among eight")
                .doesNotContainPattern("(?<!not )the top of|next level|advanced|ahead"));
  }

  private static Message inAwe(CaseFile before) {
    return Message.knowing(before)
        .telling(AWE, "like a dinosaur")
        .telling(FINE_TUNING, "they fine-tune")
        .naming("Fine-tuning");
  }
}
