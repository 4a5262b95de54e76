package bearings.advice;

import static bearings.advice.Counsel.verdict;
import static bearings.casefile.Telling.evidence;
import static bearings.heuristic.Shipped.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.Telling;
import bearings.casefile.Temperament;
import bearings.heuristic.Modifier;
import bearings.knowledge.Segment;
import org.junit.jupiter.api.Test;

/// What colours a verdict.
class ModifiersTest {
  private static final Telling CONTENT_CLIENTS = Telling.nothing().kept(2);

  @Test
  void averageIsForThoseWhoCompareWithTheWholeField() {
    var everybody =
        CONTENT_CLIENTS.then(new Fact.ComparesWith("the feed", true), "the feed").file();
    var somebody = CONTENT_CLIENTS.then(new Fact.ComparesWith("Ana", false), "Ana").file();

    assertThat(verdict(everybody).modifiers()).containsExactly(Modifier.AVERAGE);
    assertThat(verdict(somebody).modifiers()).isEmpty();
  }

  @Test
  void aSweepingWordIsNoAverageOnceSomebodyIsNamed() {
    var file =
        CONTENT_CLIENTS
            .then(new Fact.Generalizes("everyone"), "everyone")
            .then(new Fact.ComparesWith("Ana", false), "well, Ana")
            .file();

    assertThat(verdict(file).modifiers()).doesNotContain(Modifier.AVERAGE);
  }

  @Test
  void aSweepingWordBesideLossesIsNoAverage() {
    var file =
        Telling.nothing()
            .then(evidence(true, EvidenceKind.LOST_BID, 3, "dbt"), "all three wanted dbt")
            .then(new Fact.Generalizes("all"), "all of them")
            .file();

    assertThat(verdict(file).kind()).isEqualTo(Verdict.Kind.REAL);
    assertThat(verdict(file).modifiers()).isEmpty();
  }

  @Test
  void loadIsForThoseWithoutTimeOrStrength() {
    var few = CONTENT_CLIENTS.hours(LIMITS.fewHours()).file();
    var tired = CONTENT_CLIENTS.hours(6).energy(LIMITS.lowEnergy()).file();
    var burdened = CONTENT_CLIENTS.then(new Fact.Burdened("two kids"), "two kids").file();
    var fine = CONTENT_CLIENTS.hours(LIMITS.fewHours() + 1).energy(7).file();

    assertThat(verdict(few).modifiers()).containsExactly(Modifier.LOAD);
    assertThat(verdict(tired).modifiers()).containsExactly(Modifier.LOAD);
    assertThat(verdict(burdened).modifiers()).containsExactly(Modifier.LOAD);
    assertThat(verdict(fine).modifiers()).isEmpty();
  }

  @Test
  void hareIsForMotionWithoutArrival() {
    var file = CONTENT_CLIENTS.then(new Fact.Chases("three courses"), "three courses").file();

    assertThat(verdict(file).modifiers()).containsExactly(Modifier.HARE);
  }

  @Test
  void fitIsForThoseInAnotherCompetition() {
    var file =
        CONTENT_CLIENTS
            .worksIn(Segment.CLASSICAL)
            .then(new Fact.Likes(Temperament.DEEP_WORKER), "I dig")
            .then(new Fact.Feeling("late to agents"), "late to agents")
            .with(new Fact.Mentions("AI agents"), "agents")
            .file();

    assertThat(verdict(file).modifiers()).containsExactly(Modifier.FIT);
  }

  @Test
  void severalMayComeTogether() {
    var file =
        CONTENT_CLIENTS
            .then(new Fact.ComparesWith("the feed", true), "the feed")
            .then(new Fact.Chases("three courses"), "three courses")
            .hours(1)
            .file();

    assertThat(verdict(file).modifiers())
        .containsExactlyInAnyOrder(Modifier.AVERAGE, Modifier.HARE, Modifier.LOAD);
  }
}
