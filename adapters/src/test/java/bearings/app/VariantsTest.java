package bearings.app;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.content.Prompts;
import bearings.content.VariantsFile;
import bearings.rephrase.Rephraser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantsTest {
  private static final Prompts PROMPTS = Prompts.read(Prompts.builtIn());
  private static final Rephraser GOOD =
      request ->
          Optional.of(request.line().replace("That sounds like ⟦1⟧.", "This sounds like ⟦1⟧."));

  @TempDir Path folder;

  @Test
  void what_says_the_same_is_written_once_with_the_lines_own_placeholders() throws IOException {
    Variants variants = variants(GOOD);

    assertThat(variants.write()).isTrue();

    assertThat(Files.readString(file()))
        .startsWith("# Further wordings")
        .containsOnlyOnce("  urgent.kind:")
        .containsOnlyOnce("    - \"This sounds like {kind}. It is worth more");
    assertThat(variants.told()).contains("1 wordings written", "0 refused");
  }

  @Test
  void what_is_there_stays_and_is_not_written_again() throws IOException {
    variants(GOOD).write();
    String reviewed =
        Files.readString(file()).replace("    - \"This", "    # reviewed\n    - \"This");
    Files.writeString(file(), reviewed);
    Variants again = variants(GOOD);

    assertThat(again.write()).isTrue();

    assertThat(Files.readString(file())).isEqualTo(reviewed);
    assertThat(again.told()).contains("0 wordings written");
  }

  @Test
  void what_adds_something_is_counted_by_its_rule_and_not_written() throws IOException {
    Variants variants = variants(request -> Optional.of("I promise: " + request.line()));

    assertThat(variants.write()).isFalse();

    assertThat(file()).doesNotExist();
    assertThat(variants.told()).contains("0 wordings written").containsPattern("promise \\d+");
  }

  @Test
  void a_model_that_never_answers_is_not_asked_for_every_line() throws IOException {
    Variants variants = variants(Rephraser.NONE);

    assertThat(variants.write()).isFalse();

    assertThat(variants.told()).matches("0 of \\d requests answered.*");
  }

  @Test
  void without_a_model_the_command_says_what_to_set() {
    Ran ran = Ran.under(Map.of(), "rephrase", "--variants", "2");

    assertThat(ran.code()).isEqualTo(Main.WRONG_USAGE);
    assertThat(ran.err()).contains("BEARINGS_LLM_URL");
  }

  @Test
  void without_a_prompts_folder_the_command_asks_for_a_file() {
    Ran ran =
        Ran.under(
            Map.of("BEARINGS_LLM_URL", "http://127.0.0.1:1/v1", "BEARINGS_LLM_MODEL", "m"),
            "rephrase",
            "--variants",
            "2");

    assertThat(ran.code()).isEqualTo(Main.WRONG_USAGE);
    assertThat(ran.err()).contains("--to");
  }

  private Variants variants(Rephraser rephraser) {
    var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new Variants(
        PROMPTS, List.of(rephraser, rephraser), new VariantsFile(file(), "en"), out);
  }

  private Path file() {
    return folder.resolve("variants-en.yaml");
  }
}
