package bearings.heuristic;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Telling;
import bearings.knowledge.Segment;
import bearings.speech.Idea;
import bearings.speech.Line;
import org.junit.jupiter.api.Test;

/// H8: which one do you mean?
class WhichOneTest {
  private static final One IDEA = One.of(Idea.H8);

  @Test
  void aVerdictWaitsForThePlace() {
    assertThat(IDEA.needs(CaseFile.EMPTY)).containsExactly(QuestionId.SEGMENT);
    assertThat(IDEA.needs(Telling.nothing().worksIn(Segment.CV_EDGE).file())).isEmpty();
  }

  @Test
  void aToolIsNoPlace() {
    var file = Telling.nothing().has("RAG").has("LLM").file();

    assertThat(IDEA.needs(file)).containsExactly(QuestionId.SEGMENT);
    assertThat(IDEA.concludes(file)).isEmpty();
  }

  @Test
  void asksWhichIsMeantWhereTheLossesAreElsewhere() {
    var file = Telling.nothing().worksIn(Segment.CLASSICAL).lostBids(2, "Spark").file();

    assertThat(IDEA.needs(file)).containsExactly(QuestionId.CLARIFY);
    assertThat(WhichOne.pulledTowards(file, Shipped.GROUNDS)).contains(Segment.DATA_ENG);
  }

  @Test
  void lossesAtHomePullNowhere() {
    var file = Telling.nothing().worksIn(Segment.ANALYTICS_BI).lostBids(3, "Power BI").file();

    assertThat(WhichOne.pulledTowards(file, Shipped.GROUNDS)).isEmpty();
  }

  @Test
  void aToolOfEveryPlacePullsNowhere() {
    var file = Telling.nothing().worksIn(Segment.CLASSICAL).lostBids(2, "Python").file();

    assertThat(WhichOne.pulledTowards(file, Shipped.GROUNDS)).isEmpty();
  }

  @Test
  void namesThePlaceByWhichIsMeasured() {
    var message =
        Message.knowing(CaseFile.EMPTY)
            .answering(QuestionId.SEGMENT)
            .telling(new Fact.WorksIn(Segment.MLOPS), "deployments");

    assertThat(IDEA.says(message)).contains(Line.PLACE_NOTED.key());
  }
}
