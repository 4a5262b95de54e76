package bearings.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.heuristic.Shipped;
import bearings.speech.Line;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// `undo` takes the last answer back.
class UndoTest {
  @Test
  void takesAnAnswerBackAndAsksAgain() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.TIME));
    var before = talk.view();

    talk.say("5 hours a week").say("undo");

    assertThat(talk.view()).isEqualTo(before);
    assertThat(talk.asks()).contains(QuestionId.TIME);
    assertThat(talk.text()).contains("“5 hours a week”");
  }

  @Test
  void takesBackAVerdictThatFollowedFromTheAnswer() {
    var talk = Talk.begin();
    var before = talk.view();
    while (talk.verdict().isEmpty()) {
      before = talk.view();
      talk.say(talk.asks().map(Person.LOSES_BIDS::answer).orElse("hello"));
    }

    talk.command("undo");

    assertThat(talk.verdict()).isEmpty();
    assertThat(talk.view()).isEqualTo(before);
  }

  @Test
  void bringsBackWhatACorrectionReplaced() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.ENERGY));
    var before = talk.view();

    talk.say("sorry, 2 hours, not 5").say("undo");

    assertThat(talk.session().file().fact(Fact.Hours.class)).contains(new Fact.Hours(5));
    assertThat(talk.view()).isEqualTo(before);
  }

  @Test
  void bringsBackNoReminderThatHasComeMeanwhile() {
    var talk =
        Talk.begin()
            .with(Person.LOSES_BIDS, Talk::agreed)
            .say("Monday at 20:00 after dinner")
            .followUp();
    var next = talk.session().followUpAt();

    talk.say("undo");

    assertThat(next).hasValueSatisfying(at -> assertThat(at).isAfter(talk.now()));
    assertThat(talk.session().followUpAt()).isEqualTo(next);
  }

  @Test
  void hasNothingToTakeBackAtTheBeginning() {
    assertThat(Talk.begin().say("undo").keys()).contains(Line.NOTHING_TO_UNDO.key());
  }

  @Test
  void goesBackStepByStepAndThenEnds() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.ACCEPT));

    for (int i = 0; i < Shipped.LIMITS.undoDepth(); i++) {
      talk.say("undo");
    }

    assertThat(talk.say("undo").keys()).contains(Line.NOTHING_TO_UNDO.key());
  }

  @RepeatedTest(60)
  void afterAnyAnswerBringsBackTheCaseBeforeIt(RepetitionInfo run) {
    var chatter = new Chatter(run.getCurrentRepetition());
    var talk = Talk.begin();
    for (int i = 0; i < 15; i++) {
      var before = talk.session();
      var viewBefore = talk.view();
      talk.take(chatter.answer(talk), Place.DM);
      boolean taken = talk.session().checkpoints().size() > before.checkpoints().size();
      if (taken) {
        var after = talk.session();
        talk.command("undo");
        assertThat(talk.view()).isEqualTo(viewBefore);
        assertThat(talk.session().file()).isEqualTo(before.file());
        talk = talk.from(after);
      }
    }
  }
}
