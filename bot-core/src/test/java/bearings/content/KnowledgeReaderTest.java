package bearings.content;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.knowledge.Catalogue;
import bearings.knowledge.Maturity;
import bearings.knowledge.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeReaderTest {
  @TempDir private Path folder;

  @Test
  void whatIsShippedIsComplete() {
    // given
    var problems = new Problems();
    Path here = Path.of("").toAbsolutePath();
    Path prompts =
        Files.isDirectory(here.resolve("prompts"))
            ? here
            : Objects.requireNonNull(here.getParent());

    // when
    Catalogue catalogue = KnowledgeReader.read(Folder.of(prompts.resolve("prompts")), problems);

    // then
    assertThat(problems.sorted()).isEmpty();
    assertThat(catalogue.technologies()).hasSizeGreaterThan(180);
    assertThat(catalogue.profiles()).hasSize(Segment.values().length);
    assertThat(catalogue.fact("E02"))
        .hasValueSatisfying(fact -> assertThat(fact.url()).startsWith("https://"));
    assertThat(catalogue.technology("KAN"))
        .hasValueSatisfying(kan -> assertThat(kan.maturity()).isEqualTo(Maturity.UNPROVEN));
  }

  @Test
  void anAliasOfTwoTechnologiesIsToldWithItsLine() throws IOException {
    // given
    technologies(
        """
        - name: Spark
          aliases: [py-spark]
          category: engine
          first_year: 2014
          maturity: proven
          makes_easier: much
          cuts_costs: depends
          segments: [data_eng]
          draft: true
        - name: Flink
          aliases: [PySpark, py spark]
          category: engine
          first_year: 2014
          maturity: care
          makes_easier: much
          cuts_costs: depends
          segments: [nowhere]
          draft: true
        """);
    var problems = new Problems();

    // when
    KnowledgeReader.read(Folder.of(folder), problems);

    // then
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .anySatisfy(line -> assertThat(line).contains("technologies.yaml:11").contains("py"))
        .anySatisfy(line -> assertThat(line).contains("technologies.yaml:17").contains("nowhere"));
  }

  @Test
  void aFactWithoutItsSourceIsToldWithItsLine() throws IOException {
    // given
    Files.createDirectories(folder.resolve("knowledge"));
    Files.writeString(
        folder.resolve("knowledge/facts.yaml"),
        """
        - id: E90
          topic: tools
          claim: half of all
          url: https://example.org
          seen: primary page
        """);
    var problems = new Problems();

    // when
    KnowledgeReader.read(Folder.of(folder), problems);

    // then
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .anySatisfy(line -> assertThat(line).contains("facts.yaml:1").contains("source"));
  }

  private void technologies(String yaml) throws IOException {
    Files.createDirectories(folder.resolve("knowledge"));
    Files.writeString(folder.resolve("knowledge/technologies.yaml"), yaml);
  }
}
