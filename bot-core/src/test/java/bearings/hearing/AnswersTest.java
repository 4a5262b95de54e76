package bearings.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.Fact;
import bearings.casefile.Temperament;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
  @ParameterizedTest(name = "''{0}'' is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          slow and thorough, always                | DEEP_WORKER
          i stay in one place, deep                | DEEP_WORKER
          I dig rather than try new stuff          | DEEP_WORKER
          quick. no, deep                          | DEEP_WORKER
          I'd rather go deep than chase new stuff  | DEEP_WORKER
          quick, i pick up anything in a day       | EARLY_ADOPTER
          hm, quick i think. i get bored           | EARLY_ADOPTER
          first to try things rather than dig      | EARLY_ADOPTER
          """)
  void aWordIsEnoughForTheKindOfWork(String text, Temperament kind) {
    assertThat(ShippedListener.hear(text, "temper").fact(Fact.Likes.class))
        .hasValue(new Fact.Likes(kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I like to dig",
        "4 hours a week",
        "my old team lead. he posts about kafka every day",
        "people at meetups",
        "i feel behind because i feel behind",
        "wait, it is three renewals now, they wrote today"
      })
  void whatIsNoTroubleIsNoUrgentProblem(String text) {
    assertThat(ShippedListener.hear(text, "urgent").fact(Fact.UrgentProblem.class)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The office wants to know how often it is wrong, before they pay for the next year",
        "the group needs to see where a truck is within a minute",
        "the doctor say the model is finding the thing which is not there"
      })
  void aClientsNeedIsHeardWhateverIsAsked(String text) {
    assertThat(ShippedListener.hear(text, "scale").fact(Fact.UrgentProblem.class)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fridays at 3", "when the kids sleep", "after lunch", "tuesdays"})
  void aMomentIsNamed(String text) {
    assertThat(ShippedListener.hear(text, "ifthen").fact(Fact.When.class)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Yes, this one", "whenever", "blub"})
  void noMomentIsNamed(String text) {
    assertThat(ShippedListener.hear(text, "ifthen").fact(Fact.When.class)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"6", "langgraph", "text classification for a publisher", "they renewed, twice"})
  void onlySomebodyIsComparedWith(String text) {
    assertThat(ShippedListener.hear(text, "compare").fact(Fact.ComparesWith.class)).isEmpty();
  }

  @ParameterizedTest(name = "''{0}'' feels ''{1}''")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          my whole feed ships agents, i feel like a dinosaur           | i feel like a dinosaur
          i lost two bids, all three renewed, i am afraid of the rest  | i am afraid of the rest
          """)
  void theFeelingIsTheClauseThatFeels(String text, String feeling) {
    assertThat(ShippedListener.hear(text).fact(Fact.Feeling.class))
        .hasValue(new Fact.Feeling(feeling));
  }
}
