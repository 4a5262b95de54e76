package bearings.hearing;

import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Relation;
import bearings.hearing.Tuning.Knob;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;

/// Holds what the phrases showed as evidence against what the whole message is: in a goodbye or a
/// claim over a whole it is none, and where the message is evidence there is at least one item.
final class EvidenceCheck {
  private final Tuning tuning;

  EvidenceCheck(Tuning tuning) {
    this.tuning = tuning;
  }

  void check(
      Message message,
      Reading reading,
      Reader.Chances chances,
      Map<Signal, String> signs,
      Findings findings) {
    boolean nothing = signs.containsKey(Signal.NO) || signs.containsKey(Signal.GIBBERISH);
    if (nothing && message.answers(QuestionId.FOR)) {
      findings.dropIf(EvidenceCheck::vague);
    }
    if (!Judgement.speaks(reading.intent())) {
      boolean aside = aside(reading.intent());
      findings.dropIf(fact -> fact instanceof Fact.Evidence item && !(aside && event(item, false)));
    } else if (doubtful(message, reading, chances)) {
      boolean unlikely = chances.evidence() < tuning.of(Knob.EVIDENCE_DOUBTED);
      findings.dropIf(fact -> fact instanceof Fact.Evidence item && !event(item, unlikely));
    } else if (evidence(reading) && !nothing && !findings.has(Fact.Evidence.class)) {
      whole(message, chances, findings);
    }
  }

  private static boolean evidence(Reading reading) {
    return reading.stance() == Stance.EVIDENCE || reading.stance() == Stance.MIXED;
  }

  private boolean doubtful(Message message, Reading reading, Reader.Chances chances) {
    boolean asked =
        message.answers(
            QuestionId.FOR,
            QuestionId.AGAINST,
            QuestionId.CLIENTS,
            QuestionId.BIDS,
            QuestionId.WHY_NOT_LOWER);
    Knob least = reading.generalization() ? Knob.EVIDENCE : Knob.EVIDENCE_DOUBTED;
    return !asked && !evidence(reading) && chances.evidence() < tuning.of(least);
  }

  /// Side remarks beside which an event may be told: "one renewed. and who made you?".
  private static boolean aside(Intent intent) {
    return switch (intent) {
      case ASK_META, ASK_OPINION_ON_TECH, PRIVACY_REQUEST, ABUSE, SMALLTALK -> true;
      case SHARE_WORRY,
          ANSWER,
          ASK_WHAT_TO_LEARN,
          CORRECT_EARLIER,
          STOP,
          RESTART,
          OFF_TOPIC,
          CRISIS,
          PASTE_JOB_POST,
          PROGRESS_REPORT ->
          false;
    };
  }

  /// What is an event whatever else is said beside it.
  private static boolean event(Fact.Evidence item, boolean unlikely) {
    return switch (item.kind()) {
      case LOST_BID, LOST_CLIENT, RENEWAL -> !unlikely || item.count().isPresent();
      case ASKED_FOR, PRAISE, INCOME, BRIEF, DELIVERY, OTHER -> false;
    };
  }

  /// What speaks for being behind without a loss or a number.
  private static boolean vague(Fact fact) {
    return fact instanceof Fact.Evidence item
        && item.behind()
        && (item.kind() == EvidenceKind.OTHER || item.kind() == EvidenceKind.ASKED_FOR)
        && item.count().isEmpty();
  }

  /// The clause that tells most, as an item of its own. In doubt there is none.
  private void whole(Message message, Reader.Chances chances, Findings findings) {
    if (Clauses.pieces(message).isEmpty()) {
      return;
    }
    Piece told = telling(message);
    boolean behind =
        message.answers(QuestionId.BIDS, QuestionId.FOR)
            || (!message.answers(QuestionId.AGAINST) && chances.negative() >= chances.positive());
    Cue tone = behind ? Cue.TONE_NEGATIVE : Cue.TONE_POSITIVE;
    boolean toned = message.hits().within(tone, told.from(), told.to()).isPresent();
    boolean felt = message.hits().within(Cue.FEELING, told.from(), told.to()).isPresent();
    boolean others = message.hits().within(Cue.OTHERS, told.from(), told.to()).isPresent();
    boolean asked = message.answers(QuestionId.AGAINST, QuestionId.BIDS);
    // A client's trouble is work that waits, and says nothing on how the sender stands.
    boolean trouble = !toned && findings.has(Fact.UrgentProblem.class);
    if (felt || others || trouble || !(toned || asked) || !ofSender(message, told)) {
      return;
    }
    var technologies = new TreeSet<String>();
    for (Mention mention : message.mentions()) {
      boolean missing =
          mention
              .relation()
              .filter(relation -> relation == Relation.LACKS || relation == Relation.ASKED_FOR)
              .isPresent();
      if (behind && missing) {
        technologies.add(mention.technology());
      }
    }
    EvidenceKind kind =
        message.answers(QuestionId.BIDS) ? EvidenceKind.LOST_BID : EvidenceKind.OTHER;
    findings.add(
        new Fact.Evidence(behind, kind, OptionalInt.empty(), OptionalInt.empty(), technologies),
        told.from(),
        told.to());
  }

  /// Whether a piece speaks of the sender or the sender's work.
  private static boolean ofSender(Message message, Piece piece) {
    for (int i = piece.from(); i < piece.to(); i++) {
      switch (message.word(i)) {
        case "i",
            "me",
            "my",
            "we",
            "us",
            "our",
            "mine",
            "i've",
            "ive",
            "they",
            "client",
            "clients" -> {
          return true;
        }
        default -> {}
      }
    }
    return message.answers(QuestionId.AGAINST, QuestionId.BIDS, QuestionId.CLIENTS);
  }

  /// The first clause with a number or a word of the sender's work, else the first.
  private static Piece telling(Message message) {
    for (Piece piece : Clauses.pieces(message)) {
      boolean number =
          message.numbers().stream()
              .anyMatch(one -> one.from() >= piece.from() && one.to() <= piece.to());
      boolean feels = message.hits().within(Cue.FEELING, piece.from(), piece.to()).isPresent();
      boolean works = message.hits().within(Cue.WORK, piece.from(), piece.to()).isPresent();
      if ((number || works) && !feels) {
        return piece;
      }
    }
    return Clauses.pieces(message).getFirst();
  }
}
