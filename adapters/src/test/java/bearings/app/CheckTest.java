package bearings.app;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.content.Prompts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
  @TempDir Path folder;

  @BeforeEach
  void copyThePrompts() throws IOException {
    Path from = Prompts.builtIn();
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  @Test
  void theBuiltInPromptsHold() {
    Ran ran = Ran.bearings("check");

    assertThat(ran.out().lines()).hasSize(1);
    assertThat(ran.code()).isZero();
  }

  @Test
  void aBrokenKeyIsFoundWithFileAndLine() throws IOException {
    Path messages = folder.resolve("messages/en.yaml");
    var lines = Files.readAllLines(messages);
    int at = lines.indexOf("  ask.open:");
    lines.set(at, "  ask.opne:");
    Files.write(messages, lines);

    Ran check = Ran.under(prompts(), "check");
    Ran chat = Ran.under(prompts(), "chat", "--json");

    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out().lines()).allMatch(line -> line.matches("\\S+:\\d+: .+"));
    assertThat(check.out()).contains("messages/en.yaml:" + (at + 1) + ": ").contains("ask.opne");
    assertThat(chat.code()).isEqualTo(1);
    assertThat(chat.err().lines()).hasSize(1);
    assertThat(chat.err()).contains("ask.open");
  }

  @Test
  void aFolderThatHoldsNoPromptsIsToldInOneLine(@TempDir Path empty) {
    Ran ran = Ran.under(Map.of("BEARINGS_PROMPTS", empty.toString()), "chat", "--json");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines()).hasSize(1);
  }

  private Map<String, String> prompts() {
    return Map.of("BEARINGS_PROMPTS", folder.toString());
  }
}
