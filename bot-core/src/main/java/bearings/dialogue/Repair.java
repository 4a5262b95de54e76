package bearings.dialogue;

import bearings.casefile.Entry;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.hearing.Heard;
import bearings.hearing.Signal;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.List;

/// What could not be understood is met with a ladder: ask again differently, then offer choices,
/// then leave the topic.
final class Repair {
  private final Questions questions;
  private final Coaching coaching;
  private final int rungs;

  Repair(Questions questions, Coaching coaching, int rungs) {
    this.questions = questions;
    this.coaching = coaching;
    this.rungs = rungs;
  }

  void notUnderstood(Draft draft, Heard heard) {
    var open = draft.session().open();
    if (open.isEmpty()) {
      draft.say(heard.has(Signal.MISHEARD) ? Line.MISHEARD : Line.NOT_UNDERSTOOD_OPEN);
      coaching.comeBack(draft);
      return;
    }
    int rung = open.get().rung() + 1;
    QuestionId id = open.get().question().id();
    var again = questions.of(id, draft.session(), rung >= rungs || id == QuestionId.SEGMENT);
    boolean choicesFirst = !questions.of(id, draft.session(), false).choices().isEmpty();
    int last = choicesFirst ? 1 : rungs;
    boolean nothingEasier = rung >= rungs && again.choices().isEmpty();
    if (rung > last || nothingEasier) {
      leave(draft, id, heard);
      return;
    }
    if (!draft.saidSomething()) {
      draft.say(id == QuestionId.IFTHEN ? Say.of(Line.NO_MOMENT) : line(rung, heard));
    }
    draft.askAgain(again, rung);
  }

  /// Puts the open question again after a remark that led away from it. Who leads away from a
  /// question again and again does not want it: then it is left.
  void comeBackFromAside(Draft draft, Heard heard) {
    var open = draft.session().open();
    if (open.isEmpty()) {
      coaching.comeBack(draft);
      return;
    }
    int rung = open.get().rung() + 1;
    QuestionId id = open.get().question().id();
    if (rung > rungs) {
      leave(draft, id, heard);
    } else {
      draft.askAgain(open.get().question(), rung);
    }
  }

  private static Say line(int rung, Heard heard) {
    if (heard.has(Signal.MISHEARD)) {
      return Say.of(Line.MISHEARD);
    }
    if (heard.has(Signal.PUZZLED)) {
      return Say.of(Line.PUT_DIFFERENTLY);
    }
    return Say.of(rung == 1 ? Line.NOT_UNDERSTOOD : Line.OFFER_CHOICES);
  }

  private void leave(Draft draft, QuestionId id, Heard heard) {
    if (id == QuestionId.ACCEPT) {
      draft.say(Line.PLAN_ON_THE_TABLE);
      draft.askNothing();
      return;
    }
    draft.say(Line.LEAVE_TOPIC);
    var entry = Entry.of(draft.session().turn(), new Fact.NotKnown(id), heard.text());
    draft.session(draft.session().with(draft.session().file().with(List.of(entry))));
    draft.askNothing();
    coaching.goOn(draft);
  }
}
