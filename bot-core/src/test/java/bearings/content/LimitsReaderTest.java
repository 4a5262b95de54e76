package bearings.content;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.EvidenceKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsReaderTest {
  private static final String GOOD =
      """
      questions-before-verdict: 5
      questions-before-plan: 10
      empty-answers-on-a-topic: 2
      high-feeling: 7
      very-high-feeling: 8
      low-energy: 2
      few-hours: 1.5
      many-hours: 15
      plan-weeks: 4
      log-weeks: 2
      check-in-days: 14
      snooze-days: 7
      unanswered-follow-ups: 2
      away-hours: 18
      undo-depth: 20
      quote-length: 120
      hours-when-unknown: 2
      target-from: 3
      old-before: 2010
      simple-before: 2018
      real-from: 2
      weight-for: { lost-bid: 1, lost-client: 2 }
      weight-against: { renewal: 2 }
      """;

  @TempDir Path temporary;
  private final Problems problems = new Problems();

  @Test
  void everyLimitIsRead() {
    var limits = read(GOOD).limits();

    assertThat(PromptsOnDisk.shown(problems)).isEmpty();
    assertThat(limits.questionsBeforeVerdict()).isEqualTo(5);
    assertThat(limits.fewHours()).isEqualTo(1.5);
    assertThat(limits.weightFor())
        .containsEntry(EvidenceKind.LOST_CLIENT, 2)
        .containsEntry(EvidenceKind.RENEWAL, 0);
    assertThat(limits.weightAgainst()).containsEntry(EvidenceKind.RENEWAL, 2);
  }

  @Test
  void theFormOfWhatIsSaidIsUsualUnlessItIsGiven() {
    assertThat(read(GOOD).form()).isEqualTo(Form.USUAL);

    var form =
        read(GOOD
                + """
                form:
                  paragraphs: 2
                  paragraphs-of-advice: 6
                  advice-keys: [verdict]
                  paragraph-length: 300
                  label-length: 30
                """)
            .form();

    assertThat(form.paragraphs()).isEqualTo(2);
    assertThat(form.labelLength()).isEqualTo(30);
    assertThat(PromptsOnDisk.shown(problems)).isEmpty();
  }

  @Test
  void oneBrokenKeyIsToldWithItsLine() {
    read(GOOD.replace("high-feeling: 7", "high-feelings: 70").replace("lost-bid", "lost_bid"));

    assertThat(PromptsOnDisk.shown(problems))
        .containsExactly(
            "prompts/coach.yaml:1: 'high-feeling:' is missing",
            "prompts/coach.yaml:4: unknown key 'high-feelings'; did you mean 'high-feeling'?",
            "prompts/coach.yaml:22: unknown key 'lost_bid'; did you mean 'lost-bid'?");
  }

  private LimitsReader.Settings read(String text) {
    Folder folder = PromptsOnDisk.in(temporary).with("coach.yaml", text).folder();
    return LimitsReader.read(folder, problems);
  }
}
