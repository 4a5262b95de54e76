package bearings.heuristic;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.Fact;
import bearings.casefile.Telling;
import bearings.speech.Arg;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import org.junit.jupiter.api.Test;

/// H10: follow the new selectively.
class FollowSelectivelyTest {
  private static final One IDEA = One.of(Idea.H10);
  private static final Fact FEED = new Fact.Follows("x every morning");

  @Test
  void givesTheFeedBackOnce() {
    var remark =
        IDEA.remark(Message.knowing(CaseFile.EMPTY).telling(FEED, "x every morning")).orElseThrow();

    assertThat(remark.once()).isTrue();
    assertThat(remark.say().key()).isEqualTo(Line.FEED_NOTED.key());
    assertThat(remark.say().args()).containsEntry("words", new Arg.Quote("x every morning"));
  }

  @Test
  void putsARuleForTheNewIntoThePlanOfThoseWhoFollowIt() {
    assertThat(
            IDEA.concludes(
                Telling.nothing().then(FEED, "x every morning").file(), Conclusion.Adds.class))
        .extracting(added -> added.line().key())
        .containsExactly(Line.PLAN_FEED_RULE.key());
    assertThat(IDEA.concludes(CaseFile.EMPTY)).isEmpty();
  }

  @Test
  void leavesAFifthAndBansNothing() {
    for (Line line : new Line[] {Line.PLAN_FEED_RULE, Line.FEED_NOTED}) {
      assertThat(Shipped.wordings(Say.of(line).quoting("words", "x")))
          .allSatisfy(text ->
              assertThat(text)
                  .containsPattern("fifth|little time")
                  .doesNotContainPattern("(?i)\\b(delete|unfollow|never|ban|quit|stop)\\b"));
    }
  }
}
