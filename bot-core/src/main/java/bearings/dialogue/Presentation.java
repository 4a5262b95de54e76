package bearings.dialogue;

import bearings.advice.Plan;
import bearings.advice.Planner;
import bearings.advice.Verdict;
import bearings.casefile.Entry;
import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.heuristic.Demand;
import bearings.heuristic.Modifier;
import bearings.speech.Arg;
import bearings.speech.Line;
import bearings.speech.Say;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Shows verdicts and plans: the person's own facts first, strength before gap, then the thought.
final class Presentation {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private final FactWords factWords;

  Presentation(FactWords factWords) {
    this.factWords = factWords;
  }

  void verdict(Draft draft, Verdict verdict) {
    ledger(draft.session()).ifPresent(draft::say);
    draft.say(sentence(draft.session(), verdict));
    draft.say(
        Say.of(
            switch (verdict.kind()) {
              case FELT -> Line.CHANGE_FELT;
              case REAL -> lostBids(draft.session()) ? Line.CHANGE_REAL : Line.CHANGE_REAL_CLIENTS;
              case BOTH -> Line.CHANGE_BOTH;
              case UNKNOWN -> Line.CHANGE_UNKNOWN;
            }));
  }

  /// The two ledgers, strength first.
  Optional<Say> ledger(Session session) {
    List<Entry> against = side(session, false);
    List<Entry> behind = side(session, true);
    if (against.isEmpty() && behind.isEmpty()) {
      return Optional.empty();
    }
    Say say =
        Say.of(
            against.isEmpty()
                ? Line.LEDGER_FOR
                : behind.isEmpty() ? Line.LEDGER_AGAINST : Line.LEDGER);
    if (!against.isEmpty()) {
      say = say.with("against", factWords.series(against));
    }
    if (!behind.isEmpty()) {
      say = say.with("for", factWords.series(behind));
    }
    return Optional.of(say);
  }

  private static List<Entry> side(Session session, boolean behind) {
    return session.file().evidence().stream()
        .filter(e -> e.fact() instanceof Fact.Evidence item && item.behind() == behind)
        .toList();
  }

  private Say sentence(Session session, Verdict verdict) {
    var denial = session.file().entry(Fact.PlaysDown.class).map(Entry::words);
    Say say =
        switch (verdict.kind()) {
          case FELT -> Say.of(Line.VERDICT_FELT);
          case REAL ->
              Say.of(
                  Demand.counts(session.file()).isEmpty()
                      ? Line.VERDICT_REAL_UNNAMED
                      : Line.VERDICT_REAL);
          case BOTH -> Say.of(Line.VERDICT_BOTH);
          case UNKNOWN -> Say.of(Line.VERDICT_UNKNOWN);
        };
    boolean gap = verdict.kind() == Verdict.Kind.REAL || verdict.kind() == Verdict.Kind.BOTH;
    if (gap && denial.isPresent()) {
      say =
          say.quoting("denial", denial.get()).with("losses", factWords.series(side(session, true)));
    }
    return verdict.modifiers().isEmpty() ? say : say.with("colours", colours(verdict.modifiers()));
  }

  private static boolean lostBids(Session session) {
    return session.file().evidence(true).stream()
        .anyMatch(item -> item.kind() == EvidenceKind.LOST_BID);
  }

  private static Arg colours(Set<Modifier> modifiers) {
    var colours = new ArrayList<Arg>();
    for (Modifier modifier : modifiers) {
      colours.add(
          new Arg.Line(
              Say.of(
                  switch (modifier) {
                    case AVERAGE -> Line.COLOUR_AVERAGE;
                    case FIT -> Line.COLOUR_FIT;
                    case LOAD -> Line.COLOUR_LOAD;
                    case HARE -> Line.COLOUR_HARE;
                  })));
    }
    return new Arg.Sentences(colours);
  }

  void changedVerdict(Draft draft, Verdict old, Verdict now) {
    if (old.kind() == now.kind()) {
      var added = EnumSet.noneOf(Modifier.class);
      added.addAll(now.modifiers());
      added.removeAll(old.modifiers());
      if (!added.isEmpty()) {
        draft.say(Say.of(Line.VERDICT_ALSO).with("colours", colours(added)));
      }
      return;
    }
    draft.say(
        Say.of(Line.VERDICT_CHANGED)
            .with("before", name(old.kind()))
            .with("now", name(now.kind())));
    ledger(draft.session()).ifPresent(draft::say);
    draft.say(sentence(draft.session(), now));
  }

  static Arg name(Verdict.Kind kind) {
    return new Arg.Line(
        Say.of(
            switch (kind) {
              case FELT -> Line.NAME_FELT;
              case REAL -> Line.NAME_REAL;
              case BOTH -> Line.NAME_BOTH;
              case UNKNOWN -> Line.NAME_UNKNOWN;
            }));
  }

  void plan(Draft draft, Plan plan) {
    Say head = Say.of(Line.PLAN_HEAD).with("target", new Arg.Line(plan.target()));
    if (plan.strength().isPresent()) {
      head = head.with("strength", new Arg.Line(plan.strength().get()));
    }
    draft.say(head);
    draft.say(body(plan));
    draft.say(edges(plan));
  }

  void changedPlan(Draft draft, Plan plan) {
    draft.say(
        Planner.numbers(
            Say.of(Line.PLAN_CHANGED).with("target", new Arg.Line(plan.target())), plan));
    draft.say(body(plan));
  }

  private static Say body(Plan plan) {
    var steps = new Arg.Steps(plan.steps().stream().<Arg>map(Arg.Line::new).toList());
    Say say =
        Planner.numbers(
            Say.of(plan.kind() == Plan.Kind.REST ? Line.PLAN_REST : Line.PLAN_STEPS), plan);
    say = say.with("steps", steps);
    if (plan.proof().isPresent()) {
      say = say.with("proof", new Arg.Line(plan.proof().get()));
    }
    if (plan.next().isPresent()) {
      say = say.with("next", new Arg.Line(plan.next().get()));
    }
    return say;
  }

  private static Say edges(Plan plan) {
    Say say =
        Say.of(Line.PLAN_EDGES)
            .with("missed", new Arg.Line(plan.missedWeek()))
            .with("date", day(plan.reviewAt()));
    if (!plan.extras().isEmpty()) {
      say =
          say.with(
              "extras", new Arg.Sentences(plan.extras().stream().<Arg>map(Arg.Line::new).toList()));
    }
    if (!plan.notNow().isEmpty()) {
      say =
          say.with(
              "later",
              new Arg.Sentences(
                  plan.notNow().stream().<Arg>map(n -> new Arg.Line(n.reason())).toList()));
    }
    return say;
  }

  /// A day as it is said: "7 December".
  static String day(LocalDate day) {
    return DAY.format(day);
  }
}
