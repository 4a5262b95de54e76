package bearings.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Temperament;
import bearings.knowledge.Segment;
import bearings.speech.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Buttons whose question has gone.
class StaleChoicesTest {
  @Test
  void anOldButtonOfAKnownValueCorrectsIt() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.ACCEPT));

    talk.choose("temper:early-adopter");

    assertThat(talk.session().file().fact(Fact.Likes.class))
        .contains(new Fact.Likes(Temperament.EARLY_ADOPTER));
    assertThat(talk.keys()).contains(Line.CORRECTED.key());
  }

  @Test
  void anOldPlaceMovesTheCaseThere() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.TIME));

    talk.choose("segment:mlops");

    assertThat(talk.session().file().segment()).contains(Segment.MLOPS);
    assertThat(talk.asks()).as("the open question comes back").isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "gone",
        "gone:yes",
        "temper:teapot",
        "segment:",
        ":",
        "open:x",
        "::::",
        "accept",
        "time:5",
        "@everyone:<!channel>"
      })
  void aButtonNobodyKnowsIsAnsweredKindlyAndChangesNothing(String id) {
    var talk = Talk.begin().with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.TEMPER));
    var before = talk.view();

    talk.choose(id);

    assertThat(talk.view()).isEqualTo(before);
    assertThat(talk.keys()).containsExactly(Line.STALE_CHOICE.key());
    assertThat(talk.asks()).contains(QuestionId.TEMPER);
  }

  @Test
  void aYesWithoutAPlanAgreesToNothing() {
    var talk = Talk.begin().say("I lost two bids").choose("accept:yes");

    assertThat(talk.plan()).isEmpty();
    assertThat(talk.keys()).contains(Line.STALE_CHOICE.key());
  }

  @Test
  void aDoneWithoutAPlanIsNoProgress() {
    var talk = Talk.begin().say("I lost two bids").choose("checkin:done");

    assertThat(talk.plan()).isEmpty();
    assertThat(talk.text()).doesNotContain("Then it happened").isNotBlank();
  }

  @Test
  void aSafetyButtonOfYesterdayIsNoAnswerToAnything() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.TIME));
    var before = talk.view();

    talk.choose("safety:safe");

    assertThat(talk.view()).isEqualTo(before);
    assertThat(talk.text()).isNotBlank();
  }

  @Test
  void aButtonBeforeAnyConversationIsAnswered() {
    var talk = Talk.begin().choose("temper:deep-worker");

    assertThat(talk.text()).isNotBlank();
    assertThat(talk.asks()).isPresent();
  }
}
