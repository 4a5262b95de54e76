package bearings.heuristic;

import static bearings.casefile.Telling.evidence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import bearings.casefile.CaseFile;
import bearings.casefile.EvidenceKind;
import bearings.casefile.Telling;
import org.junit.jupiter.api.Test;

/// What the person's own market asked for and they lack.
class DemandTest {
  @Test
  void countsWhatWasMissedMostOftenFirst() {
    var file =
        Telling.nothing()
            .lostBids(1, "Spark")
            .lostBids(2, "SQL")
            .then(evidence(true, EvidenceKind.ASKED_FOR, "SQL"), "sql again")
            .file();

    assertThat(Demand.counts(file)).containsExactly(entry("SQL", 3), entry("Spark", 1));
  }

  @Test
  void whatWasPraisedIsNotMissed() {
    var file =
        Telling.nothing()
            .then(evidence(false, EvidenceKind.PRAISE, 2, "Tableau"), "they love the tableau")
            .file();

    assertThat(Demand.counts(file)).isEmpty();
  }

  @Test
  void whatWasTakenBackIsNotCounted() {
    var file =
        Telling.nothing().then(evidence(true, EvidenceKind.LOST_BID, 0, "SQL"), "none").file();

    assertThat(Demand.count(file, "SQL")).isZero();
  }

  @Test
  void whatNobodyNamedIsZero() {
    assertThat(Demand.count(CaseFile.EMPTY, "SQL")).isZero();
  }
}
