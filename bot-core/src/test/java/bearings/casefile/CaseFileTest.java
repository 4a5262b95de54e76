package bearings.casefile;

import static bearings.casefile.Telling.evidence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import bearings.knowledge.Segment;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What counts of everything a person said.
class CaseFileTest {
  @Test
  void whatWasSaidLastCounts() {
    var file = Telling.nothing().hours(15).worksIn(Segment.MLOPS).hours(5).file();

    assertThat(file.fact(Fact.Hours.class)).contains(new Fact.Hours(5));
    assertThat(file.segment()).contains(Segment.MLOPS);
  }

  @Test
  void whatNobodySaidIsNotKnown() {
    assertThat(CaseFile.EMPTY.knows(Fact.Hours.class)).isFalse();
    assertThat(CaseFile.EMPTY.segment()).isEmpty();
    assertThat(CaseFile.EMPTY.evidence()).isEmpty();
    assertThat(CaseFile.EMPTY.relations()).isEmpty();
  }

  @Test
  void aReplacedEntryNoLongerStandsAndIsNotLost() {
    var first = Entry.of(1, evidence(true, EvidenceKind.LOST_BID, 3), "three bids");
    var second =
        new Entry(2, evidence(true, EvidenceKind.LOST_BID, 2), "wait, two", OptionalInt.of(0));

    var file = new CaseFile(List.of(first, second));

    assertThat(file.standing()).containsExactly(second);
    assertThat(file.entries()).containsExactly(first, second);
    assertThat(file.evidence(true)).containsExactly(evidence(true, EvidenceKind.LOST_BID, 2));
  }

  @Test
  void cuttingTheFileBringsBackWhatWasReplaced() {
    var before = Telling.nothing().lostBids(3, "SQL").file();
    var corrected =
        before.with(
            List.of(
                new Entry(
                    2, evidence(true, EvidenceKind.LOST_BID, 2, "SQL"), "two", OptionalInt.of(0))));

    assertThat(corrected.cutTo(before.size())).isEqualTo(before);
  }

  @Test
  void evidenceThatIsCountedDownToNothingIsWithdrawn() {
    var file =
        Telling.nothing()
            .then(evidence(true, EvidenceKind.LOST_BID, 0), "none after all")
            .then(evidence(true, EvidenceKind.LOST_CLIENT), "one went")
            .file();

    assertThat(file.evidence(true)).containsExactly(evidence(true, EvidenceKind.LOST_CLIENT));
  }

  @Test
  void evidenceForAndAgainstAreKeptApart() {
    var file = Telling.nothing().lostBids(2).kept(4).file();

    assertThat(file.evidence(true)).containsExactly(evidence(true, EvidenceKind.LOST_BID, 2));
    assertThat(file.evidence(false)).containsExactly(evidence(false, EvidenceKind.RENEWAL, 4));
  }

  @Test
  void whatALossMissedIsLacked() {
    var file = Telling.nothing().has("SQL").lostBids(2, "SQL", "Spark").file();

    assertThat(file.technologies(Relation.LACKS)).containsExactlyInAnyOrder("SQL", "Spark");
  }

  @Test
  void aTargetThatWasFinishedAfterTheLossIsHad() {
    var file =
        Telling.nothing()
            .lostBids(2, "SQL", "Spark")
            .then(new Fact.Learned("SQL"), "it is finished")
            .file();

    assertThat(file.relations())
        .containsOnly(entry("SQL", Relation.HAS), entry("Spark", Relation.LACKS));
  }

  @Test
  void aRequestNeverHidesThatSomebodyHasOrLacksAThing() {
    var file =
        Telling.nothing()
            .has("Tableau")
            .lacks("Power BI")
            .then(new Fact.Relates("Tableau", Relation.ASKED_FOR), "they want tableau")
            .then(new Fact.Relates("Power BI", Relation.ASKED_FOR), "they want power bi")
            .file();

    assertThat(file.technologies(Relation.HAS)).containsExactly("Tableau");
    assertThat(file.technologies(Relation.LACKS)).containsExactly("Power BI");
  }

  @Test
  void aRelationSaidLaterCounts() {
    var file = Telling.nothing().lacks("dbt").has("dbt").file();

    assertThat(file.technologies(Relation.HAS)).containsExactly("dbt");
    assertThat(file.technologies(Relation.LACKS)).isEmpty();
  }

  @Test
  void aQuestionThatWasGivenUpIsRememberedAlone() {
    var file =
        Telling.nothing().then(new Fact.NotKnown(QuestionId.SEGMENT), "no idea really").file();

    assertThat(file.gaveUpOn(QuestionId.SEGMENT)).isTrue();
    assertThat(file.gaveUpOn(QuestionId.TIME)).isFalse();
  }
}
