package bearings.heuristic;

import static bearings.casefile.Telling.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Telling;
import bearings.knowledge.Segment;
import bearings.speech.Arg;
import bearings.speech.Idea;
import bearings.speech.Line;
import org.junit.jupiter.api.Test;

/// H11: does the industry want it? Decided by the person's own counts.
class IndustryDemandTest {
  private static final One IDEA = One.of(Idea.H11);

  @Test
  void asksWhatTheLostBidsMissed() {
    assertThat(IDEA.needs(Telling.nothing().lostBids(2).file())).containsExactly(QuestionId.BIDS);
    assertThat(IDEA.asks(Telling.nothing().kept(2).file())).isEmpty();
  }

  @Test
  void whatWasMissedMoreOftenIsFavouredMore() {
    var file = Telling.nothing().lostBids(3, "SQL").lostBids(1, "Spark").file();

    var favours = IDEA.concludes(file, Conclusion.Favours.class);

    assertThat(favours).extracting(Conclusion.Favours::technology).containsExactly("SQL", "Spark");
    assertThat(favours.getFirst().points()).isGreaterThan(favours.getLast().points());
    assertThat(favours.getFirst().words()).isEqualTo("lost 3 bids");
  }

  @Test
  void beingCountedSaysMoreThanBeingNamed() {
    var file = Telling.nothing().lacks("dbt").lostBids(1, "SQL").file();

    var favours = IDEA.concludes(file, Conclusion.Favours.class);

    assertThat(favours)
        .filteredOn(one -> one.technology().equals("SQL"))
        .allMatch(one -> one.points() > points(file, "dbt"));
  }

  @Test
  void aWishThatNobodyAskedForIsLeftOut() {
    var file =
        Telling.nothing()
            .worksIn(Segment.ANALYTICS_BI)
            .then(new Fact.Feeling("behind"), "I feel behind on Kafka")
            .with(new Fact.Mentions("Kafka"), "Kafka")
            .lostBids(2, "SQL")
            .file();

    assertThat(IDEA.concludes(file, Conclusion.Defers.class))
        .extracting(Conclusion.Defers::technology)
        .containsExactly("Kafka");
  }

  @Test
  void saysTheirCountAndNoOther() {
    var message =
        Message.knowing(CaseFile.EMPTY)
            .telling(evidence(true, EvidenceKind.LOST_BID, 3), "three lost")
            .telling(evidence(true, EvidenceKind.LOST_BID, 2, "SQL"), "two wanted sql");

    var say = IDEA.remark(message).orElseThrow().say();

    assertThat(say.key()).isEqualTo(Line.COUNT_OF_BIDS.key());
    assertThat(say.args()).containsEntry("count", new Arg.Amount(2));
  }

  @Test
  void nothingIsConcludedFromFiguresOfOthers() {
    assertThat(IDEA.concludes(CaseFile.EMPTY)).isEmpty();
    assertThat(IDEA.concludes(Telling.nothing().kept(3).has("SQL").file())).isEmpty();
  }

  private static int points(CaseFile file, String technology) {
    return IDEA.concludes(file, Conclusion.Favours.class).stream()
        .filter(one -> one.technology().equals(technology))
        .mapToInt(Conclusion.Favours::points)
        .sum();
  }
}
