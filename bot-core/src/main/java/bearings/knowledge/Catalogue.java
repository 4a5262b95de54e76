package bearings.knowledge;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything known about the trade, to be looked up. Never changes.
///
/// @param technologies by canonical name, in the order of the file
/// @param profiles one of each segment
/// @param signs the words that show each segment
/// @param facts the cited figures, in the order of the file
/// @param plays by technology
/// @param opinions by technology
/// @param problems the kinds of problem that clients have
public record Catalogue(
    Map<String, Technology> technologies,
    Map<Segment, SegmentProfile> profiles,
    Map<Segment, SegmentSigns> signs,
    List<CitedFact> facts,
    Map<String, Play> plays,
    Map<String, Opinion> opinions,
    List<ProblemKind> problems) {
  public Catalogue {
    technologies = Collections.unmodifiableMap(new LinkedHashMap<>(technologies));
    profiles = Map.copyOf(profiles);
    signs = Map.copyOf(signs);
    facts = List.copyOf(facts);
    plays = Map.copyOf(plays);
    opinions = Map.copyOf(opinions);
    problems = List.copyOf(problems);
  }

  /// The technology with this canonical name.
  public Optional<Technology> technology(String name) {
    return Optional.ofNullable(technologies.get(name));
  }

  /// What is known about a segment.
  public SegmentProfile profile(Segment segment) {
    SegmentProfile profile = profiles.get(segment);
    if (profile == null) {
      throw new IllegalArgumentException("no profile of " + segment.id());
    }
    return profile;
  }

  /// The words that show a segment.
  public SegmentSigns signsOf(Segment segment) {
    return signs.getOrDefault(segment, SegmentSigns.NONE);
  }

  /// The fact with this id, such as `E02`.
  public Optional<CitedFact> fact(String id) {
    return facts.stream().filter(fact -> fact.id().equals(id)).findFirst();
  }

  /// The facts on a topic, such as `heterogeneity` or `skills:llm_app`.
  public List<CitedFact> factsOn(String topic) {
    return facts.stream().filter(fact -> fact.topic().equals(topic)).toList();
  }

  /// How a technology is learned on a client's problem.
  public Optional<Play> play(String technology) {
    return Optional.ofNullable(plays.get(technology));
  }

  /// What the coach thinks of a technology.
  public Optional<Opinion> opinion(String technology) {
    return Optional.ofNullable(opinions.get(technology));
  }

  /// The kind of problem that these words tell most plainly.
  public Optional<ProblemKind> problemLike(String words) {
    return ProblemMatch.best(problems, words);
  }

  /// This catalogue with plays, opinions and kinds of problem.
  public Catalogue with(
      Map<String, Play> newPlays, Map<String, Opinion> newOpinions, List<ProblemKind> newProblems) {
    return new Catalogue(technologies, profiles, signs, facts, newPlays, newOpinions, newProblems);
  }

  /// Technologies and nothing else: for what needs only names.
  public static Catalogue of(List<Technology> technologies) {
    var byName = new LinkedHashMap<String, Technology>();
    technologies.forEach(technology -> byName.put(technology.name(), technology));
    return new Catalogue(
        byName,
        new EnumMap<>(Segment.class),
        new EnumMap<>(Segment.class),
        List.of(),
        Map.of(),
        Map.of(),
        List.of());
  }
}
