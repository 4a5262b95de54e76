package bearings.heuristic;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Telling;
import bearings.hearing.Clause.About;
import bearings.speech.Idea;
import bearings.speech.Line;
import org.junit.jupiter.api.Test;

/// H2: telling the real from the felt is a method.
class RealVersusFeltTest {
  private static final One IDEA = One.of(Idea.H2);
  private static final Fact EVERYBODY = new Fact.ComparesWith("the people online", true);

  @Test
  void guessesThatOthersSpokeFirst() {
    var message =
        Message.knowing(CaseFile.EMPTY)
            .answering(QuestionId.COMPARE)
            .telling(EVERYBODY, "the people online");

    assertThat(IDEA.says(message)).contains(Line.GUESS_OTHERS.key());
  }

  @Test
  void guessesThatHabitSpokeFirst() {
    var message =
        Message.knowing(CaseFile.EMPTY).telling(new Fact.Follows("x before bed"), "x before bed");

    assertThat(IDEA.says(message)).contains(Line.GUESS_HABIT.key());
  }

  @Test
  void guessesThatAMoodSpokeFirstWhereNothingHappened() {
    var message =
        Message.knowing(Telling.nothing().then(new Fact.Feeling("old"), "I feel old").file())
            .answering(QuestionId.FOR)
            .telling(new Fact.Nothing(QuestionId.FOR), "nothing, really");

    assertThat(IDEA.says(message)).contains(Line.GUESS_MOOD.key());
  }

  @Test
  void everyGuessIsMadeOnceAndCalledAGuess() {
    var message =
        Message.knowing(CaseFile.EMPTY)
            .answering(QuestionId.COMPARE)
            .telling(EVERYBODY, "the people online");

    var remark = IDEA.remark(message).orElseThrow();

    assertThat(remark.once()).isTrue();
    assertThat(Shipped.wordings(remark.say()))
        .allSatisfy(text -> assertThat(text).containsPattern("(?i)guess|may|could|perhaps"));
  }

  @Test
  void noDiagnosisFromTheFirstSentence() {
    var message =
        Message.opening()
            .saying(About.FEELING, "behind everyone")
            .telling(EVERYBODY, "everyone")
            .telling(new Fact.Feeling("behind everyone"), "behind everyone");

    assertThat(IDEA.says(message)).isEmpty();
  }

  @Test
  void noGuessWhereSomethingHappened() {
    var message =
        Message.knowing(Telling.nothing().lostBids(2, "SQL").file())
            .answering(QuestionId.COMPARE)
            .telling(EVERYBODY, "the people online")
            .telling(new Fact.Follows("feeds"), "feeds");

    assertThat(IDEA.says(message)).isEmpty();
  }
}
