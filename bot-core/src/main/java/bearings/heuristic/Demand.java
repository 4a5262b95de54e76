package bearings.heuristic;

import bearings.casefile.CaseFile;
import bearings.casefile.Entry;
import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.Relation;
import bearings.knowledge.Maturity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the person's own market asked for and they lack, counted from their own evidence.
public final class Demand {
  private Demand() {}

  /// How often each technology was missed in evidence for being behind, most often first.
  public static Map<String, Integer> counts(CaseFile file) {
    var counts = new LinkedHashMap<String, Integer>();
    for (var item : file.evidence(true)) {
      if (item.kind() == EvidenceKind.OTHER) {
        continue;
      }
      for (String technology : item.technologies()) {
        counts.merge(technology, item.count().orElse(1), Integer::sum);
      }
    }
    var sorted = new LinkedHashMap<String, Integer>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }

  /// How often this technology was missed.
  public static int count(CaseFile file, String technology) {
    return counts(file).getOrDefault(technology, 0);
  }

  /// What the person names, lacks or learns without ever having been asked for it.
  static List<String> wishedWithoutDemand(CaseFile file, Grounds grounds) {
    Set<String> looked = new LinkedHashSet<>();
    var standing = file.standing();
    standing.stream()
        .filter(e -> e.fact() instanceof Fact.Mentions && saidInDoubt(standing, e.turn()))
        .forEach(e -> looked.add(((Fact.Mentions) e.fact()).technology()));
    standing.stream()
        .filter(e -> e.fact() instanceof Fact.Relates r && r.relation() == Relation.LACKS)
        .filter(e -> saidInDoubt(standing, e.turn()))
        .forEach(e -> looked.add(((Fact.Relates) e.fact()).technology()));
    Set<String> wished = new LinkedHashSet<>();
    looked.stream().filter(name -> elsewhere(file, name, grounds)).forEach(wished::add);
    wished.addAll(file.technologies(Relation.LEARNING));
    wished.removeAll(file.technologies(Relation.HAS, Relation.ASKED_FOR));
    wished.removeAll(counts(file).keySet());
    return List.copyOf(wished);
  }

  /// Whether a turn spoke of the feeling, of others or of everybody: what is named there is looked
  /// up to. What is named beside a client's problem or one's own tools is not.
  private static boolean saidInDoubt(List<Entry> standing, int turn) {
    return standing.stream()
        .filter(e -> e.turn() == turn)
        .anyMatch(e ->
            e.fact() instanceof Fact.Feeling
                || e.fact() instanceof Fact.Generalizes
                || e.fact() instanceof Fact.ComparesWith
                || e.fact() instanceof Fact.Follows
                || e.fact() instanceof Fact.Chases);
  }

  /// Whether a technology is at home elsewhere than where the person works; while that is not
  /// known, whether it is one that still needs care.
  static boolean elsewhere(CaseFile file, String name, Grounds grounds) {
    var technology = grounds.catalogue().technology(name);
    return file.segment()
        .map(own -> technology.filter(t -> !t.segments().contains(own)).isPresent())
        .orElseGet(() -> technology.filter(t -> t.maturity() != Maturity.PROVEN).isPresent());
  }

  static boolean wished(CaseFile file, String technology, Grounds grounds) {
    return wishedWithoutDemand(file, grounds).contains(technology);
  }

  /// The person's words in which a technology was missed or named.
  static String words(CaseFile file, String technology) {
    return file.standing().stream()
        .filter(e ->
            switch (e.fact()) {
              case Fact.Evidence item -> item.technologies().contains(technology);
              case Fact.Relates relates -> relates.technology().equals(technology);
              case Fact.Mentions mentions -> mentions.technology().equals(technology);
              case Fact fact -> false;
            })
        .map(Entry::words)
        .findFirst()
        .orElse("");
  }
}
