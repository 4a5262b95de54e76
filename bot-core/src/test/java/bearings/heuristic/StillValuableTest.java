package bearings.heuristic;

import static bearings.casefile.Telling.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.Entry;
import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Telling;
import bearings.speech.Arg;
import bearings.speech.Idea;
import bearings.speech.Line;
import org.junit.jupiter.api.Test;

/// H13: your talent is still valuable.
class StillValuableTest {
  private static final One IDEA = One.of(Idea.H13);

  @Test
  void asksWhatClientsDidAndWhatTheyPayFor() {
    assertThat(IDEA.asks(CaseFile.EMPTY))
        .containsExactlyInAnyOrder(QuestionId.CLIENTS, QuestionId.SKILLS);
    assertThat(
            IDEA.asks(Telling.nothing().lostBids(1, "SQL").kept(1).has("Python").has("dbt").file()))
        .isEmpty();
  }

  @Test
  void keepsWhatTheyHaveAsAStrengthOfThePlan() {
    var file = Telling.nothing().has("Python").has("Tableau").lacks("SQL").file();

    var strength = IDEA.concludes(file, Conclusion.Strength.class);

    assertThat(strength).hasSize(1);
    assertThat(Shipped.wordings(strength.getFirst().what()))
        .allSatisfy(text -> assertThat(text).contains("Python", "Tableau").doesNotContain("SQL"));
  }

  @Test
  void keepsWhatTheyArePaidForWhereNoToolIsKnown() {
    var file = Telling.nothing().then(new Fact.PaidFor("churn models"), "churn models").file();

    assertThat(IDEA.concludes(file, Conclusion.Strength.class))
        .extracting(one -> one.what().key())
        .containsExactly(Line.STRENGTH_PAID_FOR.key());
  }

  @Test
  void notesWhatSpeaksAgainstBeingBehind() {
    var message =
        Message.knowing(CaseFile.EMPTY)
            .answering(QuestionId.AGAINST)
            .telling(evidence(false, EvidenceKind.RENEWAL, 2), "two renewed");

    var say = IDEA.remark(message).orElseThrow().say();

    assertThat(say.key()).isEqualTo(Line.STRENGTH_NOTED.key());
    assertThat(say.args()).containsEntry("words", new Arg.Quote("two renewed"));
  }

  @Test
  void nobodyIsFlattered() {
    var file = Telling.nothing().lostBids(3, "SQL").lacks("Spark").felt(8).file();

    assertThat(IDEA.concludes(file)).isEmpty();
    assertThat(IDEA.concludes(CaseFile.EMPTY)).isEmpty();
  }

  @Test
  void everyStrengthRestsOnTheirOwnWords() {
    var file = Telling.nothing().kept(2).has("Python").file();

    assertThat(IDEA.concludes(file))
        .isNotEmpty()
        .allSatisfy(
            one -> assertThat(file.entries()).extracting(Entry::words).contains(one.words()));
  }
}
