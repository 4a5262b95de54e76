package bearings.advice;

import static bearings.advice.Counsel.verdict;
import static bearings.casefile.Telling.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.Entry;
import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Telling;
import bearings.speech.Idea;
import bearings.speech.Line;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Felt, real, both or unknown.
class JudgeTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # lost bids, clients kept, felt 0-10, verdict
          3, 0, 5,  REAL
          3, 4, 5,  REAL
          2, 2, 3,  REAL
          3, 0, 9,  BOTH
          1, 2, 9,  BOTH
          0, 2, 9,  FELT
          0, 2, 2,  FELT
          0, 0, 9,  UNKNOWN
          0, 0, 1,  UNKNOWN
          """)
  void followsFromWhatHappenedAndHowItFeels(
      int lostBids, int kept, int felt, Verdict.Kind expected) {
    var telling = Telling.nothing().felt(felt);
    if (lostBids > 0) {
      telling = telling.lostBids(lostBids, "SQL");
    }
    if (kept > 0) {
      telling = telling.kept(kept);
    }

    assertThat(verdict(telling.file()).kind()).isEqualTo(expected);
  }

  @Test
  void nothingSaidIsUnknown() {
    assertThat(verdict(CaseFile.EMPTY).kind()).isEqualTo(Verdict.Kind.UNKNOWN);
  }

  @Test
  void everythingUnansweredIsUnknown() {
    var telling = Telling.nothing();
    for (QuestionId question : QuestionId.values()) {
      telling = telling.then(new Fact.NotKnown(question), "idk");
    }

    assertThat(verdict(telling.file()).kind()).isEqualTo(Verdict.Kind.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(
      value = EvidenceKind.class,
      names = {"LOST_BID", "ASKED_FOR", "INCOME"})
  void nobodyIsReassuredAwayFromALoss(EvidenceKind loss) {
    var file =
        Telling.nothing()
            .then(new Fact.Feeling("just imposter syndrome"), "just imposter syndrome")
            .then(evidence(true, loss, 2, "SQL"), "it happened twice")
            .kept(5)
            .felt(4)
            .file();

    assertThat(verdict(file).kind()).isEqualTo(Verdict.Kind.REAL);
  }

  @Test
  void noRuinIsAgreedToWhereClientsRenew() {
    var file =
        Telling.nothing()
            .then(new Fact.Feeling("it is over"), "it is over")
            .then(new Fact.Generalizes("everyone"), "everyone is ahead")
            .kept(3)
            .felt(10)
            .file();

    assertThat(verdict(file).kind()).isEqualTo(Verdict.Kind.FELT);
  }

  @Test
  void aSinglePostThatWasReadIsNoGap() {
    var file =
        Telling.nothing().then(evidence(true, EvidenceKind.BRIEF, 1, "RAG"), "one post").file();

    assertThat(verdict(file).kind()).isEqualTo(Verdict.Kind.UNKNOWN);
  }

  @Test
  void aLossThatIsTakenBackNoLongerCounts() {
    var told = Telling.nothing().kept(2).lostBids(2, "SQL").file();
    var none = evidence(true, EvidenceKind.LOST_BID, 0, "SQL");
    var corrected =
        told.with(List.of(new Entry(3, none, "no, both are still open", OptionalInt.of(1))));

    assertThat(verdict(told).kind()).isEqualTo(Verdict.Kind.REAL);
    assertThat(verdict(corrected).kind()).isEqualTo(Verdict.Kind.FELT);
  }

  @Test
  void strengthStandsBeforeTheGap() {
    var verdict = verdict(Telling.nothing().lostBids(2, "SQL").kept(3).felt(9).file());

    assertThat(verdict.reasons())
        .extracting(reason -> reason.conclusion().key())
        .containsSubsequence(
            Line.REASON_AGAINST.key(), Line.REASON_FOR.key(), Line.REASON_LARGER.key());
  }

  @Test
  void everyReasonHasItsIdeaAndTheirOwnWords() {
    var file =
        Telling.nothing()
            .lostBids(2, "SQL")
            .kept(3)
            .felt(9)
            .hours(1)
            .then(new Fact.Chases("three courses"), "three courses")
            .file();

    var reasons = verdict(file).reasons();

    assertThat(reasons).extracting(Reason::idea).contains(Idea.H1, Idea.H4, Idea.H15);
    assertThat(file.entries())
        .extracting(Entry::words)
        .containsAll(reasons.stream().map(Reason::words).toList());
  }
}
