package bearings.app;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.content.Prompts;
import bearings.rephrase.Rephraser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VariantsTest {
  private static final Prompts PROMPTS = Prompts.read(Prompts.builtIn());

  private static String written(Rephraser rephraser) {
    var out = new ByteArrayOutputStream();
    new Variants(PROMPTS, _ -> rephraser, new PrintStream(out, true, StandardCharsets.UTF_8))
        .write(2);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void what_says_the_same_is_shown_once_with_the_lines_own_placeholders() {
    String yaml =
        written(request ->
            Optional.of(request.line())
                .filter(line -> line.startsWith("That sounds like ⟦1⟧."))
                .map(line -> line.replace("That sounds", "This sounds")));

    assertThat(yaml)
        .containsOnlyOnce("  urgent.kind:")
        .containsOnlyOnce("      - \"This sounds like {kind}. It is worth more");
  }

  @Test
  void what_adds_something_is_not_shown() {
    assertThat(written(request -> Optional.of("I promise: " + request.line())))
        .doesNotContain("promise")
        .endsWith("lines:\n");
  }

  @Test
  void without_a_model_the_command_says_what_to_set() {
    Ran ran = Ran.under(Map.of(), "rephrase", "--variants", "2");

    assertThat(ran.code()).isEqualTo(Main.WRONG_USAGE);
    assertThat(ran.err()).contains("BEARINGS_LLM_URL");
  }
}
