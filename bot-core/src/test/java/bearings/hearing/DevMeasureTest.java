package bearings.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.QuestionId;
import bearings.knowledge.Segment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Measures hearing on the development set: messages and briefs that may be looked at and tuned on.
/// The floors lie a little below what was reached.
class DevMeasureTest {

  /// Names that were right, named without reason, and not named.
  private static final class Count {
    private int right;
    private int wrong;
    private int missing;

    void add(Collection<?> expected, Collection<?> heard) {
      heard.forEach(one -> count(expected.contains(one)));
      missing += (int) expected.stream().filter(one -> !heard.contains(one)).count();
    }

    private void count(boolean isRight) {
      right += isRight ? 1 : 0;
      wrong += isRight ? 0 : 1;
    }

    double f1() {
      return 2.0 * right / (2 * right + wrong + missing);
    }
  }

  @Test
  void messagesAreHeardAsTheirWriterMeant() {
    // given
    var technologies = new Count();
    var relations = new Count();
    var segments = new Count();
    var stances = new Count();

    // when
    for (Map<?, ?> line : lines("/hearing/dev-messages.jsonl")) {
      String text = text(line);
      Map<?, ?> expected = expected(line);
      String question = Objects.toString(line.get("context"), "");
      Optional<QuestionId> context = QuestionId.of(question);
      technologies.add(list(expected, "technologies"), Ears.technologies(text));
      if (expected.get("tech_relation") instanceof Map<?, ?> stated) {
        var heard = new TreeSet<String>();
        Ears.relations(text, context).forEach((name, is) -> heard.add(name + " " + is.id()));
        relations.add(pairs(stated), heard);
      }
      if (expected.containsKey("segment")) {
        String heard = Ears.segment(text, context).map(Segment::id).orElse("null");
        segments.add(List.of(Objects.toString(expected.get("segment"))), List.of(heard));
      }
      String stance = ShippedListener.hear(text, question).stance().id();
      stances.add(List.of(Objects.toString(expected.get("stance"))), List.of(stance));
    }

    // then
    assertThat(technologies.f1()).as("technologies").isGreaterThanOrEqualTo(0.96);
    assertThat(relations.f1()).as("relations").isGreaterThanOrEqualTo(0.88);
    assertThat(segments.f1()).as("segments").isGreaterThanOrEqualTo(0.91);
    assertThat(stances.f1()).as("stances").isGreaterThanOrEqualTo(0.82);
  }

  @Test
  void briefsAreReadAsTheirWriterMeant() {
    // given
    var required = new Count();
    var nice = new Count();
    int told = 0;
    int troubles = 0;

    // when
    for (Map<?, ?> line : lines("/hearing/dev-briefs.jsonl")) {
      Map<?, ?> expected = expected(line);
      Brief brief = Ears.BRIEFS.read(text(line));
      required.add(list(expected, "required"), brief.required());
      nice.add(list(expected, "nice_to_have"), brief.niceToHave());
      if (expected.get("urgent_problem") instanceof String trouble) {
        troubles++;
        told += holds(brief.urgentProblem().orElse(""), trouble) ? 1 : 0;
      }
    }

    // then
    assertThat(required.f1()).as("required").isGreaterThanOrEqualTo(0.93);
    assertThat(nice.f1()).as("nice to have").isGreaterThanOrEqualTo(0.95);
    assertThat((double) told / troubles).as("troubles").isGreaterThanOrEqualTo(0.9);
  }

  private static boolean holds(String words, String trouble) {
    return words.toLowerCase(Locale.ROOT).contains(trouble.toLowerCase(Locale.ROOT));
  }

  private static Set<String> pairs(Map<?, ?> map) {
    var pairs = new TreeSet<String>();
    map.forEach((key, value) -> pairs.add(key + " " + value));
    return pairs;
  }

  private static String text(Map<?, ?> line) {
    return Objects.toString(line.get("text"));
  }

  private static Map<?, ?> expected(Map<?, ?> line) {
    return line.get("expected") instanceof Map<?, ?> expected ? expected : Map.of();
  }

  private static List<?> list(Map<?, ?> map, String key) {
    return map.get(key) instanceof List<?> list ? list : List.of();
  }

  /// JSON lines are YAML as well.
  private static List<Map<?, ?>> lines(String file) {
    var load = new Load(LoadSettings.builder().build());
    try (var stream = Objects.requireNonNull(DevMeasureTest.class.getResourceAsStream(file))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .<Map<?, ?>>map(line -> (Map<?, ?>) Objects.requireNonNull(load.loadFromString(line)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
