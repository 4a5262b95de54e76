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

/// What a message is for, and what follows from it: an answer, a side question, a correction, a
/// stop.
final class Conversation {
  private final Coaching coaching;
  private final CheckIns checkIns;
  private final Commands commands;
  private final Digressions digressions;
  private final Repair repair;
  private final Questions questions;
  private final Limits limits;

  Conversation(
      Coaching coaching,
      CheckIns checkIns,
      Commands commands,
      Digressions digressions,
      Repair repair,
      Questions questions,
      Limits limits) {
    this.coaching = coaching;
    this.checkIns = checkIns;
    this.commands = commands;
    this.digressions = digressions;
    this.repair = repair;
    this.questions = questions;
    this.limits = limits;
  }

  /// Written where others read along: one line that is safe there. What was said is kept for the
  /// private conversation.
  void inPublic(Draft draft, Heard heard) {
    var taken = Uptake.take(draft.session().file(), heard, Optional.empty(), turn(draft));
    draft.session(draft.session().with(taken.file()));
    draft.say(Line.IN_PUBLIC);
    draft.askNothing();
  }

  void confirm(Draft draft, Mode.What what, Heard heard) {
    boolean yes =
        heard.has(Signal.YES) || (heard.number().isPresent() && heard.number().getAsDouble() == 1);
    commands.confirmed(draft, what, yes);
  }

  /// Answers a message in the coaching.
  void hear(Draft draft, Heard heard, Optional<QuestionId> asked) {
    introduce(draft);
    if (heard.has(Signal.GIBBERISH)) {
      repair.notUnderstood(draft, heard);
      return;
    }
    switch (heard.intent()) {
      case STOP -> commands.stop(draft);
      case RESTART -> commands.run(draft, Command.RESTART);
      case ABUSE -> {
        if (!draft.hasSaid(Line.ABUSE.key())) {
          draft.say(Line.ABUSE);
        }
        comeBack(draft);
      }
      case PRIVACY_REQUEST -> privacy(draft, heard);
      case ASK_META -> {
        digressions.meta(draft, heard);
        afterSideQuestion(draft, heard, asked);
      }
      case ASK_OPINION_ON_TECH -> {
        digressions.opinion(draft, heard);
        afterSideQuestion(draft, heard, asked);
      }
      case SMALLTALK -> smalltalk(draft, heard, asked);
      case OFF_TOPIC -> {
        draft.say(Line.OFF_TOPIC);
        repair.comeBackFromAside(draft, heard);
      }
      case PASTE_JOB_POST -> {
        takeIn(draft, heard, Optional.empty());
        digressions.brief(draft, heard);
        comeBack(draft);
      }
      case ASK_WHAT_TO_LEARN -> {
        digressions.whatToLearn(draft, draft.progress().plan().map(Plan::name));
        answer(draft, heard, asked);
      }
      case PROGRESS_REPORT -> progress(draft, heard, asked);
      case CORRECT_EARLIER, ANSWER, SHARE_WORRY, CRISIS -> answer(draft, heard, asked);
    }
  }

  /// A side question may hold the answer to the open one as well: then it is taken, and goes on.
  private void afterSideQuestion(Draft draft, Heard heard, Optional<QuestionId> asked) {
    boolean answers = asked.filter(question -> Uptake.tellsFor(question, heard)).isPresent();
    if (!answers && !Uptake.tellsFor(QuestionId.FOR, heard)) {
      comeBack(draft);
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

  /// Small talk is answered in a line, and not where a greeting was just said. While a target waits
  /// for a yes, a kind word is one.
  private void smalltalk(Draft draft, Heard heard, Optional<QuestionId> asked) {
    boolean waits = asked.filter(QuestionId.ACCEPT::equals).isPresent();
    if (waits && !heard.has(Signal.NO, Signal.GREETING)) {
      takeIn(draft, heard, asked);
      accept(draft, heard);
      return;
    }
    if (draft.room() == 2) {
      draft.say(heard.has(Signal.THANKS) ? Line.THANKS : Line.SMALLTALK);
    }
    repair.comeBackFromAside(draft, heard);
  }

  private static void introduce(Draft draft) {
    boolean first = draft.session().turn() == 0;
    if (first) {
      draft.say(Line.INTRODUCTION_SHORT);
    }
  }

  private void privacy(Draft draft, Heard heard) {
    if (heard.has(Signal.FORGET)) {
      commands.run(draft, Command.FORGET);
    } else if (heard.has(Signal.EXPORT)) {
      commands.run(draft, Command.EXPORT);
    } else {
      digressions.privacy(draft);
      afterSideQuestion(draft, heard, draft.session().open().map(open -> open.question().id()));
    }
  }

  private void comeBack(Draft draft) {
    coaching.comeBack(draft);
  }

  private void answer(Draft draft, Heard heard, Optional<QuestionId> asked) {
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
    if (nothingNew) {
      repair.notUnderstood(draft, heard);
      return;
    }
    coaching.reconsider(draft);
    if (!draft.saidSomething()) {
      draft.say(Line.NOTED);
    }
    comeBackUnlessAsking(draft);
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

  private void accept(Draft draft, Heard heard) {
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

  private void progress(Draft draft, Heard heard, Optional<QuestionId> asked) {
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
    var fact = Answers.fact(picked, label);
    if (fact.isEmpty()) {
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
    draft.session(
        before.equals(draft.session().file())
            ? draft.session().with(before.with(outcome.entries()))
            : draft.session());
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
    comeBack(draft);
  }

  private Uptake.Taken takeIn(Draft draft, Heard heard, Optional<QuestionId> asked) {
    remember(draft, heard.text());
    return take(draft, heard, asked);
  }

  private static Uptake.Taken take(Draft draft, Heard heard, Optional<QuestionId> asked) {
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
