package bearings.heuristic;

import static bearings.casefile.Telling.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.Relation;
import bearings.casefile.Telling;
import bearings.hearing.Polarity;
import bearings.speech.Idea;
import bearings.speech.Line;
import org.junit.jupiter.api.Test;

/// H6: a regression alone may be enough.
class SimpleMayBeEnoughTest {
  private static final One IDEA = One.of(Idea.H6);
  private static final Fact REGRESSION = new Fact.Relates("Regression", Relation.HAS);

  @Test
  void meetsShameAboutASimpleTool() {
    var say = IDEA.remark(ashamed(CaseFile.EMPTY)).orElseThrow().say();

    assertThat(say.key()).isEqualTo(Line.SIMPLE_ENOUGH.key());
    assertThat(Shipped.wordings(say))
        .allSatisfy(text -> assertThat(text).containsIgnoringCase("regression"));
  }

  @Test
  void asksWhetherItAnswersTheClientInsteadOfPraising() {
    assertThat(Shipped.wordings(IDEA.remark(ashamed(CaseFile.EMPTY)).orElseThrow().say()))
        .allSatisfy(
            text -> assertThat(text).contains("client").containsPattern("\\b(if|whether)\\b"));
  }

  @Test
  void nobodyIsConsoledWhoIsNotAshamed() {
    var message =
        Message.knowing(CaseFile.EMPTY)
            .telling(REGRESSION, "I use regression")
            .sounding(Polarity.POSITIVE);

    assertThat(IDEA.says(message)).isEmpty();
  }

  @Test
  void standingStillIsNotPraisedAfterClientsLeft() {
    var left = Telling.nothing().then(evidence(true, EvidenceKind.LOST_CLIENT), "they left").file();

    assertThat(IDEA.says(ashamed(left))).isEmpty();
  }

  private static Message ashamed(CaseFile before) {
    return Message.knowing(before)
        .telling(REGRESSION, "I only do regression")
        .naming("Regression")
        .sounding(Polarity.NEGATIVE);
  }
}
