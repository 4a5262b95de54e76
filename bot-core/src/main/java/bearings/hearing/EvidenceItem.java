package bearings.hearing;

import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import java.util.SortedSet;

/// One item of evidence while it is put together.
///
/// @param hit the phrase that showed it
/// @param from where the piece of the message that tells it starts
/// @param to where that piece ends
record EvidenceItem(
    boolean behind,
    EvidenceKind kind,
    Counts.Count count,
    SortedSet<String> technologies,
    Hit hit,
    int from,
    int to) {
  /// What is asked for in a lost bid is what it missed.
  Fact.Evidence fact(Message message) {
    boolean bid = behind && kind == EvidenceKind.ASKED_FOR && message.answers(QuestionId.BIDS);
    return new Fact.Evidence(
        behind, bid ? EvidenceKind.LOST_BID : kind, count.count(), count.of(), technologies);
  }
}
