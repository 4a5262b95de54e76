package bearings.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is handed over as a file.
class ExportFileTest {

  @Test
  void everything_that_is_held_is_json_with_null_for_the_unknown() throws IOException {
    var held = new LinkedHashMap<String, Object>();
    held.put("person", "discord:global:7");
    held.put("felt", Optional.of(8));
    held.put("segment", Optional.empty());
    held.put("has", List.of("SQL", Optional.empty()));

    try (var file = ExportFile.of(held, "Export")) {
      JsonNode json = new ObjectMapper().readTree(file.getData());

      assertThat(file.getName()).isEqualTo("bearings.json");
      assertThat(file.getDescription()).isEqualTo("Export");
      assertThat(json.get("person").asText()).isEqualTo("discord:global:7");
      assertThat(json.get("felt").asInt()).isEqualTo(8);
      assertThat(json.get("segment").isNull()).isTrue();
      assertThat(json.get("has").get(1).isNull()).isTrue();
    }
  }
}
