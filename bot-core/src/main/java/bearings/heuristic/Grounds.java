package bearings.heuristic;

import bearings.casefile.Limits;
import bearings.knowledge.Catalogue;
import bearings.knowledge.Technology;
import bearings.speech.Arg;
import java.util.List;

/// What every idea may lean on: what is known about the trade, and the coach's limits.
public record Grounds(Catalogue catalogue, Limits limits) {

  /// A technology as it is called within a sentence.
  public String named(String technology) {
    return catalogue.technology(technology).map(Technology::inWords).orElse(technology);
  }

  /// Technologies in a row, as they are called within a sentence.
  public Arg series(List<String> technologies) {
    return new Arg.Series(technologies.stream().<Arg>map(t -> new Arg.Text(named(t))).toList());
  }
}
