package bearings.dialogue;

import bearings.advice.Plan;
import bearings.casefile.CaseFile;
import bearings.casefile.Corrections;
import bearings.casefile.Entry;
import bearings.casefile.Fact;
import bearings.casefile.Limits;
import bearings.casefile.QuestionId;
import bearings.hearing.Heard;
import bearings.hearing.Signal;
import bearings.speech.Arg;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Takes an answer in, in words or by a choice, and goes on from there.
final class Intake {
  private final Coaching coaching;
  private final CheckIns checkIns;
  private final Repair repair;
  private final Limits limits;

  Intake(Coaching coaching, CheckIns checkIns, Repair repair, Limits limits) {
    this.coaching = coaching;
    this.checkIns = checkIns;
    this.repair = repair;
    this.limits = limits;
  }

  /// A message that answers, tells or corrects something.
  void answer(Draft draft, Heard heard, Optional<QuestionId> asked) {
    CaseFile before = draft.session().file();
    var felt = before.fact(Fact.Felt.class).map(Fact.Felt::level);
    var taken = takeIn(draft, heard, asked);
    coaching.respond(draft, before, heard, asked, taken.changes());
    boolean nothingNew = draft.session().file().size() == before.size();
    boolean gaveUp =
        draft.session().file().entries().stream()
            .skip(before.size())
            .anyMatch(e -> e.fact() instanceof Fact.NotKnown);
    boolean nothing =
        draft.session().file().entries().stream()
            .skip(before.size())
            .anyMatch(e -> e.fact() instanceof Fact.Nothing n && n.question() == QuestionId.FOR);
    if (nothing && draft.room() > 0) {
      draft.remark(Say.of(Line.NOTHING_HAPPENED));
    }
    if (gaveUp && !draft.saidSomething()) {
      draft.remark(Say.of(heard.has(Signal.SKIP) ? Line.SKIPPED : Line.UNKNOWN_NOTED));
    }
    if (asked.isEmpty()) {
      boolean offered =
          draft.progress().plan().filter(p -> p.state() == Plan.State.PROPOSED).isPresent();
      if (offered && heard.has(Signal.YES)) {
        accept(draft, heard);
      } else if (nothingNew && taken.changes().isEmpty() && heard.clauses().isEmpty()) {
        repair.notUnderstood(draft, heard);
      } else {
        goOn(draft);
      }
    } else if (!taken.answered() && taken.changes().isEmpty()) {
      aside(draft, heard, nothingNew);
    } else if (asked.get() == QuestionId.ACCEPT && taken.answered()) {
      accept(draft, heard);
    } else if (asked.get() == QuestionId.IFTHEN) {
      begin(draft, before);
    } else if (asked.get() == QuestionId.SCALE && draft.progress().reviewing()) {
      checkIns.measured(draft, felt);
    } else if (!taken.answered()) {
      coaching.reconsider(draft);
      comeBackUnlessAsking(draft);
    } else {
      goOn(draft);
    }
  }

  /// Something that is no answer to the open question. Where it told something else, that is taken
  /// with thanks and the question comes back.
  private void aside(Draft draft, Heard heard, boolean nothingNew) {
    if (nothingNew && !draft.saidSomething()) {
      repair.notUnderstood(draft, heard);
      return;
    }
    coaching.reconsider(draft);
    if (!draft.saidSomething()) {
      draft.say(Line.NOTED);
    }
    if (draft.asks().isEmpty()) {
      repair.comeBackFromAside(draft, heard);
    }
  }

  /// A side question may hold the answer to the open one as well: then it is taken, and goes on.
  void besideAQuestion(Draft draft, Heard heard, Optional<QuestionId> asked) {
    boolean answers = asked.filter(question -> Answering.tellsFor(question, heard)).isPresent();
    if (!answers && !Answering.tellsFor(QuestionId.FOR, heard)) {
      coaching.comeBack(draft);
      return;
    }
    CaseFile before = draft.session().file();
    var taken = takeIn(draft, heard, asked);
    coaching.respond(draft, before, heard, asked, taken.changes());
    if (asked.isEmpty() || answers) {
      goOn(draft);
    } else {
      coaching.reconsider(draft);
      comeBackUnlessAsking(draft);
    }
  }

  private static void comeBackUnlessAsking(Draft draft) {
    if (draft.asks().isEmpty()) {
      draft.comeBack();
    }
  }

  private void goOn(Draft draft) {
    draft.askNothing();
    coaching.goOn(draft);
  }

  /// The person said when: the if-then sentence is given back once, whole.
  private void begin(Draft draft, CaseFile before) {
    var when = draft.session().file().fact(Fact.When.class);
    var plan = draft.progress().plan();
    if (when.isPresent() && plan.isPresent() && !when.equals(before.fact(Fact.When.class))) {
      draft.progress(draft.progress().with(plan.get().beginning(when.get().words())));
      draft.say(
          Say.of(Line.IFTHEN_BACK)
              .quoting("when", when.get().words())
              .with("step", new Arg.Line(plan.get().steps().getFirst())));
    }
    goOn(draft);
  }

  /// What the person says to a target that is proposed.
  void accept(Draft draft, Heard heard) {
    if (heard.has(Signal.SKIP, Signal.DONT_KNOW) && !heard.has(Signal.YES)) {
      draft.say(Line.PLAN_ON_THE_TABLE);
      draft.askNothing();
      return;
    }
    String answer =
        heard.has(Signal.TOO_MUCH)
            ? "smaller"
            : heard.has(Signal.NO) && !heard.has(Signal.YES) ? "other" : "yes";
    draft.askNothing();
    checkIns.decide(draft, answer, heard.text());
  }

  /// What came of a plan; without one, what happened.
  void progress(Draft draft, Heard heard, Optional<QuestionId> asked) {
    var report = heard.fact(Fact.Progress.class);
    boolean planned =
        draft.progress().plan().filter(p -> p.state() == Plan.State.ACCEPTED).isPresent();
    boolean checkIn = asked.filter(QuestionId.CHECKIN::equals).isPresent();
    if (!planned || (!checkIn && report.isEmpty())) {
      answer(draft, heard, asked);
      return;
    }
    var done =
        report.or(() ->
            heard.has(Signal.YES)
                ? Optional.of(progress(true))
                : heard.has(Signal.NO) ? Optional.of(progress(false)) : Optional.empty());
    if (done.isEmpty()) {
      repair.notUnderstood(draft, heard);
      return;
    }
    takeIn(draft, heard, asked);
    checkIns.report(draft, done.get());
  }

  private static Fact.Progress progress(boolean done) {
    return new Fact.Progress(Optional.of(done), OptionalInt.empty(), OptionalInt.empty());
  }

  /// A choice was pressed or typed.
  void choose(Draft draft, Answers.Picked picked, String label, Heard heard) {
    var open = draft.session().open().map(o -> o.question().id());
    boolean isOpen = open.filter(id -> id == picked.question()).isPresent();
    if (picked.question() == QuestionId.ACCEPT && draft.progress().plan().isPresent()) {
      remember(draft, label);
      draft.askNothing();
      checkIns.decide(draft, picked.answer(), label);
      return;
    }
    if (picked.equals(Answers.LATER)) {
      remember(draft, label);
      checkIns.snooze(draft);
      return;
    }
    var fact = Answers.fact(picked, label);
    boolean reportsOnNothing =
        fact.filter(Fact.Progress.class::isInstance).isPresent()
            && draft.progress().plan().isEmpty();
    if (fact.isEmpty() || reportsOnNothing) {
      stale(draft);
      return;
    }
    remember(draft, label);
    CaseFile before = draft.session().file();
    var outcome =
        Corrections.take(
            before,
            List.of(Entry.of(turn(draft), fact.get(), "")),
            Optional.of(picked.question()),
            !isOpen);
    draft.session(draft.session().with(before.with(outcome.entries())));
    if (fact.get() instanceof Fact.Progress progress && draft.progress().plan().isPresent()) {
      checkIns.report(draft, progress);
      return;
    }
    coaching.respond(draft, before, heard, Optional.of(picked.question()), outcome.changes());
    if (isOpen || open.isEmpty()) {
      goOn(draft);
    } else {
      draft.comeBack();
    }
  }

  /// A choice whose question is long gone and that corrects nothing.
  void stale(Draft draft) {
    draft.say(Line.STALE_CHOICE);
    coaching.comeBack(draft);
  }

  /// Takes what was heard into the case, so that it can be taken back.
  Uptake.Taken takeIn(Draft draft, Heard heard, Optional<QuestionId> asked) {
    remember(draft, heard.text());
    var taken = Uptake.take(draft.session().file(), heard, asked, turn(draft));
    draft.session(draft.session().with(taken.file()));
    return taken;
  }

  /// Remembers where the conversation stands, so that the answer can be taken back.
  private void remember(Draft draft, String said) {
    var session = draft.session();
    var checkpoints = new ArrayList<>(session.checkpoints());
    checkpoints.add(
        new Checkpoint(
            said, session.file().size(), session.open(), session.progress(), session.followUp()));
    while (checkpoints.size() > limits.undoDepth()) {
      checkpoints.removeFirst();
    }
    draft.session(session.keeping(checkpoints));
  }

  private static int turn(Draft draft) {
    return draft.session().turn() + 1;
  }
}
