package bearings.advice;

import bearings.casefile.CaseFile;
import bearings.casefile.Relation;
import bearings.heuristic.Conclusion;
import bearings.heuristic.Demand;
import bearings.heuristic.Grounds;
import bearings.knowledge.Maturity;
import bearings.knowledge.Play;
import bearings.knowledge.Technology;
import bearings.speech.Idea;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Chooses the one technology a plan is about: what solves the urgent problem and was asked for,
/// then what works, is easier and is cheaper; newest breaks ties and never decides (the method,
/// "What a plan must contain").
final class Targets {
  private final CaseFile file;
  private final Grounds grounds;
  private final Map<String, Integer> points = new LinkedHashMap<>();
  private final Map<String, List<Conclusion.Favours>> favours = new LinkedHashMap<>();

  Targets(CaseFile file, List<Conclusion> conclusions, Grounds grounds) {
    this.file = file;
    this.grounds = grounds;
    for (var conclusion : conclusions) {
      if (conclusion instanceof Conclusion.Favours favour) {
        points.merge(favour.technology(), favour.points(), Integer::sum);
        favours.computeIfAbsent(favour.technology(), t -> new ArrayList<>()).add(favour);
      }
    }
  }

  /// What is missing and would serve best.
  Optional<String> toLearn(Set<String> declined) {
    return best(name -> file.relations().get(name) != Relation.HAS, declined);
  }

  /// The same, of what the person or their market has named as missing.
  Optional<String> missing(Set<String> declined) {
    return best(
        name -> file.relations().get(name) != Relation.HAS && favoured(name, Idea.H11), declined);
  }

  /// What is already there and would serve the urgent problem.
  Optional<String> toUse(Set<String> declined) {
    return best(
        name -> file.relations().get(name) == Relation.HAS && favoured(name, Idea.H14), declined);
  }

  /// Why this one.
  List<Conclusion.Favours> reasonsFor(String technology) {
    return favours.getOrDefault(technology, List.of());
  }

  private Optional<String> best(java.util.function.Predicate<String> which, Set<String> declined) {
    return points.entrySet().stream()
        .filter(e -> e.getValue() >= grounds.limits().targetFrom())
        .map(Map.Entry::getKey)
        .filter(which)
        .filter(name -> !declined.contains(name))
        .filter(this::allowed)
        .max(
            Comparator.<String>comparingInt(name -> points.getOrDefault(name, 0))
                .thenComparing(name -> firstYear(name)));
  }

  private int firstYear(String name) {
    return grounds.catalogue().technology(name).map(Technology::firstYear).orElse(0);
  }

  /// The gate: proven may be a target, what needs care only for a need a client named, what is
  /// unproven never; a skill that is disliked only where it caused a loss.
  private boolean allowed(String name) {
    var technology = grounds.catalogue().technology(name);
    if (technology.isEmpty() || grounds.catalogue().play(name).filter(Play::readOnly).isPresent()) {
      return false;
    }
    boolean needed = Demand.count(file, name) > 0 || favoured(name, Idea.H14);
    boolean disliked = file.relations().get(name) == Relation.DISLIKES;
    if (disliked && Demand.count(file, name) == 0) {
      return false;
    }
    return switch (technology.get().maturity()) {
      case PROVEN -> true;
      case CARE -> needed;
      case UNPROVEN -> false;
    };
  }

  private boolean favoured(String name, Idea idea) {
    return reasonsFor(name).stream().anyMatch(f -> f.idea() == idea);
  }

  static boolean unproven(Grounds grounds, String name) {
    return grounds
        .catalogue()
        .technology(name)
        .filter(t -> t.maturity() == Maturity.UNPROVEN)
        .isPresent();
  }
}
