package bearings.content;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.speech.Say;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantsReaderTest {
  private static final String KEY = "urgent.kind";

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
  void further_wordings_are_said_after_the_lines_own() throws IOException {
    var own = Prompts.read(folder).phrasebook();
    written("  urgent.kind:\n    - \"" + same() + "\"\n");

    var all = Prompts.read(folder).phrasebook();

    int before = own.variants(KEY);
    assertThat(all.variants(KEY)).isEqualTo(before + 1);
    for (int i = 0; i < before; i++) {
      var say = new Say(KEY, Map.of(), i);
      assertThat(all.text(say)).isEqualTo(own.text(say));
    }
    assertThat(all.text(new Say(KEY, Map.of(), before))).startsWith("This sounds like");
    assertThat(found()).isEmpty();
  }

  @Test
  void a_file_of_comments_changes_nothing() throws IOException {
    Files.writeString(folder.resolve(VariantsReader.FILE), "# nothing yet\n\n");

    assertThat(found()).isEmpty();
  }

  @Test
  void a_hand_edit_that_changes_the_meaning_is_found_where_it_stands() throws IOException {
    written("  urgent.kind:\n    - \"" + same().replace("is worth", "is not worth") + "\"\n");

    assertThat(found())
        .singleElement()
        .asString()
        .contains("messages/variants-en.yaml:4: 'urgent.kind' may say something else")
        .contains("modality");
  }

  @Test
  void a_placeholder_that_is_lost_or_unknown_is_found() throws IOException {
    written("  urgent.kind:\n    - \"" + same().replace("{kind}", "{knid}") + "\"\n");

    assertThat(found())
        .anyMatch(line -> line.contains("variants-en.yaml:4: the coach never fills '{knid}'"))
        .anyMatch(line -> line.contains("variants-en.yaml:4: ") && line.contains("placeholders"));
  }

  @Test
  void the_same_wording_twice_and_a_line_to_the_letter_are_found() throws IOException {
    written(
        "  urgent.kind:\n    - \"%s\"\n    - \"%s\"\n  label.yes:\n    - \"Yes, please\"\n"
            .formatted(same(), same()));

    assertThat(found())
        .anyMatch(line -> line.contains("variants-en.yaml:5: 'urgent.kind' has this wording twice"))
        .anyMatch(line -> line.contains("variants-en.yaml:7: 'label.yes' is said to the letter"));
  }

  @Test
  void an_unknown_key_is_found_where_it_stands() throws IOException {
    written("  urgent.kinds:\n    - \"This.\"\n");

    assertThat(found())
        .anyMatch(line ->
            line.contains("variants-en.yaml:3: unknown key 'urgent.kinds'")
                && line.contains("'urgent.kind'"));
  }

  /// Another wording of the line that says the same.
  private String same() {
    return Prompts.read(Prompts.builtIn()).rewordable().getOrDefault(KEY, List.of()).stream()
        .map(line -> line.filled(line.text()))
        .filter(line -> line.startsWith("That sounds"))
        .findFirst()
        .orElseThrow()
        .replace("That sounds", "This sounds");
  }

  private void written(String lines) throws IOException {
    Files.writeString(folder.resolve(VariantsReader.FILE), "language: en\nlines:\n" + lines);
  }

  private List<String> found() {
    return Check.of(folder).stream().map(Problem::toString).toList();
  }
}
