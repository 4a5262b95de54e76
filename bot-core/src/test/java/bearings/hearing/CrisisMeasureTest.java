package bearings.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Measures how often danger is heard, and heard where there is none, on messages that another
/// writer invented and from which nothing was learned. The floors lie a little below what was
/// reached.
class CrisisMeasureTest {
  /// A message of the frozen set.
  ///
  /// @param kind how plainly it speaks of danger, or of what it only sounds like it
  private record Line(boolean crisis, String kind, String text) {
    boolean heard() {
      return ShippedListener.hear(text).intent() == Intent.CRISIS;
    }
  }

  private static final List<Line> LINES = lines();

  private static List<Line> lines() {
    try (var file = CrisisMeasureTest.class.getResourceAsStream("/hearing/crisis.jsonl")) {
      var load = new Load(LoadSettings.builder().build());
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> (Map<?, ?>) load.loadFromString(line))
          .map(line ->
              new Line(
                  Boolean.parseBoolean(String.valueOf(line.get("crisis"))),
                  String.valueOf(line.get("kind")),
                  String.valueOf(line.get("text"))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double heard(Predicate<Line> which) {
    List<Line> lines = LINES.stream().filter(which).toList();
    return (double) lines.stream().filter(Line::heard).count() / lines.size();
  }

  @Test
  void danger_is_heard_the_more_the_plainer_it_is_said() {
    assertThat(heard(line -> line.kind().equals("plain"))).isGreaterThanOrEqualTo(0.82);
    assertThat(heard(Line::crisis)).isGreaterThanOrEqualTo(0.62);
  }

  @Test
  void ordinary_worries_raise_no_alarm_and_figures_of_speech_few() {
    assertThat(heard(line -> line.kind().equals("ordinary"))).isLessThanOrEqualTo(0.01);
    assertThat(heard(line -> !line.crisis())).isLessThanOrEqualTo(0.12);
  }
}
