package bearings.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.QuestionId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// Where others read along, nothing private is said and nothing is asked.
class InPublicTest {
  private static final List<String> PRIVATE =
      List.of("sql", "bids", "python", "monday", "pandas", "renewed", "five", "hours", "verdict");

  @Test
  void aReplyInAChannelNamesNothingPrivateAndAsksNothing() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, Talk::agreed);

    talk.sayInChannel("am I behind the industry? I lost three bids over SQL");

    assertThat(talk.asks()).isEmpty();
    assertThat(talk.text().toLowerCase(Locale.ROOT)).doesNotContain(PRIVATE);
  }

  @RepeatedTest(40)
  void whateverIsSaidThereNothingOfItComesBack(RepetitionInfo run) {
    var chatter = new Chatter(run.getCurrentRepetition());
    var talk = Talk.begin().with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.ACCEPT));

    for (int i = 0; i < 10; i++) {
      talk.take(chatter.answer(talk), Place.CHANNEL);
      if (!talk.turn().privately()) {
        assertThat(talk.asks()).isEmpty();
        assertThat(talk.text().toLowerCase(Locale.ROOT))
            .doesNotContain(PRIVATE)
            .doesNotContain("“");
      }
    }
  }

  @Test
  void aFollowUpIsNeverSpokenInAChannel() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, Talk::agreed);

    talk.take(new Incoming.Act.Due(), Place.CHANNEL);

    assertThat(talk.turn().privately()).isTrue();
  }

  @Test
  void whatWasSaidThereIsKnownInPrivate() {
    var talk = Talk.begin().sayInChannel("I lost three bids over SQL").say("so, am I behind?");

    assertThat(talk.session().file().evidence(true)).isNotEmpty();
    assertThat(talk.asks()).isPresent();
  }

  @Test
  void theOpenQuestionStaysOpenInPrivate() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.TIME));

    talk.sayInChannel("hello everybody").say("5 hours a week");

    assertThat(talk.view()).containsEntry("hoursPerWeek", Optional.of(5));
  }

  @Test
  void aCommandInAChannelIsAnsweredPrivately() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, Talk::agreed);

    talk.take(new Incoming.Act.Command("plan"), Place.CHANNEL);

    assertThat(talk.turn().privately()).isTrue();
  }

  @Test
  void aButtonInAChannelIsAnsweredPrivately() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.TEMPER));

    talk.take(new Incoming.Act.Choose("temper:deep-worker"), Place.CHANNEL);

    assertThat(talk.turn().privately()).isTrue();
  }
}
