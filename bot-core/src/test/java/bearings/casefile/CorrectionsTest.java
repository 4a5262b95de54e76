package bearings.casefile;

import static bearings.casefile.Telling.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.knowledge.Segment;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What new facts do to a case: add, correct, refine, or say once more.
class CorrectionsTest {
  private static final boolean CORRECTING = true;
  private static final boolean TELLING = false;

  @Test
  void aCorrectedCountReplacesTheOldOneAndKeepsWhatOnlyThatOneSaid() {
    var before = Telling.nothing().lostBids(3, "Power BI").file();

    var outcome =
        take(before, evidence(true, EvidenceKind.LOST_BID, 2), Optional.empty(), CORRECTING);

    assertThat(before.with(outcome.entries()).evidence(true))
        .containsExactly(evidence(true, EvidenceKind.LOST_BID, 2, "Power BI"));
    assertThat(outcome.changes())
        .containsExactly(
            new Change(
                evidence(true, EvidenceKind.LOST_BID, 3, "Power BI"),
                evidence(true, EvidenceKind.LOST_BID, 2, "Power BI")));
  }

  @Test
  void aSecondEventIsAddedWhereNothingIsCorrected() {
    var before = Telling.nothing().lostBids(2, "SQL").file();

    var outcome =
        take(before, evidence(true, EvidenceKind.LOST_BID, 1, "Spark"), Optional.empty(), TELLING);

    assertThat(before.with(outcome.entries()).evidence(true)).hasSize(2);
    assertThat(outcome.changes()).isEmpty();
  }

  @Test
  void theSameSaidTwiceIsOneItem() {
    var before = Telling.nothing().kept(2).file();

    var outcome = take(before, evidence(false, EvidenceKind.RENEWAL, 2), Optional.empty(), TELLING);

    assertThat(before.with(outcome.entries()).evidence(false)).hasSize(1);
    assertThat(outcome.entries()).isEmpty();
    assertThat(outcome.changes()).isEmpty();
  }

  @Test
  void lostBidsToldAboutWhenAskedAboutThemAreTheSameBidsInMoreDetail() {
    var before = Telling.nothing().lostBids(3).file();

    var outcome =
        Corrections.take(
            before,
            List.of(
                Entry.of(2, evidence(true, EvidenceKind.LOST_BID, 2, "SQL"), "two wanted sql"),
                Entry.of(2, evidence(true, EvidenceKind.LOST_BID, 1, "Spark"), "one spark")),
            Optional.of(QuestionId.BIDS),
            TELLING);

    assertThat(before.with(outcome.entries()).evidence(true))
        .as("three bids, not six")
        .extracting(item -> item.count().orElseThrow() + " " + item.technologies())
        .containsExactlyInAnyOrder("2 [SQL]", "1 [Spark]");
    assertThat(outcome.changes()).as("detail is no correction").isEmpty();
  }

  @Test
  void correctingOneKindLeavesTheOthersAlone() {
    var before = Telling.nothing().lostBids(3, "SQL").kept(2).file();

    var outcome =
        take(before, evidence(false, EvidenceKind.RENEWAL, 1), Optional.empty(), CORRECTING);

    var file = before.with(outcome.entries());
    assertThat(file.evidence(true))
        .containsExactly(evidence(true, EvidenceKind.LOST_BID, 3, "SQL"));
    assertThat(file.evidence(false)).containsExactly(evidence(false, EvidenceKind.RENEWAL, 1));
  }

  @Test
  void otherHoursAreAChangeAndTheSameHoursAreNone() {
    var before = Telling.nothing().hours(15).file();

    assertThat(take(before, new Fact.Hours(5), Optional.empty(), CORRECTING).changes())
        .containsExactly(new Change(new Fact.Hours(15), new Fact.Hours(5)));
    assertThat(take(before, new Fact.Hours(15), Optional.empty(), CORRECTING).changes()).isEmpty();
  }

  @Test
  void aPlaceIsCorrectedOnlyWhereTheySaySo() {
    var before = Telling.nothing().worksIn(Segment.CLASSICAL).file();
    var mlops = new Fact.WorksIn(Segment.MLOPS);

    assertThat(take(before, mlops, Optional.empty(), CORRECTING).changes())
        .containsExactly(new Change(new Fact.WorksIn(Segment.CLASSICAL), mlops));
    assertThat(take(before, mlops, Optional.empty(), TELLING).changes()).isEmpty();
  }

  @Test
  void aBareNumberCorrectsTheNumberGivenLast() {
    var before = Telling.nothing().lostBids(3, "SQL").kept(4).hours(15).file();

    var outcome = number(before, 5);

    var file = before.with(outcome.entries());
    assertThat(file.fact(Fact.Hours.class)).contains(new Fact.Hours(5));
    assertThat(file.evidence()).isEqualTo(before.evidence());
    assertThat(outcome.changes())
        .containsExactly(new Change(new Fact.Hours(15), new Fact.Hours(5)));
  }

  @Test
  void aBareNumberCorrectsACountWhereACountWasLast() {
    var before = Telling.nothing().lostBids(3, "Power BI").file();

    var file = before.with(number(before, 2).entries());

    assertThat(file.evidence(true))
        .containsExactly(evidence(true, EvidenceKind.LOST_BID, 2, "Power BI"));
  }

  @Test
  void aBareNumberThatFitsNothingChangesNothing() {
    assertThat(number(CaseFile.EMPTY, 5).entries()).isEmpty();

    var before = Telling.nothing().energy(6).file();
    assertThat(number(before, 11).entries()).as("energy ends at ten").isEmpty();
    assertThat(number(before, 6).changes()).as("it is six already").isEmpty();
  }

  @Test
  void aCountAboveItsWholeLosesTheWhole() {
    var before = Telling.nothing().then(twoOfThree("SQL"), "two of three").file();

    var file = before.with(number(before, 4).entries());

    assertThat(file.evidence(true))
        .containsExactly(evidence(true, EvidenceKind.LOST_BID, 4, "SQL"));
  }

  private static Corrections.Outcome take(
      CaseFile file, Fact fact, Optional<QuestionId> asked, boolean correcting) {
    return Corrections.take(file, List.of(Entry.of(9, fact, "wait")), asked, correcting);
  }

  private static Corrections.Outcome number(CaseFile file, double number) {
    return Corrections.number(
        file, _ -> true, number, OptionalInt.empty(), Optional.empty(), 9, "sorry, " + number);
  }

  private static Fact.Evidence twoOfThree(String technology) {
    return new Fact.Evidence(
        true,
        EvidenceKind.LOST_BID,
        OptionalInt.of(2),
        OptionalInt.of(3),
        new TreeSet<>(List.of(technology)));
  }
}
