package bearings.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// What came of one call of the program: its exit code and what it wrote.
record Ran(int code, String out, String err) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Ran bearings(String... args) {
    return with(Map.of(), new byte[0], args);
  }

  static Ran reading(String in, String... args) {
    return with(Map.of(), in.getBytes(StandardCharsets.UTF_8), args);
  }

  static Ran under(Map<String, String> environment, String... args) {
    return with(environment, new byte[0], args);
  }

  static Ran with(Map<String, String> environment, byte[] in, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code =
        Main.run(
            List.of(args),
            new Surroundings(new ByteArrayInputStream(in), out, err, environment, false));
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// The lines written, each read as JSON.
  List<JsonNode> json() {
    return out.lines().map(Ran::json).toList();
  }

  static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + line, e);
    }
  }
}
