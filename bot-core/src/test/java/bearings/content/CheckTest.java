package bearings.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a writer is told who breaks one thing in a copy of the real prompts folder.
class CheckTest {
  @TempDir Path temporary;

  @Test
  void thePromptsAreInOrder() {
    assertThat(Check.of(Prompts.builtIn())).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path nowhere = temporary.resolve("nowhere");

    assertThat(Check.of(nowhere)).singleElement().asString().contains("there is no folder");
    assertThatThrownBy(() -> Prompts.read(nowhere))
        .isInstanceOf(BadContent.class)
        .hasMessageContaining("there is no folder");
  }

  @Test
  void aRenamedLineIsFoundAndKeepsTheCoachFromStarting() throws IOException {
    Path copy = copy();
    Path messages = copy.resolve("messages/en.yaml");
    String text = Files.readString(messages);
    String key =
        text.lines()
            .dropWhile(line -> !line.equals("lines:"))
            .skip(1)
            .filter(line -> line.matches("  [a-z][a-z.-]*:.*"))
            .findFirst()
            .orElseThrow();
    String name = key.strip().substring(0, key.strip().indexOf(':'));
    Files.writeString(messages, text.replace("\n" + key, "\n" + key.replace(name, name + "-x")));

    assertThat(Check.of(copy))
        .extracting(Problem::what)
        .anyMatch(what -> what.startsWith("unknown key '" + name + "-x'"))
        .anyMatch(what -> what.startsWith("the line '" + name + "' is missing"));
    assertThatThrownBy(() -> Prompts.read(copy)).isInstanceOf(BadContent.class);
  }

  @Test
  void aTranscriptThatNoLongerHoldsIsFoundWithItsLine() throws IOException {
    Path copy = copy();
    Files.writeString(
        copy.resolve("transcripts/zz.txt"), "# Never so.\nP: hello\nC: answers\n   silent\n");

    assertThat(Check.of(copy))
        .filteredOn(problem -> problem.file().endsWith("zz.txt"))
        .singleElement()
        .asString()
        .startsWith("copy/transcripts/zz.txt:4: not silent. Said: \"");
  }

  private Path copy() throws IOException {
    Path from = Prompts.builtIn();
    Path to = temporary.resolve("copy");
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }
}
