package bearings.content;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.speech.Line;
import bearings.speech.Translations;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationsReaderTest {
  private static final String GOOD =
      """
      de:
        english: Englisch
        command.behind: "Abgehängt? Auf Englisch."
        command.say: "Ein Wort (englisch)"
      pt-BR:
        english: inglês
        command.behind: "Para trás? Em inglês."
        command.say: "Uma palavra (inglês)"
      """;

  @TempDir Path temporary;
  private final Problems problems = new Problems();

  @Test
  void each_line_is_known_in_each_language() {
    Translations read = read(GOOD);

    assertThat(PromptsOnDisk.shown(problems)).isEmpty();
    assertThat(read.of(Line.COMMAND_WORDS))
        .isEqualTo(Map.of("de", "Ein Wort (englisch)", "pt-BR", "Uma palavra (inglês)"));
    assertThat(read.of(Line.HELP)).isEmpty();
  }

  @Test
  void a_language_that_no_chat_has_is_told_with_those_there_are() {
    read(GOOD.replace("pt-BR:", "pt-br:").replace("de:", "xx:"));

    assertThat(PromptsOnDisk.shown(problems))
        .hasSize(2)
        .anyMatch(p -> p.contains(":1: 'xx' is no language of Discord's; it has ar, bg"))
        .anyMatch(p -> p.contains(":5: 'pt-br' is no language of Discord's"));
  }

  @Test
  void what_discord_would_cut_is_found() {
    String longest = "Englisch" + "x".repeat(92);

    read(GOOD.replace("Abgehängt? Auf Englisch.", longest));
    assertThat(PromptsOnDisk.shown(problems)).isEmpty();

    read(GOOD.replace("Abgehängt? Auf Englisch.", longest + "x"));
    assertThat(PromptsOnDisk.shown(problems))
        .containsExactly(
            "prompts/messages/translations.yaml:3: 'command.behind' is too long: 101 characters, at"
                + " most 100");
  }

  @Test
  void what_is_missing_or_never_shown_is_found() {
    read(
        GOOD.replace(
            "  command.say: \"Ein Wort (englisch)\"\n", "  command.brief: \"Für mich?\"\n"));

    assertThat(PromptsOnDisk.shown(problems))
        .hasSize(2)
        .anyMatch(p -> p.endsWith(":1: 'command.say:' is missing"))
        .anyMatch(p -> p.contains(":4: unknown key 'command.brief'"));
  }

  @Test
  void no_text_may_promise_that_the_coach_speaks_that_language() {
    read(GOOD.replace("Auf Englisch.", "Frag mich."));

    assertThat(PromptsOnDisk.shown(problems))
        .containsExactly(
            "prompts/messages/translations.yaml:3: 'command.behind' does not say 'englisch', which"
                + " the coach speaks");
  }

  private Translations read(String text) {
    Folder folder = PromptsOnDisk.in(temporary).with("messages/translations.yaml", text).folder();
    return TranslationsReader.read(folder, problems);
  }
}
