package bearings.advice;

import bearings.casefile.CaseFile;
import bearings.casefile.Fact;
import bearings.casefile.Limits;
import bearings.heuristic.Conclusion;
import bearings.heuristic.Demand;
import bearings.heuristic.Grounds;
import bearings.knowledge.Play;
import bearings.speech.Arg;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Turns what the ideas concluded into one small plan.
public final class Planner {
  private static final int NOT_NOW_AT_MOST = 3;
  private static final List<Say> WITHOUT_PLAY =
      List.of(
          Say.of(Line.STEP_DELIVER_ASK), Say.of(Line.STEP_SHOW_WRITE), Say.of(Line.STEP_SHOW_SEND));

  private final CaseFile file;
  private final Verdict verdict;
  private final List<Conclusion> conclusions;
  private final Grounds grounds;
  private final Limits limits;
  private final LocalDate today;
  private final Set<String> declined;
  private final Targets targets;
  private final TargetLines lines;

  private Planner(
      CaseFile file,
      Verdict verdict,
      List<Conclusion> conclusions,
      Grounds grounds,
      LocalDate today,
      Set<String> declined) {
    this.declined = declined;
    this.file = file;
    this.verdict = verdict;
    this.conclusions = conclusions;
    this.grounds = grounds;
    this.limits = grounds.limits();
    this.today = today;
    this.targets = new Targets(file, conclusions, grounds);
    this.lines = new TargetLines(file, grounds);
  }

  /// The plan for a case.
  ///
  /// @param declined technologies that the person has turned down as a target
  /// @param hoursAtMost hours a week that the person asked not to exceed
  public static Plan plan(
      CaseFile file,
      Verdict verdict,
      List<Conclusion> conclusions,
      Grounds grounds,
      LocalDate today,
      Set<String> declined,
      Optional<Double> hoursAtMost) {
    return new Planner(file, verdict, conclusions, grounds, today, declined).plan(hoursAtMost);
  }

  private Plan plan(Optional<Double> hoursAtMost) {
    double hours = hours();
    if (hours <= 0) {
      return rest();
    }
    hours = Math.min(hours, hoursAtMost.orElse(hours));
    if (verdict.kind() == Verdict.Kind.UNKNOWN) {
      return log(hours);
    }
    boolean gap = verdict.kind() != Verdict.Kind.FELT;
    var missing = gap ? targets.toLearn(declined) : targets.missing(declined);
    if (missing.isPresent()) {
      return onTechnology(Plan.Kind.LEARN, missing.get(), hours);
    }
    var use = targets.toUse(declined);
    if (use.isPresent()) {
      return onTechnology(Plan.Kind.DELIVER, use.get(), hours);
    }
    var learn = targets.toLearn(declined);
    return learn.isPresent() ? onTechnology(Plan.Kind.LEARN, learn.get(), hours) : deliver(hours);
  }

  /// The hours said, the lowest cap; the coach's own modest number where none was said.
  private double hours() {
    return conclusions.stream()
        .filter(Conclusion.Caps.class::isInstance)
        .mapToDouble(c -> ((Conclusion.Caps) c).hours())
        .min()
        .orElse(limits.hoursWhenUnknown());
  }

  private Plan rest() {
    return assemble(
        Plan.Kind.REST,
        Optional.empty(),
        Say.of(Line.TARGET_REST),
        0,
        limits.logWeeks(),
        List.of(
            Say.of(file.knows(Fact.Follows.class) ? Line.STEP_REST_FEED : Line.STEP_REST_BOUNDARY),
            Say.of(Line.STEP_REST_CLIENT)),
        Optional.empty(),
        List.of());
  }

  private Plan log(double hours) {
    return assemble(
        Plan.Kind.LOG,
        Optional.empty(),
        Say.of(Line.TARGET_LOG).with("weeks", limits.logWeeks()),
        Math.min(hours, 1),
        limits.logWeeks(),
        List.of(
            Say.of(Line.STEP_LOG_POSTS), Say.of(Line.STEP_LOG_BIDS), Say.of(Line.STEP_LOG_DECIDE)),
        Optional.of(Say.of(Line.PROOF_LOG)),
        List.of());
  }

  private Plan deliver(double hours) {
    var problem = file.entry(Fact.UrgentProblem.class);
    Say target =
        problem
            .map(p -> Say.of(Line.TARGET_DELIVER).quoting("problem", TargetLines.head(p.words())))
            .orElseGet(() -> Say.of(Line.TARGET_SHOW));
    List<Say> steps =
        problem.isPresent()
            ? List.of(
                Say.of(Line.STEP_DELIVER_ASK),
                Say.of(Line.STEP_DELIVER_SMALL),
                Say.of(Line.STEP_DELIVER_SHOW))
            : List.of(
                Say.of(Line.STEP_SHOW_PICK),
                Say.of(Line.STEP_SHOW_WRITE),
                Say.of(Line.STEP_SHOW_SEND));
    return assemble(
        Plan.Kind.DELIVER,
        Optional.empty(),
        target,
        hours,
        limits.planWeeks(),
        steps,
        Optional.of(Say.of(problem.isPresent() ? Line.PROOF_DELIVER : Line.PROOF_SHOW)),
        List.of());
  }

  private Plan onTechnology(Plan.Kind kind, String technology, double hours) {
    var play = grounds.catalogue().play(technology);
    var deadline = deadline();
    int weeks = deadline.map(this::weeksUntil).orElse(limits.planWeeks());
    var steps = new ArrayList<Say>();
    play.ifPresentOrElse(
        p -> {
          steps.add(plain(p.firstStep()));
          p.steps().stream().limit(stepsFor(hours * weeks)).map(Planner::plain).forEach(steps::add);
        },
        () -> steps.addAll(WITHOUT_PLAY));
    boolean rebid = kind == Plan.Kind.LEARN && Demand.count(file, technology) > 0;
    if (rebid) {
      steps.add(Say.of(Line.STEP_REBID).with("technology", grounds.named(technology)));
    }
    return assemble(
        kind,
        Optional.of(technology),
        lines.whole(technology, play),
        hours,
        weeks,
        steps,
        play.map(p -> Say.of(Line.PROOF).with("proof", p.proof())),
        targets.reasonsFor(technology));
  }

  /// How many steps after the first fit into so many hours in all, at one to two hours each and
  /// with room to spare.
  private static int stepsFor(double total) {
    return total < 6 ? 2 : total < 16 ? 3 : 4;
  }

  private static Say plain(String step) {
    return Say.of(Line.STEP).with("step", step);
  }

  private Plan assemble(
      Plan.Kind kind,
      Optional<String> technology,
      Say target,
      double hours,
      int weeks,
      List<Say> steps,
      Optional<Say> proof,
      List<Conclusion.Favours> favours) {
    var reasons = new ArrayList<Reason>();
    favours.forEach(f -> reasons.add(new Reason(f.idea(), f.reason(), f.words())));
    var extras = new ArrayList<Say>();
    for (var conclusion : conclusions) {
      if (conclusion instanceof Conclusion.Adds adds && kind != Plan.Kind.REST) {
        extras.add(adds.line());
        reasons.add(new Reason(adds.idea(), Say.of(because(adds.idea())), adds.words()));
      }
      if (conclusion instanceof Conclusion.Caps caps) {
        reasons.add(
            new Reason(caps.idea(), Say.of(Line.REASON_HOURS).with("hours", hours), caps.words()));
      }
    }
    var next =
        technology
            .flatMap(grounds.catalogue()::play)
            .flatMap(Play::later)
            .map(later -> Say.of(Line.PLAN_NEXT).with("later", later));
    var deadline = kind == Plan.Kind.LEARN ? deadline() : Optional.<LocalDate>empty();
    LocalDate reviewAt = deadline.orElse(today.plusWeeks(weeks));
    return new Plan(
        kind,
        technology,
        target,
        technology.map(lines::name).orElse(target),
        hours,
        weeks,
        steps,
        strength(),
        proof,
        next,
        extras,
        notNow(technology, reasons),
        Say.of(Line.MISSED_WEEK),
        reviewAt,
        Optional.empty(),
        Plan.State.PROPOSED,
        reasons);
  }

  /// Why a line besides the target is in the plan.
  private static Line because(Idea idea) {
    return switch (idea) {
      case H3 -> Line.REASON_PROTECT;
      case H10 -> Line.REASON_FEED;
      case H15 -> Line.REASON_FINISH;
      case H16 -> Line.REASON_LIKING;
      case H1, H2, H4, H5, H6, H7, H8, H9, H11, H12, H13, H14, H17, H18 -> Line.REASON_BESIDES;
    };
  }

  private Optional<Say> strength() {
    return conclusions.stream()
        .filter(Conclusion.Strength.class::isInstance)
        .map(c -> ((Conclusion.Strength) c).what())
        .findFirst();
  }

  /// What is left out: first what the market asked for too, then what was merely wished.
  private List<Plan.NotNow> notNow(Optional<String> target, List<Reason> reasons) {
    var left = new LinkedHashMap<String, Plan.NotNow>();
    Demand.counts(file)
        .forEach((name, count) -> {
          if (target.isPresent() && !target.get().equals(name) && !declined.contains(name)) {
            left.put(
                name,
                new Plan.NotNow(
                    name,
                    Say.of(Line.DEFER_ONE_AT_A_TIME)
                        .with("technology", grounds.named(name))
                        .with("count", count)));
          }
        });
    conclusions.stream()
        .filter(Conclusion.Defers.class::isInstance)
        .map(Conclusion.Defers.class::cast)
        .sorted(Comparator.comparing(d -> !Targets.unproven(grounds, d.technology())))
        .filter(d -> target.filter(d.technology()::equals).isEmpty())
        .forEach(d -> {
          if (!left.containsKey(d.technology())) {
            left.put(d.technology(), new Plan.NotNow(d.technology(), d.reason()));
            Say leftOut =
                Say.of(Line.REASON_LEFT_OUT).with("technology", grounds.named(d.technology()));
            reasons.add(new Reason(d.idea(), leftOut, d.words()));
          }
        });
    return left.values().stream().limit(NOT_NOW_AT_MOST).toList();
  }

  /// The next day that a deadline names, where it lies within the time of a plan.
  private Optional<LocalDate> deadline() {
    return file.fact(Fact.Deadline.class)
        .flatMap(d -> Calendar.next(d, today))
        .filter(day -> !day.isAfter(today.plusWeeks(limits.planWeeks() + 1L)))
        .filter(day -> day.isAfter(today));
  }

  private int weeksUntil(LocalDate day) {
    return Math.max(1, (int) Math.ceil((day.toEpochDay() - today.toEpochDay()) / 7.0));
  }

  /// Arguments that show the plan's numbers, for the lines that present it.
  public static Say numbers(Say say, Plan plan) {
    return say.with("hours", new Arg.Amount(plan.hours()))
        .with("weeks", new Arg.Amount(plan.weeks()))
        .with("total", new Arg.Amount(plan.total()));
  }
}
