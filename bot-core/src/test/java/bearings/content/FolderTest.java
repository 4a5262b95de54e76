package bearings.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {
  @TempDir Path temporary;

  @Test
  void filesAreListedInOrderByTheirPathWithinTheFolder() {
    var prompts =
        PromptsOnDisk.in(temporary)
            .with("transcripts/b.txt", "")
            .with("transcripts/a.txt", "")
            .with("transcripts/README.md", "")
            .with("transcripts/deeper/c.txt", "");

    assertThat(prompts.folder().files("transcripts", ".txt"))
        .containsExactly("transcripts/a.txt", "transcripts/b.txt");
    assertThat(prompts.folder().files("nowhere", ".txt")).isEmpty();
  }

  @Test
  void aMissingFileIsAProblemThatNamesIt() {
    var problems = new Problems();

    String text = PromptsOnDisk.in(temporary).folder().text("coach.yaml", problems);

    assertThat(text).isEmpty();
    assertThat(PromptsOnDisk.shown(problems)).containsExactly("prompts/coach.yaml:1: is missing");
  }

  @Test
  void aFileThatIsNoTextIsAProblem() throws IOException {
    PromptsOnDisk.in(temporary).with("coach.yaml", "");
    Files.write(temporary.resolve("prompts/coach.yaml"), new byte[] {(byte) 0xC3, 0x28});
    var problems = new Problems();

    PromptsOnDisk.in(temporary).folder().lines("coach.yaml", problems);

    assertThat(PromptsOnDisk.shown(problems))
        .containsExactly("prompts/coach.yaml:1: is not UTF-8 text; save it as UTF-8");
  }

  @Test
  void aFolderInsideAJarIsReadInTheSameWay() throws IOException {
    Path jar = temporary.resolve("bot-core.jar");
    try (var zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      PromptsOnDisk prompts =
          new PromptsOnDisk(zip.getPath("/prompts"))
              .with("transcripts/a.txt", "one\ntwo")
              .with("transcripts/b.txt", "");
      var problems = new Problems();

      assertThat(prompts.folder().files("transcripts", ".txt"))
          .containsExactly("transcripts/a.txt", "transcripts/b.txt");
      assertThat(prompts.folder().lines("transcripts/a.txt", problems))
          .containsExactly("one", "two");
      assertThat(prompts.folder().problem("transcripts/a.txt", 2, "x"))
          .hasToString("prompts/transcripts/a.txt:2: x");
    }
  }

  @Test
  void theFingerprintIsThatOfPathsAndBytesWhereverTheFolderLies() throws IOException {
    var here = PromptsOnDisk.in(temporary.resolve("here")).with("b/c.txt", "two").with("a.txt", "");
    Path jar = temporary.resolve("bot-core.jar");
    try (var zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      var there =
          new PromptsOnDisk(zip.getPath("/prompts")).with("a.txt", "").with("b/c.txt", "two");

      assertThat(there.folder().fingerprint()).isEqualTo(here.folder().fingerprint());
    }
    // printf 'a.txt\n0\nb/c.txt\n3\ntwo' | sha256sum
    assertThat(here.folder().fingerprint()).isEqualTo("a2d1a0a599cd");
  }

  @Test
  void everyDifferenceChangesTheFingerprint() {
    String one = fingerprint(PromptsOnDisk.in(temporary.resolve("1")).with("a.txt", "bc"));

    assertThat(fingerprint(PromptsOnDisk.in(temporary.resolve("2")).with("a.txt", "bd")))
        .isNotEqualTo(one);
    assertThat(fingerprint(PromptsOnDisk.in(temporary.resolve("3")).with("b.txt", "bc")))
        .isNotEqualTo(one);
    assertThat(
            fingerprint(
                PromptsOnDisk.in(temporary.resolve("4")).with("a.txt", "bc").with("b.txt", "")))
        .isNotEqualTo(one);
  }

  @Test
  void whatEditorsLeaveBehindIsNoPartOfTheFolder() {
    var clean = PromptsOnDisk.in(temporary.resolve("1")).with("a/b.txt", "x");
    var used =
        PromptsOnDisk.in(temporary.resolve("2"))
            .with("a/b.txt", "x")
            .with("a/.b.txt.swp", "y")
            .with(".git/HEAD", "z");

    assertThat(fingerprint(used)).isEqualTo(fingerprint(clean));
    assertThat(used.folder().seen()).containsOnlyKeys("a/b.txt");
  }

  private static String fingerprint(PromptsOnDisk prompts) {
    return prompts.folder().fingerprint();
  }
}
