package bearings.hearing;

import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
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
  Fact.Evidence fact() {
    return new Fact.Evidence(behind, kind, count.count(), count.of(), technologies);
  }
}
