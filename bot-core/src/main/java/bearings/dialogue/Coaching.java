package bearings.dialogue;

import bearings.advice.Judge;
import bearings.advice.Plan;
import bearings.advice.Planner;
import bearings.advice.Verdict;
import bearings.casefile.CaseFile;
import bearings.casefile.Change;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.hearing.Heard;
import bearings.heuristic.Essay;
import bearings.heuristic.Grounds;
import bearings.heuristic.Moment;
import bearings.heuristic.Remark;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.List;
import java.util.Optional;

/// The coaching itself: takes a message into the case, gives something back, and goes on to the
/// next question, the verdict or the plan, whichever the case is ready for.
final class Coaching {
  private final Grounds grounds;
  private final Agenda agenda;
  private final Questions questions;
  private final FactWords factWords;
  private final Presentation presentation;

  Coaching(Grounds grounds, Questions questions, FactWords factWords, Presentation presentation) {
    this.grounds = grounds;
    this.agenda = new Agenda(grounds);
    this.questions = questions;
    this.factWords = factWords;
    this.presentation = presentation;
  }

  /// Says back what changed, and what the ideas have to say to a message just taken in.
  void respond(
      Draft draft, CaseFile before, Heard heard, Optional<QuestionId> asked, List<Change> changes) {
    for (Change change : changes.stream().limit(2).toList()) {
      draft.say(
          Say.of(Line.CORRECTED)
              .with("now", factWords.of(change.after(), ""))
              .with("before", factWords.before(change)));
    }
    var moment = new Moment(before, draft.session().file(), heard, asked, grounds);
    for (Remark remark : Essay.remarks(moment)) {
      boolean fits = draft.room() > 0 && (!remark.once() || !draft.hasSaid(remark.say().key()));
      if (fits) {
        draft.remark(remark.say());
      }
    }
  }

  /// Goes on: the next question, the verdict, or the plan.
  void goOn(Draft draft) {
    var progress = draft.progress();
    if (!begun(draft.session()) && progress.times(QuestionId.OPEN) == 0) {
      ask(draft, QuestionId.OPEN);
      return;
    }
    if (progress.verdict().isEmpty()) {
      var question = agenda.forVerdict(draft.session());
      if (question.isPresent()) {
        ask(draft, question.get());
        return;
      }
      giveVerdict(draft);
    } else {
      reconsider(draft);
    }
    planOrAsk(draft);
  }

  private void giveVerdict(Draft draft) {
    var verdict = verdict(draft.session().file());
    draft.dropRemarks();
    draft.progress(draft.progress().with(verdict, draft.session().file().size()));
    presentation.verdict(draft, verdict);
  }

  /// Derives the verdict, and a plan already proposed, anew; says what is different and why. Does
  /// nothing before there is a verdict.
  void reconsider(Draft draft) {
    if (draft.progress().verdict().isEmpty()) {
      return;
    }
    var old = draft.progress().verdict().orElseThrow();
    var now = withoutMood(old, verdict(draft.session().file()), draft);
    draft.progress(draft.progress().with(now, draft.session().file().size()));
    boolean changed = !now.sameAs(old);
    if (changed) {
      presentation.changedVerdict(draft, old, now);
    }
    var plan = draft.progress().plan();
    if (plan.isPresent() && plan.get().state() != Plan.State.FINISHED) {
      var replanned = plan(draft);
      if (!stands(plan.get(), replanned)) {
        var kept = plan.get().ifThen().map(replanned::beginning).orElse(replanned);
        draft.progress(draft.progress().with(kept));
        presentation.changedPlan(draft, kept);
        ask(draft, QuestionId.ACCEPT);
      }
    }
  }

  /// A verdict changes by what happened, or by a number it rested on; not by one that is asked for
  /// only later.
  private static Verdict withoutMood(Verdict old, Verdict now, Draft draft) {
    var file = draft.session().file();
    var judged = file.cutTo(draft.progress().judgedAt());
    var felt = judged.fact(Fact.Felt.class);
    boolean sameEvents = judged.evidence().equals(file.evidence());
    boolean sameNumber = felt.isEmpty() || felt.equals(file.fact(Fact.Felt.class));
    return sameEvents && sameNumber ? new Verdict(old.kind(), now.modifiers(), now.reasons()) : now;
  }

  /// Whether a plan stands beside the one that would be made now: it fits into the hours, and uses
  /// them as long as nobody has said yes to fewer, and is the same work. That its technology has
  /// left the content is no reason to take it from somebody.
  private boolean stands(Plan old, Plan now) {
    boolean sameWork =
        old.kind() == now.kind()
            && old.technology().equals(now.technology())
            && old.target().equals(now.target());
    boolean gone =
        old.technology().filter(t -> grounds.catalogue().technology(t).isEmpty()).isPresent();
    boolean fits =
        old.state() == Plan.State.PROPOSED
            ? old.hours() == now.hours()
            : old.hours() <= now.hours();
    return fits && (sameWork || gone);
  }

  private void planOrAsk(Draft draft) {
    var plan = draft.progress().plan();
    if (plan.isEmpty()) {
      var question = agenda.forPlan(draft.session());
      if (question.isPresent()) {
        ask(draft, question.get());
      } else {
        propose(draft);
      }
      return;
    }
    switch (plan.get().state()) {
      case PROPOSED -> ask(draft, QuestionId.ACCEPT);
      case ACCEPTED -> afterAcceptance(draft, plan.get());
      case DECLINED, FINISHED -> close(draft);
    }
  }

  private void afterAcceptance(Draft draft, Plan plan) {
    boolean when = plan.ifThen().isPresent() || draft.session().file().gaveUpOn(QuestionId.IFTHEN);
    boolean needsWhen =
        plan.kind() == Plan.Kind.LEARN
            || plan.kind() == Plan.Kind.DELIVER
            || plan.kind() == Plan.Kind.LOG;
    if (needsWhen && !when && draft.progress().times(QuestionId.IFTHEN) == 0) {
      ask(draft, QuestionId.IFTHEN);
      return;
    }
    agenda.afterwards(draft.session()).ifPresentOrElse(id -> ask(draft, id), () -> close(draft));
  }

  private void close(Draft draft) {
    draft.askNothing();
    draft.say(Line.CLOSING);
  }

  /// Proposes a plan and asks whether it is right.
  void propose(Draft draft) {
    var plan = plan(draft);
    draft.dropRemarks();
    draft.progress(draft.progress().with(plan));
    presentation.plan(draft, plan);
    ask(draft, QuestionId.ACCEPT);
  }

  /// Puts the open question once more; where none is open, the first one or the next.
  void comeBack(Draft draft) {
    if (draft.session().open().isPresent()) {
      draft.comeBack();
    } else if (!begun(draft.session())) {
      draft.ask(questions.of(QuestionId.OPEN, draft.session(), false));
    } else if (draft.progress().plan().isEmpty()) {
      goOn(draft);
    }
  }

  /// Puts a question, unless one is put already in this turn.
  void ask(Draft draft, QuestionId id) {
    if (draft.asks().isEmpty()) {
      draft.ask(questions.of(id, draft.session(), false));
    }
  }

  private Verdict verdict(CaseFile file) {
    return Judge.judge(file, Essay.concludes(file, grounds), grounds.limits());
  }

  private Plan plan(Draft draft) {
    var file = draft.session().file();
    return Planner.plan(
        file,
        draft.progress().verdict().orElseGet(() -> verdict(file)),
        Essay.concludes(file, grounds),
        grounds,
        draft.today(),
        draft.progress().declined(),
        draft.progress().hoursAtMost());
  }

  /// Whether anything is known about a person at all.
  static boolean begun(Session session) {
    return session.file().standing().stream().anyMatch(e -> !(e.fact() instanceof Fact.NotKnown));
  }
}
