package bearings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BEARINGS_PORT         | eighty
          BEARINGS_PORT         | 65536
          BEARINGS_PORT         | -1
          BEARINGS_DB           | mysql://localhost
          BEARINGS_PROMPTS      | /no/such/folder
          BEARINGS_CRISIS_LINES | /no/such/file
          BEARINGS_LLM_URL      | localhost:8080
          SLACK_API_URL         | ftp://example.org
          DISCORD_GATEWAY_URL   | https://example.org
          """)
  void aMalformedValueEndsTheProgramNamingTheSetting(String name, String value) {
    Ran ran = Ran.under(Map.of(name, value), "check");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).contains(name);
  }

  @Test
  void anUnknownNameOfOursIsNamedWithTheOneThatWasMeant() {
    Ran ran = Ran.under(Map.of("BEARINGS_PROMTS", "/tmp"), "chat", "--json");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("BEARINGS_PROMTS").contains("BEARINGS_PROMPTS?");
  }

  @Test
  void namesOfOthersAreNobodysBusiness() {
    assertThat(Settings.read(Map.of("HOME", "/root", "SLACK_CHANNEL", "x")).values()).isEmpty();
  }

  @Test
  void aSecretIsNeverShown() {
    String secret = "xoxb-very secret";

    assertThatThrownBy(() -> Settings.read(Map.of("SLACK_BOT_TOKEN", secret)))
        .hasMessageContaining("SLACK_BOT_TOKEN")
        .hasMessageNotContaining("secret");
    assertThat(Settings.read(Map.of("BEARINGS_LLM_KEY", "sk-hidden")).toString())
        .contains("BEARINGS_LLM_KEY")
        .doesNotContain("hidden");
  }

  @Test
  void theFileBesideTheLauncherIsReadAndTheEnvironmentWins() throws IOException {
    write(
        """
        # a comment

        BEARINGS_PORT=9000
        export BEARINGS_HOST="0.0.0.0"
        BEARINGS_LLM_MODEL = 'small one'   # a comment, too
        OTHER=anything
        """);

    Settings settings =
        Settings.read(Map.of("BEARINGS_HOME", home.toString(), "BEARINGS_PORT", "9001"));

    assertThat(settings.values())
        .containsEntry(Setting.BEARINGS_PORT, "9001")
        .containsEntry(Setting.BEARINGS_HOST, "0.0.0.0")
        .containsEntry(Setting.BEARINGS_LLM_MODEL, "small one");
  }

  @Test
  void aPathInTheFileStartsBesideTheFile() throws IOException {
    Files.createDirectory(home.resolve("mine"));
    write("BEARINGS_PROMPTS=mine");

    assertThat(Settings.read(Map.of("BEARINGS_HOME", home.toString())).prompts())
        .contains(home.resolve("mine"));
  }

  @Test
  void aMistakeInTheFileIsNamedWithItsLine() throws IOException {
    write("BEARINGS_PORT=8080\nBEARINGS_COLOUR=red\n");
    Map<String, String> environment = Map.of("BEARINGS_HOME", home.toString());

    assertThatThrownBy(() -> Settings.read(environment))
        .hasMessageContaining("BEARINGS_COLOUR")
        .hasMessageContaining(".env line 2");

    write("just words\n");
    assertThatThrownBy(() -> Settings.read(environment)).hasMessageContaining(".env line 1");
  }

  @Test
  void anEmptyValueCountsAsNotSet() {
    assertThat(Settings.read(Map.of("BEARINGS_PORT", "", "BEARINGS_DB", " ")).values()).isEmpty();
  }

  private void write(String text) throws IOException {
    Files.writeString(home.resolve(".env"), text);
  }
}
