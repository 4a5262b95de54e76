package bearings.rephrase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// A line and another wording of it, of which a person has said whether it says the same.
///
/// @param id its number in its set
/// @param kind `faithful`, or what is wrong with the wording
/// @param line a masked line of `prompts/messages`
/// @param text the other wording
record Pair(int id, String kind, String line, String text) {

  /// A frozen set, such as `pairs`.
  static List<Pair> all(String set) {
    try (var file = Pair.class.getResourceAsStream("/rephrase/" + set + ".jsonl")) {
      String lines = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return lines.lines().map(Pair::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pair read(String line) {
    // A line of JSON is YAML too.
    var pair = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(line);
    return new Pair(
        Integer.parseInt(of(pair, "id")), of(pair, "kind"), of(pair, "line"), of(pair, "text"));
  }

  private static String of(Map<?, ?> pair, String key) {
    return String.valueOf(pair.get(key));
  }

  boolean faithful() {
    return kind.equals("faithful");
  }
}
