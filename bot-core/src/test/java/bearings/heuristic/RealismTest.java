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

/// H3: realism pays and calms.
class RealismTest {
  private static final One IDEA = One.of(Idea.H3);

  @Test
  void protectsWhatPaysAlready() {
    var added = IDEA.concludes(Telling.nothing().kept(2).file(), Conclusion.Adds.class);

    assertThat(added).hasSize(1);
    assertThat(added.getFirst().line().key()).isEqualTo(Line.PLAN_PROTECT.key());
    assertThat(added.getFirst().words()).isEqualTo("2 clients renewed");
  }

  @Test
  void protectsNothingWhereNothingPays() {
    assertThat(IDEA.concludes(Telling.nothing().lostBids(3).file())).isEmpty();
  }

  @Test
  void asksWhyNotLowerOnceThereIsANumber() {
    assertThat(IDEA.asks(CaseFile.EMPTY)).isEmpty();
    assertThat(IDEA.asks(Telling.nothing().felt(0).file())).as("zero has no lower").isEmpty();
    assertThat(IDEA.asks(Telling.nothing().felt(7).file()))
        .containsExactly(QuestionId.WHY_NOT_LOWER);
  }

  @Test
  void givesBackWhatHoldsTheNumberUp() {
    var message =
        Message.knowing(Telling.nothing().felt(6).file())
            .answering(QuestionId.WHY_NOT_LOWER)
            .telling(new Fact.WhyNotLower("one big client"), "one big client");

    var say = IDEA.remark(message).orElseThrow().say();

    assertThat(say.key()).isEqualTo(Line.WHY_NOT_LOWER.key());
    assertThat(say.args()).containsEntry("words", new Arg.Quote("one big client"));
  }

  @Test
  void neverTakesAWishAway() {
    var file =
        Telling.nothing()
            .kept(2)
            .felt(9)
            .then(new Fact.Mentions("Fine-tuning"), "I dream of fine-tuning")
            .file();

    assertThat(IDEA.concludes(file)).allMatch(Conclusion.Adds.class::isInstance);
  }
}
