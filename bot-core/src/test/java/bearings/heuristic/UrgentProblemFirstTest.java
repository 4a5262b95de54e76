package bearings.heuristic;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Telling;
import bearings.speech.Arg;
import bearings.speech.Idea;
import bearings.speech.Line;
import org.junit.jupiter.api.Test;

/// H14: the urgent problem of the day.
class UrgentProblemFirstTest {
  private static final String TOO_BIG = "a 300 million row table, pandas dies";
  private static final One IDEA = One.of(Idea.H14);

  @Test
  void asksWhatOneClientNeeds() {
    assertThat(IDEA.asks(CaseFile.EMPTY)).containsExactly(QuestionId.URGENT);
    assertThat(IDEA.asks(Telling.nothing().problem(TOO_BIG).file())).isEmpty();
  }

  @Test
  void favoursWhatSolvesThatProblem() {
    var file = Telling.nothing().problem(TOO_BIG).file();

    var favours = IDEA.concludes(file, Conclusion.Favours.class);

    assertThat(favours).extracting(Conclusion.Favours::technology).contains("DuckDB", "SQL");
    assertThat(favours).allSatisfy(one -> assertThat(one.words()).isEqualTo(TOO_BIG));
  }

  @Test
  void favoursWhatTheProblemItselfNames() {
    String words = "their margin report in Power BI by the 14th";
    var file =
        Telling.nothing()
            .lacks("Power BI")
            .then(new Fact.UrgentProblem(words), words)
            .with(new Fact.Mentions("Power BI"), "Power BI")
            .file();

    assertThat(IDEA.concludes(file, Conclusion.Favours.class))
        .extracting(Conclusion.Favours::technology)
        .contains("Power BI");
  }

  @Test
  void givesAProblemOfNoKnownKindBackAsItWasSaid() {
    String words = "the mayor wants a parrot counter";
    var message =
        Message.knowing(CaseFile.EMPTY)
            .answering(QuestionId.URGENT)
            .telling(new Fact.UrgentProblem(words), words);

    var say = IDEA.remark(message).orElseThrow().say();

    assertThat(say.key()).isEqualTo(Line.URGENT_NOTED.key());
    assertThat(say.args()).containsValue(new Arg.Quote(words));
  }

  @Test
  void noUrgencyIsInvented() {
    var panic =
        Telling.nothing()
            .then(new Fact.Feeling("it is all too late"), "it is all too late")
            .lostBids(3, "SQL")
            .felt(10)
            .file();

    assertThat(IDEA.concludes(panic)).isEmpty();
    assertThat(
            IDEA.says(
                Message.knowing(CaseFile.EMPTY)
                    .answering(QuestionId.URGENT)
                    .telling(new Fact.Nothing(QuestionId.URGENT), "nothing urgent")))
        .isEmpty();
  }
}
