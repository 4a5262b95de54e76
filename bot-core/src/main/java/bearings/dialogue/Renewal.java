package bearings.dialogue;

import bearings.advice.Plan;
import bearings.advice.Planner;
import bearings.advice.Reason;
import bearings.advice.Verdict;
import bearings.casefile.CaseFile;
import bearings.heuristic.Essay;
import bearings.heuristic.Grounds;
import bearings.speech.Phrasebook;
import bearings.speech.Say;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/// Makes a session that was stored under other content fit for this one. A session holds lines, in
/// its open question, its verdict and its plan; one that is not in the phrasebook any more is left
/// out, or said anew where it cannot be left out.
final class Renewal {
  private final Phrasebook phrases;
  private final Grounds grounds;
  private final Questions questions;

  Renewal(Phrasebook phrases, Grounds grounds, Questions questions) {
    this.phrases = phrases;
    this.grounds = grounds;
    this.questions = questions;
  }

  /// The same session, of which everything can be said.
  Session of(Session session, LocalDate today) {
    return session
        .with(progress(session.progress(), session::file, today))
        .asking(session.open().map(asked -> asked(asked, session)))
        .keeping(session.checkpoints().stream().map(c -> checkpoint(c, session, today)).toList());
  }

  private Checkpoint checkpoint(Checkpoint checkpoint, Session session, LocalDate today) {
    return new Checkpoint(
        checkpoint.said(),
        checkpoint.entries(),
        checkpoint.open().map(asked -> asked(asked, session)),
        progress(checkpoint.progress(), () -> session.file().cutTo(checkpoint.entries()), today),
        checkpoint.followUp());
  }

  private Asked asked(Asked asked, Session session) {
    var question = asked.question();
    boolean whole =
        phrases.has(question.prompt())
            && question.choices().stream().map(Choice::label).allMatch(phrases::has);
    return whole
        ? asked
        : new Asked(
            questions.of(question.id(), session, !question.choices().isEmpty()), asked.rung());
  }

  private Progress progress(Progress progress, Supplier<CaseFile> file, LocalDate today) {
    if (progress.verdict().isEmpty()) {
      return progress;
    }
    Verdict old = progress.verdict().get();
    var verdict = new Verdict(old.kind(), old.modifiers(), reasons(old.reasons()));
    var renewed = progress.with(verdict, progress.judgedAt());
    return progress
        .plan()
        .map(plan -> renewed.with(plan(plan, verdict, renewed, file, today)))
        .orElse(renewed);
  }

  /// The plan without what is gone; derived anew where what is gone is the work itself.
  private Plan plan(
      Plan plan, Verdict verdict, Progress progress, Supplier<CaseFile> file, LocalDate today) {
    boolean whole =
        phrases.has(plan.target())
            && phrases.has(plan.name())
            && phrases.has(plan.missedWeek())
            && plan.steps().stream().allMatch(phrases::has);
    if (whole) {
      return without(plan);
    }
    var known = file.get();
    var anew =
        Planner.plan(
                known,
                verdict,
                Essay.concludes(known, grounds),
                grounds,
                today,
                progress.declined(),
                progress.hoursAtMost())
            .in(plan.state());
    return plan.ifThen().map(anew::beginning).orElse(anew);
  }

  private Plan without(Plan plan) {
    return new Plan(
        plan.kind(),
        plan.technology(),
        plan.target(),
        plan.name(),
        plan.hours(),
        plan.weeks(),
        plan.steps(),
        plan.strength().filter(phrases::has),
        plan.proof().filter(phrases::has),
        plan.next().filter(phrases::has),
        sayable(plan.extras()),
        plan.notNow().stream().filter(left -> phrases.has(left.reason())).toList(),
        plan.missedWeek(),
        plan.reviewAt(),
        plan.ifThen(),
        plan.state(),
        reasons(plan.reasons()));
  }

  private List<Say> sayable(List<Say> says) {
    return says.stream().filter(phrases::has).toList();
  }

  private List<Reason> reasons(List<Reason> reasons) {
    return reasons.stream().filter(reason -> phrases.has(reason.conclusion())).toList();
  }
}
