package bearings.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefTest {
  private static final String POST =
      "We need a freelancer for our nightly pipelines: SQL and Airflow are a must. Terraform is a"
          + " plus. The load takes nine hours and has to finish before the shops open.";

  @TempDir Path folder;

  @Test
  void aBriefIsReadIntoWhatItAsksFor() {
    JsonNode brief =
        Ran.reading("{\"text\":\"" + POST + "\"}\n", "brief", "--json").json().getFirst();

    assertThat(texts(brief.get("required"))).contains("SQL", "Airflow");
    assertThat(texts(brief.get("nice_to_have"))).containsExactly("Terraform");
    assertThat(brief.has("segment")).isTrue();
    assertThat(brief.has("urgent_problem")).isTrue();
  }

  @Test
  void eachFileIsOneBrief() throws IOException {
    Path one = Files.writeString(folder.resolve("one.txt"), POST);
    Path two = Files.writeString(folder.resolve("two.txt"), "Power BI reports for a bakery.");

    Ran ran = Ran.bearings("brief", "--json", one.toString(), two.toString());

    assertThat(ran.code()).isZero();
    assertThat(ran.json()).hasSize(2);
    assertThat(texts(ran.json().get(1).get("required"))).containsExactly("Power BI");
  }

  @Test
  void aPersonReadsWordsFromTheWholeOfStandardInput() {
    Ran ran = Ran.reading(POST.replace(". ", ".\n\n"), "brief");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Airflow").contains("Terraform").doesNotContain("{");
  }

  @Test
  void aFileThatIsNotThereIsAFailureAndTheOthersAreRead() throws IOException {
    Path one = Files.writeString(folder.resolve("one.txt"), POST);

    Ran ran = Ran.bearings("brief", "--json", "/no/such/file", one.toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).contains("/no/such/file");
    assertThat(ran.json()).hasSize(1);
  }

  @Test
  void aLineWithoutTextIsAnError() {
    List<JsonNode> lines = Ran.reading("{}\n[]\nplain\n", "brief", "--json").json();

    assertThat(lines).hasSize(3).allMatch(line -> line.has("error"));
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toList();
  }
}
