package bearings.heuristic;

import static bearings.casefile.Telling.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Telling;
import bearings.speech.Arg;
import bearings.speech.Idea;
import bearings.speech.Line;
import org.junit.jupiter.api.Test;

/// H5: "behind the industry" says too much at once.
class OvergeneralizationTest {
  private static final One IDEA = One.of(Idea.H5);
  private static final Fact EVERYONE = new Fact.Generalizes("everyone");

  @Test
  void givesTheSweepingWordBackOnce() {
    var remark =
        IDEA.remark(Message.knowing(CaseFile.EMPTY).telling(EVERYONE, "everyone")).orElseThrow();

    assertThat(remark.once()).isTrue();
    assertThat(remark.say().key()).isEqualTo(Line.NOT_ONE_THING.key());
    assertThat(remark.say().args()).containsEntry("word", new Arg.Quote("everyone"));
  }

  @Test
  void makesTheFeelingLargerThanTheEvents() {
    var file = Telling.nothing().then(EVERYONE, "everyone").file();

    assertThat(IDEA.concludes(file, Conclusion.Larger.class))
        .extracting(Conclusion.Larger::words)
        .containsExactly("everyone");
  }

  @Test
  void aNumberSaidByThemselvesSaysMoreThanAWord() {
    assertThat(IDEA.concludes(Telling.nothing().then(EVERYONE, "everyone").felt(3).file()))
        .isEmpty();
  }

  @Test
  void doesNotArgueWithATrueLocalClaim() {
    var allLost = evidence(true, EvidenceKind.LOST_BID, 4, "dbt");
    var said =
        Telling.nothing().then(allLost, "all four wanted dbt").with(EVERYONE, "all four").file();
    var message =
        Message.knowing(CaseFile.EMPTY)
            .telling(allLost, "all four wanted dbt")
            .telling(EVERYONE, "all four");

    assertThat(IDEA.concludes(said)).isEmpty();
    assertThat(IDEA.says(message)).isEmpty();
  }

  @Test
  void keepsStillOnceThePlanIsTalkedAbout() {
    var message =
        Message.knowing(Telling.nothing().then(EVERYONE, "everyone").file())
            .answering(QuestionId.IFTHEN)
            .telling(new Fact.When("on Monday"), "on Monday");

    assertThat(IDEA.says(message)).isEmpty();
  }
}
