package bearings.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Measures hearing against the messages that the project's owner gave with the reading expected of
/// them, and against examples that were held back from learning.
class ExamplesMeasureTest {
  private static final int FOLDS = 5;

  /// One figure: how often each value was right, named and meant.
  private static final class Figure {
    private final Map<String, int[]> values = new TreeMap<>();
    private int right;
    private int all;

    void add(Object meant, Object named) {
      all++;
      values.computeIfAbsent(meant.toString(), _ -> new int[3])[0]++;
      values.computeIfAbsent(named.toString(), _ -> new int[3])[1]++;
      if (meant.equals(named)) {
        right++;
        values.get(meant.toString())[2]++;
      }
    }

    double accuracy() {
      return (double) right / all;
    }

    double macroF1() {
      return values.values().stream()
          .filter(counts -> counts[0] > 0)
          .mapToDouble(counts -> 2.0 * counts[2] / (counts[0] + counts[1]))
          .average()
          .orElse(0);
    }

    @Override
    public String toString() {
      return "accuracy %.3f, macro-F1 %.3f (%d messages)".formatted(accuracy(), macroF1(), all);
    }
  }

  @Test
  void theOwnersMessagesAreHeardAsExpected() throws IOException {
    // given
    Path file = shared().resolve("examples/messages.jsonl");
    assumeTrue(Files.exists(file), () -> file + " is not there: set BEARINGS_SHARED to measure");
    var intent = new Figure();
    var stance = new Figure();
    var general = new Figure();

    // when
    for (Map<?, ?> line : lines(file)) {
      Map<?, ?> expected = (Map<?, ?>) Objects.requireNonNull(line.get("expected"));
      Object question = line.get("context");
      Heard heard =
          ShippedListener.hear(
              String.valueOf(line.get("text")), question == null ? "" : question.toString());
      value(expected, "intent").ifPresent(is -> intent.add(is, heard.intent().id()));
      value(expected, "stance").ifPresent(is -> stance.add(is, heard.stance().id()));
      value(expected, "generalization").ifPresent(is -> general.add(is, heard.generalization()));
    }

    // then
    System.out.printf("intent: %s%nstance: %s%ngeneralization: %s%n", intent, stance, general);
    assertThat(intent.accuracy()).isGreaterThanOrEqualTo(0.85);
    assertThat(stance.macroF1()).isGreaterThanOrEqualTo(0.80);
    assertThat(general.macroF1()).isGreaterThanOrEqualTo(0.80);
  }

  @Test
  void examplesHeldBackAreHeardNearlyAsWell() {
    // given
    var intent = new Figure();
    var stance = new Figure();
    var general = new Figure();

    // when
    for (int fold = 0; fold < FOLDS; fold++) {
      var learned = new ArrayList<Example>();
      var held = new ArrayList<Example>();
      for (int i = 0; i < ShippedListener.EXAMPLES.size(); i++) {
        (i % FOLDS == fold ? held : learned).add(ShippedListener.EXAMPLES.get(i));
      }
      Listener listener = ShippedListener.trainedOn(learned);
      for (Example example : held) {
        Heard heard = listener.hear(example.text(), example.question());
        intent.add(example.intent(), heard.intent());
        stance.add(example.stance(), heard.stance());
        general.add(example.generalization(), heard.generalization());
      }
    }

    // then
    System.out.printf("intent: %s%nstance: %s%ngeneralization: %s%n", intent, stance, general);
    assertThat(intent.accuracy()).isGreaterThanOrEqualTo(0.82);
    assertThat(stance.accuracy()).isGreaterThanOrEqualTo(0.82);
    assertThat(general.accuracy()).isGreaterThanOrEqualTo(0.95);
  }

  private static Optional<Object> value(Map<?, ?> expected, String key) {
    return Optional.ofNullable(expected.get(key));
  }

  private static Path shared() {
    String set = System.getProperty("BEARINGS_SHARED", System.getenv("BEARINGS_SHARED"));
    if (set != null) {
      return Path.of(set);
    }
    Path here = Path.of("").toAbsolutePath();
    Path root = Files.exists(here.resolve("bot-core")) ? here : here.resolve("..").normalize();
    return root.resolve("../shared").normalize();
  }

  /// JSON lines are YAML as well.
  private static List<Map<?, ?>> lines(Path file) throws IOException {
    var load = new Load(LoadSettings.builder().build());
    var all = new ArrayList<Map<?, ?>>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        all.add((Map<?, ?>) load.loadFromString(line));
      }
    }
    return all;
  }
}
