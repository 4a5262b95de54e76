package bearings.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bearings.casefile.QuestionId;
import bearings.casefile.Relation;
import bearings.knowledge.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Measures what is heard about technologies, relations and segments against the examples of the
/// project's owner, where they are present: in the folder named by the system property or
/// environment variable `BEARINGS_SHARED`, else in `../shared` beside the repository.
class TradeMeasureTest {

  /// Names that were right, named without reason, and not named.
  private static final class Count {
    private int right;
    private int wrong;
    private int missing;

    void add(Collection<?> expected, Collection<?> heard) {
      for (Object one : heard) {
        if (expected.contains(one)) {
          right++;
        } else {
          wrong++;
        }
      }
      missing += (int) expected.stream().filter(one -> !heard.contains(one)).count();
    }

    double f1() {
      return 2.0 * right / (2 * right + wrong + missing);
    }

    @Override
    public String toString() {
      return "F1 %.3f (right %d, wrong %d, missing %d)".formatted(f1(), right, wrong, missing);
    }
  }

  @Test
  void messagesAreHeardAsTheirReadersExpect() throws IOException {
    // given
    List<Map<?, ?>> lines = examples("messages.jsonl");
    var technologies = new Count();
    var relations = new Count();
    var segments = new Count();

    // when
    for (Map<?, ?> line : lines) {
      String text = String.valueOf(line.get("text"));
      Map<?, ?> expected = (Map<?, ?>) Objects.requireNonNull(line.get("expected"));
      Optional<QuestionId> context =
          Optional.ofNullable(line.get("context")).map(String::valueOf).flatMap(QuestionId::of);
      if (expected.containsKey("technologies")) {
        technologies.add(
            (List<?>) Objects.requireNonNull(expected.get("technologies")),
            Ears.technologies(text));
      }
      if (expected.get("tech_relation") instanceof Map<?, ?> stated) {
        relations.add(pairs(stated), pairs(ids(Ears.relations(text, context))));
      }
      if (expected.containsKey("segment")) {
        String heard = Ears.segment(text, context).map(Segment::id).orElse("null");
        segments.add(List.of(String.valueOf(expected.get("segment"))), List.of(heard));
      }
    }

    // then
    System.out.printf(
        "technologies: %s%nrelations: %s%nsegments: %s%n", technologies, relations, segments);
    assertThat(technologies.f1()).isGreaterThanOrEqualTo(0.97);
    assertThat(relations.f1()).isGreaterThanOrEqualTo(0.85);
    assertThat(segments.f1()).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void briefsAreReadAsTheirReadersExpect() throws IOException {
    // given
    List<Map<?, ?>> lines = examples("briefs.jsonl");
    var required = new Count();
    var nice = new Count();
    var segments = new Count();

    // when
    for (Map<?, ?> line : lines) {
      Map<?, ?> expected = (Map<?, ?>) Objects.requireNonNull(line.get("expected"));
      Brief brief = Ears.BRIEFS.read(String.valueOf(line.get("text")));
      required.add((List<?>) Objects.requireNonNull(expected.get("required")), brief.required());
      nice.add((List<?>) Objects.requireNonNull(expected.get("nice_to_have")), brief.niceToHave());
      String segment = brief.segment().map(Segment::id).orElse("null");
      segments.add(List.of(String.valueOf(expected.get("segment"))), List.of(segment));
      assertThat(brief.urgentProblem()).isPresent();
    }

    // then
    System.out.printf("required: %s%nnice to have: %s%nsegments: %s%n", required, nice, segments);
    assertThat(required.f1()).isGreaterThanOrEqualTo(0.9);
    assertThat(nice.f1()).isGreaterThanOrEqualTo(0.8);
  }

  private static Map<String, String> ids(Map<String, Relation> relations) {
    var ids = new TreeMap<String, String>();
    relations.forEach((technology, relation) -> ids.put(technology, relation.id()));
    return ids;
  }

  private static Set<String> pairs(Map<?, ?> map) {
    var pairs = new TreeSet<String>();
    map.forEach((key, value) -> pairs.add(key + " " + value));
    return pairs;
  }

  private static List<Map<?, ?>> examples(String file) throws IOException {
    Path path = shared().resolve("examples").resolve(file);
    assumeTrue(Files.exists(path), () -> path + " is not there: set BEARINGS_SHARED to measure");
    var load = new Load(LoadSettings.builder().build());
    return Files.readAllLines(path).stream()
        .<Map<?, ?>>map(line -> (Map<?, ?>) load.loadFromString(line))
        .toList();
  }

  private static Path shared() {
    String set = System.getProperty("BEARINGS_SHARED", System.getenv("BEARINGS_SHARED"));
    return set == null ? Ears.prompts().resolveSibling("../shared") : Path.of(set);
  }
}
