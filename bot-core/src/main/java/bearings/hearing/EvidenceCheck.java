package bearings.hearing;

import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Relation;
import bearings.hearing.Tuning.Knob;
import java.util.TreeSet;

/// Holds what the phrases showed as evidence against what the whole message is: in a goodbye or a
/// claim over a whole it is none, and where the message is evidence there is at least one item.
final class EvidenceCheck {
  private final Tuning tuning;

  EvidenceCheck(Tuning tuning) {
    this.tuning = tuning;
  }

  void check(Message message, Reading reading, Reader.Chances chances, Findings findings) {
    if (!Judgement.speaks(reading.intent()) || doubtful(message, reading, chances)) {
      findings.drop(Fact.Evidence.class);
    } else if (evidence(reading) && !findings.has(Fact.Evidence.class)) {
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

  /// The clause that tells most, as an item of its own.
  private static void whole(Message message, Reader.Chances chances, Findings findings) {
    if (Clauses.pieces(message).isEmpty()) {
      return;
    }
    Piece told = telling(message);
    boolean behind =
        message.answers(QuestionId.BIDS, QuestionId.FOR)
            || (!message.answers(QuestionId.AGAINST) && chances.negative() >= chances.positive());
    var technologies = new TreeSet<String>();
    for (Mention mention : message.mentions()) {
      boolean owned = mention.relation().filter(Relation.HAS::equals).isPresent();
      if (behind && !owned) {
        technologies.add(mention.technology());
      }
    }
    EvidenceKind kind =
        message.answers(QuestionId.BIDS) ? EvidenceKind.LOST_BID : EvidenceKind.OTHER;
    Counts.Count count = Counts.near(message, told, told.from());
    findings.add(
        new Fact.Evidence(behind, kind, count.count(), count.of(), technologies),
        told.from(),
        told.to());
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
