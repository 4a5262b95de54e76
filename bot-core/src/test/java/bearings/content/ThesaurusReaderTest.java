package bearings.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThesaurusReaderTest {
  @TempDir Path temporary;
  private final Problems problems = new Problems();

  private Map<String, List<String>> read(String text) {
    var folder = PromptsOnDisk.in(temporary).with(ThesaurusReader.FILE, text).folder();
    return ThesaurusReader.read(folder, problems);
  }

  @Test
  void each_line_is_an_entry_but_for_remarks() {
    assertThat(read("# Remarks.\n\nlack: not have, miss\nrare : not often\n"))
        .isEqualTo(Map.of("lack", List.of("not have", "miss"), "rare", List.of("not often")));
    assertThat(PromptsOnDisk.shown(problems)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lack", "lack:", "lack: not have,, miss", ": miss", "lack, miss: absent"})
  void what_is_no_entry_is_told_with_its_line(String entry) {
    read("rare: not often\n" + entry + "\n");

    assertThat(PromptsOnDisk.shown(problems))
        .containsExactly(
            "prompts/rephrase/thesaurus-en.txt:2: write an entry as 'word: other, several words'");
  }

  @Test
  void a_word_has_one_entry() {
    read("rare: not often\nrare: seldom\n");

    assertThat(PromptsOnDisk.shown(problems))
        .containsExactly("prompts/rephrase/thesaurus-en.txt:2: 'rare' has two entries: join them");
  }
}
