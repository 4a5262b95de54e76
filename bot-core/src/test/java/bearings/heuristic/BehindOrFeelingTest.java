package bearings.heuristic;

import static bearings.casefile.Telling.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Telling;
import bearings.hearing.Clause.About;
import bearings.speech.Arg;
import bearings.speech.Idea;
import bearings.speech.Line;
import org.junit.jupiter.api.Test;

/// H1: behind, or feeling it? Two ledgers.
class BehindOrFeelingTest {
  private static final One IDEA = One.of(Idea.H1);

  @Test
  void asksForBothSidesOfTheLedger() {
    assertThat(IDEA.needs(CaseFile.EMPTY)).containsExactly(QuestionId.FOR, QuestionId.AGAINST);
    assertThat(IDEA.needs(Telling.nothing().lostBids(2).file()))
        .containsExactly(QuestionId.AGAINST);
    assertThat(IDEA.needs(Telling.nothing().kept(2).file())).containsExactly(QuestionId.FOR);
    assertThat(IDEA.needs(Telling.nothing().kept(2).lostBids(1).file())).isEmpty();
  }

  @Test
  void asksForTheNumberOnlyWhereItIsNotKnown() {
    assertThat(IDEA.asks(CaseFile.EMPTY)).contains(QuestionId.SCALE);
    assertThat(IDEA.asks(Telling.nothing().felt(4).file())).doesNotContain(QuestionId.SCALE);
  }

  @Test
  void eachEventIsWeighedOnItsOwnSide() {
    var file = Telling.nothing().lostBids(2, "SQL").kept(3).file();

    var weighed = IDEA.concludes(file, Conclusion.Weighs.class);

    assertThat(weighed).extracting(Conclusion.Weighs::behind).containsExactly(true, false);
    assertThat(weighed).allMatch(one -> one.weight() > 0);
    assertThat(weighed)
        .extracting(Conclusion.Weighs::words)
        .containsExactly("lost 2 bids", "3 clients renewed");
  }

  @Test
  void moreLossesWeighMoreButNotWithoutEnd() {
    int one = weight(1);

    assertThat(weight(2)).isGreaterThan(one);
    assertThat(weight(50)).isLessThanOrEqualTo(3 * one);
  }

  @Test
  void readingAPostIsNotLosingABid() {
    var read =
        IDEA.concludes(
            Telling.nothing().then(evidence(true, EvidenceKind.BRIEF, 1), "one post").file(),
            Conclusion.Weighs.class);

    assertThat(read.getFirst().weight()).isLessThan(weight(1));
  }

  @Test
  void aFeelingIsNeverWeighedAsEvidence() {
    var file = Telling.nothing().then(new Fact.Feeling("it is over"), "it is over").felt(10).file();

    assertThat(IDEA.concludes(file, Conclusion.Weighs.class)).isEmpty();
    assertThat(IDEA.concludes(file, Conclusion.Larger.class)).isNotEmpty();
  }

  @Test
  void theFirstReplyGivesFactAndFeelingBackApart() {
    var message =
        Message.opening()
            .saying(About.FACT, "lost a tender in May")
            .saying(About.FEELING, "I lie awake")
            .telling(new Fact.Feeling("I lie awake"), "I lie awake");

    var say = IDEA.remark(message).orElseThrow().say();

    assertThat(say.key()).isEqualTo(Line.FACT_AND_FEELING.key());
    assertThat(say.args())
        .containsEntry("fact", new Arg.Quote("lost a tender in May"))
        .containsEntry("feeling", new Arg.Quote("I lie awake"));
  }

  @Test
  void aFeelingIsTakenFirstAndNeverAsOnlyAFeeling() {
    var message =
        Message.opening()
            .saying(About.FEELING, "like a fraud")
            .telling(new Fact.Feeling("like a fraud"), "like a fraud");

    var remark = IDEA.remark(message).orElseThrow();

    assertThat(Essay.remarks(message.moment())).first().isEqualTo(remark);
    assertThat(Shipped.wordings(remark.say()))
        .allSatisfy(text ->
            assertThat(text)
                .contains("“like a fraud”")
                .doesNotContainIgnoringCase("only a feeling")
                .doesNotContainIgnoringCase("just a feeling"));
  }

  private static int weight(int bids) {
    return IDEA.concludes(Telling.nothing().lostBids(bids).file(), Conclusion.Weighs.class)
        .getFirst()
        .weight();
  }
}
