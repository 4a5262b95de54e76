package bearings.dialogue;

import bearings.casefile.CaseFile;
import bearings.casefile.Change;
import bearings.casefile.Corrections;
import bearings.casefile.Entry;
import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Temperament;
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
import java.util.function.Predicate;

/// Takes what was heard into the case file.
final class Uptake {
  private Uptake() {}

  /// What a message did to the case.
  ///
  /// @param answered whether it answered the question that was open
  record Taken(CaseFile file, List<Change> changes, boolean answered) {}

  static Taken take(CaseFile file, Heard heard, Optional<QuestionId> asked, int turn) {
    boolean correcting = heard.has(Signal.CORRECTION);
    var admission = new Admission(heard, asked, file.segment().isPresent() && !correcting);
    var fresh = new ArrayList<Entry>();
    for (Finding finding : heard.findings()) {
      if (admission.admits(finding.fact())) {
        fresh.add(Entry.of(turn, inContext(finding.fact(), asked), finding.words()));
      }
    }
    mentions(heard, turn).forEach(fresh::add);
    if (asked.filter(QuestionId.WHY_NOT_LOWER::equals).isPresent()
        && heard.number().isPresent()
        && Answering.words(heard) == 1) {
      fresh.removeIf(e -> e.fact() instanceof Fact.WhyNotLower);
      fresh.add(Entry.of(turn, felt(heard), heard.text()));
    }
    asked.flatMap(question -> onlyAsAnswer(question, heard, fresh, turn)).ifPresent(fresh::add);
    if (correcting && heard.number().isPresent() && onlyMentions(fresh)) {
      Predicate<Fact> meant = heard.has(Signal.BIDS) ? Uptake::isLostBid : _ -> true;
      var outcome =
          Corrections.number(
              file, meant, heard.number().getAsDouble(), heard.outOf(), asked, turn, heard.text());
      if (!outcome.entries().isEmpty()) {
        return taken(file, outcome, heard, fresh, asked);
      }
    }
    return taken(file, Corrections.take(file, once(fresh), asked, correcting), heard, fresh, asked);
  }

  private static boolean isLostBid(Fact fact) {
    return fact instanceof Fact.Evidence item && item.kind() == EvidenceKind.LOST_BID;
  }

  /// Who corrects something answers the open question only with a fact that it asks for; any words
  /// of theirs would do otherwise.
  private static Taken taken(
      CaseFile file,
      Corrections.Outcome outcome,
      Heard heard,
      List<Entry> fresh,
      Optional<QuestionId> asked) {
    boolean corrects = heard.intent() == Intent.CORRECT_EARLIER || !outcome.changes().isEmpty();
    boolean answered =
        asked
            .map(question ->
                corrects
                    ? Answering.tellsFor(question, heard)
                    : Answering.answers(question, heard, fresh))
            .orElse(true);
    return new Taken(file.with(outcome.entries()), outcome.changes(), answered);
  }

  /// "All four left, every one of them" tells one thing twice.
  private static List<Entry> once(List<Entry> fresh) {
    var once = new ArrayList<Entry>();
    for (Entry entry : fresh) {
      boolean again =
          entry.fact() instanceof Fact.Evidence
              && once.stream().anyMatch(e -> e.fact().equals(entry.fact()));
      if (!again) {
        once.add(entry);
      }
    }
    return once;
  }

  /// What is told when asked about lost bids is told about lost bids.
  private static Fact inContext(Fact fact, Optional<QuestionId> asked) {
    boolean aboutBids = asked.filter(QuestionId.BIDS::equals).isPresent();
    if (aboutBids && fact instanceof Fact.Evidence item && Admission.asksForWhatIsMissing(item)) {
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

  /// A bare number instead of a reason is the number on the scale, said once more.
  private static Fact felt(Heard heard) {
    return new Fact.Felt((int) Math.clamp(Math.round(heard.number().orElse(0)), 0, 10));
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
              : plainly(heard, fresh).map(w -> Entry.of(turn, new Fact.UrgentProblem(w), w));
      case ENJOY -> plainly(heard, fresh).map(w -> Entry.of(turn, new Fact.Enjoyed(w), w));
      case SKILLS -> plainly(heard, fresh).map(w -> Entry.of(turn, new Fact.PaidFor(w), w));
      case TEMPER ->
          heard.has(Signal.NEITHER) && heard.fact(Fact.Likes.class).isEmpty()
              ? Optional.of(Entry.of(turn, new Fact.Likes(Temperament.UNCLEAR), heard.text()))
              : Optional.empty();
      case OPEN,
          SEGMENT,
          COMPARE,
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

  /// The words of an answer in which nothing else was told: they are the answer as they stand.
  private static Optional<String> plainly(Heard heard, List<Entry> fresh) {
    boolean answers = heard.intent() == Intent.ANSWER || heard.intent() == Intent.SHARE_WORRY;
    boolean plain = onlyMentions(fresh) && Answering.words(heard) > 2;
    return answers && plain && !heard.has(Signal.GIBBERISH, Signal.CORRECTION, Signal.PUZZLED)
        ? Optional.of(heard.text())
        : Optional.empty();
  }

  /// A checkable statement of a kind that has no name of its own.
  private static Optional<Entry> other(QuestionId question, Heard heard, int turn) {
    boolean behind = question == QuestionId.FOR;
    boolean praises = question == QuestionId.AGAINST && heard.polarity() != Polarity.NEGATIVE;
    if (!behind && !praises) {
      return Optional.empty();
    }
    boolean plain = praises && Answering.words(heard) > 2 && !heard.has(Signal.CORRECTION);
    return heard.clauses().stream()
        .filter(clause ->
            clause.about() == Clause.About.FACT || (plain && clause.about() == Clause.About.OTHER))
        .findFirst()
        .map(clause -> Entry.of(turn, nameless(behind), clause.words()));
  }
}
