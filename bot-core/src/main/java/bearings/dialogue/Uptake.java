package bearings.dialogue;

import bearings.casefile.CaseFile;
import bearings.casefile.Change;
import bearings.casefile.Corrections;
import bearings.casefile.Entry;
import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.hearing.Clause;
import bearings.hearing.Finding;
import bearings.hearing.Heard;
import bearings.hearing.Intent;
import bearings.hearing.Polarity;
import bearings.hearing.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/// Takes what was heard into the case file.
final class Uptake {
  private Uptake() {}

  /// What a message did to the case.
  ///
  /// @param answered whether it answered the question that was open
  record Taken(CaseFile file, List<Change> changes, boolean answered) {}

  static Taken take(CaseFile file, Heard heard, Optional<QuestionId> asked, int turn) {
    boolean correcting = heard.has(Signal.CORRECTION);
    boolean placeKnown = file.segment().isPresent() && !correcting;
    var fresh = new ArrayList<Entry>();
    for (Finding finding : heard.findings()) {
      if (fits(finding.fact(), asked, placeKnown)
          && !merelyChecked(finding.fact(), asked)
          && !(heard.intent() == Intent.CORRECT_EARLIER && takesAnything(finding.fact()))
          && !saidByLoss(finding.fact(), heard)) {
        fresh.add(Entry.of(turn, inContext(finding.fact(), asked), finding.words()));
      }
    }
    mentions(heard, turn).forEach(fresh::add);
    if (asked.filter(QuestionId.WHY_NOT_LOWER::equals).isPresent() && heard.number().isPresent()) {
      fresh.removeIf(e -> e.fact() instanceof Fact.WhyNotLower);
      fresh.add(Entry.of(turn, felt(heard), heard.text()));
    }
    asked.flatMap(question -> onlyAsAnswer(question, heard, fresh, turn)).ifPresent(fresh::add);
    boolean answered =
        asked
            .map(
                question ->
                    heard.intent() == Intent.CORRECT_EARLIER
                        ? tellsFor(question, heard)
                        : answers(question, heard, fresh))
            .orElse(true);
    if (correcting && heard.number().isPresent() && onlyMentions(fresh)) {
      var outcome =
          Corrections.number(file, heard.number().getAsDouble(), asked, turn, heard.text());
      if (!outcome.entries().isEmpty()) {
        return new Taken(file.with(outcome.entries()), outcome.changes(), answered);
      }
    }
    var outcome = Corrections.take(file, fresh, asked, correcting);
    return new Taken(file.with(outcome.entries()), outcome.changes(), answered);
  }

  /// A checkable statement of no kind counts where it answers what speaks for or against; elsewhere
  /// what somebody does for a living would count against them.
  private static boolean merelyChecked(Fact fact, Optional<QuestionId> asked) {
    if (!(fact instanceof Fact.Evidence item) || item.kind() != EvidenceKind.OTHER) {
      return false;
    }
    boolean answersFor = item.behind() && asked.filter(QuestionId.FOR::equals).isPresent();
    boolean answersAgainst = !item.behind() && asked.filter(QuestionId.AGAINST::equals).isPresent();
    return !answersFor && !answersAgainst;
  }

  /// "They wanted Spark", said of a lost bid, is the loss and not a request besides it.
  private static boolean saidByLoss(Fact fact, Heard heard) {
    return asksForWhatIsMissing(fact)
        && heard
            .facts(Fact.Evidence.class)
            .anyMatch(other ->
                other.behind()
                    && (other.kind() == EvidenceKind.LOST_BID
                        || other.kind() == EvidenceKind.LOST_CLIENT));
  }

  /// What is told when asked about lost bids is told about lost bids.
  private static Fact inContext(Fact fact, Optional<QuestionId> asked) {
    boolean aboutBids = asked.filter(QuestionId.BIDS::equals).isPresent();
    if (aboutBids && fact instanceof Fact.Evidence item && asksForWhatIsMissing(item)) {
      return new Fact.Evidence(
          true, EvidenceKind.LOST_BID, item.count(), item.of(), item.technologies());
    }
    return fact instanceof Fact.Evidence item && item.kind() == EvidenceKind.OTHER
        ? nameless(item.behind())
        : fact;
  }

  /// Something checkable of no kind: it counts once, and its numbers and names count nothing.
  private static Fact.Evidence nameless(boolean behind) {
    return new Fact.Evidence(
        behind, EvidenceKind.OTHER, OptionalInt.empty(), OptionalInt.empty(), new TreeSet<>());
  }

  private static boolean asksForWhatIsMissing(Fact fact) {
    return fact instanceof Fact.Evidence item
        && item.behind()
        && item.kind() == EvidenceKind.ASKED_FOR;
  }

  /// Whether a fact may come from an answer to this question. "When the kids sleep" is a time and
  /// no complaint; a yes to a target says nothing about a standing.
  private static boolean fits(Fact fact, Optional<QuestionId> asked, boolean placeKnown) {
    if (fact instanceof Fact.NotKnown) {
      return false;
    }
    return switch (asked.orElse(QuestionId.OPEN)) {
      case IFTHEN -> fact instanceof Fact.When || fact instanceof Fact.Hours;
      case ACCEPT ->
          fact instanceof Fact.Relates
              || fact instanceof Fact.Hours
              || fact instanceof Fact.Deadline
              || fact instanceof Fact.Energy;
      case SCALE, ENERGY ->
          fact instanceof Fact.Felt
              || fact instanceof Fact.Energy
              || fact instanceof Fact.Hours
              || fact instanceof Fact.Burdened
              || fact instanceof Fact.Feeling;
      case WHY_NOT_LOWER -> fact instanceof Fact.WhyNotLower;
      case AGAINST, CLIENTS, BIDS -> ofClients(fact, asked, placeKnown);
      case URGENT, TEMPER, ENJOY, SKILLS, TIME, CHECKIN ->
          !sweeping(fact) && !(fact instanceof Fact.WorksIn && placeKnown);
      case COMPARE -> !(fact instanceof Fact.WorksIn) && !(fact instanceof Fact.UrgentProblem);
      case FOR -> !(fact instanceof Fact.UrgentProblem);
      case OPEN, SEGMENT, SAFETY, CLARIFY -> true;
    };
  }

  /// What is told of clients and bids: not a comparison, not the problem to be solved, and a place
  /// only where it is the person's own.
  private static boolean ofClients(Fact fact, Optional<QuestionId> asked, boolean placeKnown) {
    boolean elsewhere = placeKnown || asked.filter(QuestionId.BIDS::equals).isPresent();
    return !sweeping(fact)
        && !(fact instanceof Fact.UrgentProblem)
        && !(fact instanceof Fact.WorksIn && elsewhere);
  }

  /// Facts that any words would fill; who corrects something does not give them.
  private static boolean takesAnything(Fact fact) {
    return fact instanceof Fact.UrgentProblem
        || fact instanceof Fact.PaidFor
        || fact instanceof Fact.Enjoyed
        || fact instanceof Fact.WhyNotLower
        || fact instanceof Fact.ComparesWith;
  }

  /// A bare number instead of a reason is the number on the scale, said once more.
  private static Fact felt(Heard heard) {
    return new Fact.Felt((int) Math.clamp(Math.round(heard.number().orElse(0)), 0, 10));
  }

  private static boolean sweeping(Fact fact) {
    return fact instanceof Fact.ComparesWith || fact instanceof Fact.Generalizes;
  }

  /// Whether nothing was told but, perhaps, the name of a technology: then a number that corrects
  /// has to be the correction of an earlier one.
  private static boolean onlyMentions(List<Entry> fresh) {
    return fresh.stream().allMatch(e -> e.fact() instanceof Fact.Mentions);
  }

  /// Technologies that were named without a relation.
  private static List<Entry> mentions(Heard heard, int turn) {
    return heard.technologies().stream()
        .filter(name -> heard.facts(Fact.Relates.class).noneMatch(r -> r.technology().equals(name)))
        .map(name ->
            Entry.of(
                turn, new Fact.Mentions(name), heard.because().getOrDefault(name, heard.text())))
        .toList();
  }

  /// What a message says only because of the question it answers.
  private static Optional<Entry> onlyAsAnswer(
      QuestionId question, Heard heard, List<Entry> fresh, int turn) {
    boolean evidence = fresh.stream().anyMatch(e -> e.fact() instanceof Fact.Evidence);
    if (heard.has(Signal.DONT_KNOW, Signal.SKIP) && !evidence) {
      return Optional.of(Entry.of(turn, new Fact.NotKnown(question), heard.text()));
    }
    return switch (question) {
      case FOR, AGAINST, CLIENTS -> {
        if (evidence) {
          yield Optional.empty();
        }
        if (heard.has(Signal.NO)) {
          yield Optional.of(Entry.of(turn, new Fact.Nothing(question), heard.text()));
        }
        yield other(question, heard, turn);
      }
      case BIDS ->
          heard.has(Signal.NO) && !evidence
              ? Optional.of(Entry.of(turn, new Fact.Nothing(question), heard.text()))
              : Optional.empty();
      case URGENT ->
          heard.has(Signal.NO) && heard.fact(Fact.UrgentProblem.class).isEmpty()
              ? Optional.of(Entry.of(turn, new Fact.Nothing(question), heard.text()))
              : Optional.empty();
      case TEMPER ->
          heard.has(Signal.NEITHER) && heard.fact(Fact.Likes.class).isEmpty()
              ? Optional.of(
                  Entry.of(
                      turn, new Fact.Likes(bearings.casefile.Temperament.UNCLEAR), heard.text()))
              : Optional.empty();
      case OPEN,
          SEGMENT,
          COMPARE,
          ENJOY,
          SKILLS,
          TIME,
          ENERGY,
          SCALE,
          WHY_NOT_LOWER,
          ACCEPT,
          IFTHEN,
          CHECKIN,
          SAFETY,
          CLARIFY ->
          Optional.empty();
    };
  }

  /// A checkable statement of a kind that has no name of its own.
  private static Optional<Entry> other(QuestionId question, Heard heard, int turn) {
    boolean behind = question == QuestionId.FOR;
    boolean praises = question == QuestionId.AGAINST && heard.polarity() != Polarity.NEGATIVE;
    if (!behind && !praises) {
      return Optional.empty();
    }
    boolean plain = praises && words(heard) > 2 && !heard.has(Signal.CORRECTION);
    return heard.clauses().stream()
        .filter(clause ->
            clause.about() == Clause.About.FACT || (plain && clause.about() == Clause.About.OTHER))
        .findFirst()
        .map(clause -> Entry.of(turn, nameless(behind), clause.words()));
  }

  /// Whether a message holds a fact that this question asks for.
  static boolean tellsFor(QuestionId question, Heard heard) {
    return heard.findings().stream()
        .map(Finding::fact)
        .anyMatch(fact ->
            switch (question) {
              case FOR, AGAINST, CLIENTS, BIDS -> fact instanceof Fact.Evidence;
              case SEGMENT, CLARIFY -> fact instanceof Fact.WorksIn;
              case TEMPER -> fact instanceof Fact.Likes;
              case TIME -> fact instanceof Fact.Hours;
              case ENERGY -> fact instanceof Fact.Energy;
              case SCALE -> fact instanceof Fact.Felt;
              case OPEN,
                  COMPARE,
                  URGENT,
                  ENJOY,
                  SKILLS,
                  WHY_NOT_LOWER,
                  ACCEPT,
                  IFTHEN,
                  CHECKIN,
                  SAFETY ->
                  false;
            });
  }

  private static boolean answers(QuestionId question, Heard heard, List<Entry> fresh) {
    return switch (question) {
      case OPEN -> !heard.clauses().isEmpty() || !fresh.isEmpty();
      case FOR, AGAINST, CLIENTS, BIDS, ENJOY, SKILLS -> !fresh.isEmpty() || words(heard) > 2;
      case SEGMENT, CLARIFY ->
          has(fresh, Fact.WorksIn.class, Fact.NotKnown.class, Fact.ComparesWith.class);
      case COMPARE -> has(fresh, Fact.ComparesWith.class, Fact.NotKnown.class) || words(heard) > 1;
      case URGENT ->
          has(fresh, Fact.UrgentProblem.class, Fact.Nothing.class, Fact.NotKnown.class)
              || words(heard) > 2;
      case TEMPER -> has(fresh, Fact.Likes.class, Fact.NotKnown.class);
      case TIME -> has(fresh, Fact.Hours.class, Fact.NotKnown.class);
      case ENERGY -> has(fresh, Fact.Energy.class, Fact.NotKnown.class);
      case SCALE -> has(fresh, Fact.Felt.class, Fact.NotKnown.class);
      case WHY_NOT_LOWER -> has(fresh, Fact.WhyNotLower.class, Fact.NotKnown.class);
      case ACCEPT -> heard.has(Signal.YES, Signal.NO, Signal.TOO_MUCH, Signal.SKIP);
      case IFTHEN -> has(fresh, Fact.When.class, Fact.NotKnown.class);
      case CHECKIN -> has(fresh, Fact.Progress.class, Fact.NotKnown.class);
      case SAFETY -> true;
    };
  }

  private static int words(Heard heard) {
    return heard.text().split("\\s+", -1).length;
  }

  @SafeVarargs
  private static boolean has(List<Entry> fresh, Class<? extends Fact>... kinds) {
    for (Entry entry : fresh) {
      for (Class<? extends Fact> kind : kinds) {
        if (kind.isInstance(entry.fact())) {
          return true;
        }
      }
    }
    return false;
  }
}
