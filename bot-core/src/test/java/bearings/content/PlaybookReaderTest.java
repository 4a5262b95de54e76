package bearings.content;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.knowledge.Catalogue;
import bearings.knowledge.Maturity;
import bearings.knowledge.Savings;
import bearings.knowledge.Segment;
import bearings.knowledge.Technology;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaybookReaderTest {
  private static final String PLAYBOOK =
      """
      SQL:
        target: "make {problem} fast"
        target_plain: "make one query fast"
        first_step: "Look at the plan."
        steps:
          - "Rewrite the worst step."
          - "Show both timings."
        proof: "two timings"
        later: "one engine on a single machine"
      AutoGPT:
        readonly: true
        first_step: "Read one report."
        proof: "three sentences"
      """;

  private static final String PROBLEMS =
      """
      - solves: [SQL]
        means: "a calculation that is too slow"
        when: [slow quer*, takes hours]
      """;

  private static final String WORTH =
      """
      SQL: { opinion: "Old and wanted." }
      """;

  @TempDir Path temporary;
  private final Problems problems = new Problems();

  @Test
  void playsProblemsAndOpinionsJoinTheCatalogue() {
    Catalogue catalogue = read(PLAYBOOK, PROBLEMS, WORTH);

    assertThat(PromptsOnDisk.shown(problems)).isEmpty();
    assertThat(catalogue.play("SQL"))
        .hasValueSatisfying(play -> {
          assertThat(play.steps()).hasSize(2);
          assertThat(play.later()).isEqualTo(Optional.of("one engine on a single machine"));
          assertThat(play.readOnly()).isFalse();
        });
    assertThat(catalogue.play("AutoGPT"))
        .hasValueSatisfying(play -> assertThat(play.readOnly()).isTrue());
    assertThat(catalogue.problems())
        .singleElement()
        .satisfies(kind -> assertThat(kind.when()).containsExactly("slow quer*", "takes hours"));
    assertThat(catalogue.opinion("SQL")).isPresent();
  }

  @Test
  void anUnknownTechnologyIsToldWithItsLineWhereverItStands() {
    read(
        PLAYBOOK.replace("AutoGPT:", "AutoGTP:"),
        PROBLEMS.replace("SQL", "SLQ"),
        WORTH.replace("SQL", "Cobol").replace("}", ", fact: E99 }"));

    assertThat(PromptsOnDisk.shown(problems))
        .containsExactly(
            "prompts/knowledge/playbook.yaml:10: there is no technology 'AutoGTP'; did you mean"
                + " 'AutoGPT'?",
            "prompts/knowledge/problems.yaml:1: there is no technology 'SLQ'; did you mean 'SQL'?",
            "prompts/knowledge/worth.yaml:1: there is no technology 'Cobol'; known here: SQL,"
                + " AutoGPT",
            "prompts/knowledge/worth.yaml:1: there is no fact 'E99'");
  }

  @Test
  void aPlayThatLacksAStepIsToldWithItsLine() {
    read(PLAYBOOK.replace("    - \"Show both timings.\"\n", ""), PROBLEMS, WORTH);

    assertThat(PromptsOnDisk.shown(problems))
        .containsExactly(
            "prompts/knowledge/playbook.yaml:5: a play has two to four steps after the first, not"
                + " 1");
  }

  private Catalogue read(String playbook, String problemKinds, String worth) {
    Folder folder =
        PromptsOnDisk.in(temporary)
            .with("knowledge/playbook.yaml", playbook)
            .with("knowledge/problems.yaml", problemKinds)
            .with("knowledge/worth.yaml", worth)
            .folder();
    var known = Catalogue.of(List.of(technology("SQL"), technology("AutoGPT")));
    return PlaybookReader.complete(known, folder, problems);
  }

  private static Technology technology(String name) {
    return new Technology(
        name,
        List.of(),
        "language",
        1974,
        Maturity.PROVEN,
        "asking",
        Savings.YES,
        "",
        Set.of(Segment.DATA_ENG),
        true);
  }
}
