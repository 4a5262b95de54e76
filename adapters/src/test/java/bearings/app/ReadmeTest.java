package bearings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the README shows is what the program says.
class ReadmeTest {
  private static final String PERSON = "> ";

  @Test
  void theRecordedConversationIsWhatTheCoachSays() throws IOException {
    // given
    List<String> recorded = recorded();
    var typed = new StringBuilder();
    recorded.stream()
        .filter(line -> line.startsWith(PERSON))
        .forEach(line -> typed.append(line.substring(PERSON.length())).append('\n'));

    // when
    String said = Ran.reading(typed.toString(), "chat").out();

    // then
    assertThat(typed).isNotEmpty();
    assertThat(words(said)).startsWith(words(coach(recorded)));
  }

  private static String coach(List<String> recorded) {
    return String.join("\n", recorded.stream().filter(line -> !line.startsWith(PERSON)).toList());
  }

  /// Dates move with the calendar, and so does the time at which the test runs.
  private static String words(String text) {
    return text.replaceAll(
            "\\d{1,2}"
                + " (January|February|March|April|May|June|July|August|September|October|November|December)",
            "DAY")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static List<String> recorded() throws IOException {
    var lines = new ArrayList<String>();
    boolean within = false;
    for (String line : Files.readAllLines(root().resolve("README.md"))) {
      if (line.contains("recorded: end")) {
        return lines;
      }
      if (within && !line.startsWith("```")) {
        lines.add(line);
      }
      within |= line.contains("recorded: begin");
    }
    throw new AssertionError("README.md has no recorded conversation");
  }

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    Path above = here.getParent();
    return Files.exists(here.resolve("README.md")) || above == null ? here : above;
  }
}
