package bearings.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Temperament;
import bearings.knowledge.Segment;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A choice is pressed, typed by its number, by its label, or in free words.
class ChoicesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2",
        "two",
        "2.",
        "Digging in one place",
        "DIGGING IN ONE PLACE",
        "digging in one place.",
        "I like to dig deep into one problem"
      })
  void everyWayOfAnsweringIsTheSameAnswer(String answer) {
    var talk = askedForLiking().say(answer);

    assertThat(talk.session().file().fact(Fact.Likes.class))
        .contains(new Fact.Likes(Temperament.DEEP_WORKER));
  }

  @Test
  void aPressedChoiceIsTheSameAsItsNumber() {
    var pressed = askedForLiking();
    var typed = askedForLiking();

    pressed.choose(pressed.choices().getFirst());
    typed.say("1");

    assertThat(pressed.view()).isEqualTo(typed.view());
    assertThat(pressed.asks()).isEqualTo(typed.asks());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I waited 2 weeks for an answer",
        "my 2 kids keep me from it",
        "one of those days",
        "there were 3 of them",
        "a"
      })
  void aNumberInsideASentenceIsNoChoice(String sentence) {
    var talk = askedForLiking().say(sentence);

    assertThat(talk.session().file().fact(Fact.Likes.class)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "17", "99", "-1", "2.5"})
  void aNumberThatIsNotOnTheListChoosesNothing(String number) {
    var talk = askedForLiking().say(number);

    assertThat(talk.session().file().fact(Fact.Likes.class)).isEmpty();
    assertThat(talk.asks()).contains(QuestionId.TEMPER);
  }

  @Test
  void aNumberIsAnAnswerWhereNoChoicesAreOffered() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.TIME)).say("2");

    assertThat(talk.session().file().fact(Fact.Hours.class)).contains(new Fact.Hours(2));
  }

  @Test
  void aPlaceIsChosenByNumber() {
    var talk =
        Talk.begin().say("I lost two bids").with(Person.LOSES_BIDS, ChoicesTest::offersPlaces);
    String first = talk.choices().getFirst();

    talk.say("1");

    assertThat(talk.session().file().segment().map(Segment::id))
        .isEqualTo(Optional.of(first.substring(first.indexOf(':') + 1)));
  }

  @Test
  void choiceIdsAreShortAndNameTheirQuestion() {
    var talk = askedForLiking();

    assertThat(talk.choices())
        .isNotEmpty()
        .allSatisfy(id -> assertThat(id).startsWith("temper:").hasSizeLessThan(100));
  }

  private static boolean offersPlaces(Talk talk) {
    return talk.isAsked(QuestionId.SEGMENT);
  }

  private static Talk askedForLiking() {
    return Talk.begin().with(Person.LOSES_BIDS, talk -> talk.isAsked(QuestionId.TEMPER));
  }
}
