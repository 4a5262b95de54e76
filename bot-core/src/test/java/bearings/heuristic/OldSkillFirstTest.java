package bearings.heuristic;

import static bearings.casefile.Telling.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.EvidenceKind;
import bearings.casefile.Telling;
import bearings.speech.Idea;
import bearings.speech.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

/// H12: an old skill may be the newest one that is needed.
class OldSkillFirstTest {
  private static final One IDEA = One.of(Idea.H12);

  @Test
  void favoursAnOldSkillThatCausedALoss() {
    assertThat(favoured(Telling.nothing().lostBids(2, "SQL", "Structured output").file()))
        .containsExactly("SQL");
  }

  @Test
  void saysSoWhenItTurnsUpAndNotAgain() {
    var loss = evidence(true, EvidenceKind.LOST_BID, 1, "SQL");

    assertThat(IDEA.says(Message.knowing(CaseFile.EMPTY).telling(loss, "failed the sql test")))
        .contains(Line.OLD_SKILL.key());
    assertThat(
            IDEA.says(
                Message.knowing(Telling.nothing().lacks("SQL").file()).telling(loss, "sql again")))
        .isEmpty();
  }

  @Test
  void dataEngineeringIsNotForEverybody() {
    var file = Telling.nothing().has("Python").lostBids(2, "RAG").kept(2).file();

    assertThat(favoured(file)).isEmpty();
  }

  private static List<String> favoured(CaseFile file) {
    return IDEA.concludes(file, Conclusion.Favours.class).stream()
        .map(Conclusion.Favours::technology)
        .toList();
  }
}
