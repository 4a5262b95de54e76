package bearings.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantsFileTest {
  private static final String REVIEWED =
      """
      # Read by us.
      language: en
      lines:
        b.two:
          # the short one
          - "Two."
          - >-
            Two
            again.

        # this comment is about c
        c.three:
          - "Three {n}."
      """;

  @TempDir Path folder;

  @Test
  void a_new_file_says_what_it_is_and_can_be_read() throws IOException {
    assertThat(open().add("a.one", List.of("One “\\{x\\}”.", "One {n}: \"so\"."))).isEqualTo(2);

    assertThat(Files.readString(file()))
        .startsWith("# Further wordings")
        .endsWith(
            """
            language: en
            lines:
              a.one:
                - "One “\\\\{x\\\\}”."
                - "One {n}: \\"so\\"."
            """);
    assertThat(open().add("a.one", List.of("One {n}: \"so\"."))).isZero();
  }

  @Test
  void what_a_person_has_read_stays_to_the_letter() throws IOException {
    Files.writeString(file(), REVIEWED);

    open().add("b.two", List.of("Two.", "Both."));
    open().add("a.one", List.of("One."));

    assertThat(Files.readString(file()))
        .isEqualTo(
            REVIEWED.replace("      again.\n", "      again.\n    - \"Both.\"\n")
                + "  a.one:\n    - \"One.\"\n");
  }

  @Test
  void a_file_that_cannot_be_added_to_is_left_alone() throws IOException {
    String flow = "language: en\nlines:\n  a.one: [\"One.\"]\n";
    Files.writeString(file(), flow);

    assertThatThrownBy(() -> open().add("a.one", List.of("Another one.")))
        .isInstanceOf(BadContent.class);

    assertThat(Files.readString(file())).isEqualTo(flow);
    assertThat(folder).isDirectoryContaining(path -> path.equals(file()));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file());
    }
  }

  private VariantsFile open() {
    return new VariantsFile(file(), "en");
  }

  private Path file() {
    return folder.resolve("variants-en.yaml");
  }
}
