package bearings.knowledge;

import java.util.List;
import java.util.Set;

/// One technology of the catalogue.
///
/// @param name the canonical name
/// @param aliases as people type it, misspellings included; matched without regard to case
/// @param firstYear the year it was first released or named
/// @param makesEasier what it makes easier, as the end of a sentence
/// @param competesWith what it is chosen against, or empty
/// @param segments where it is at home; all eight where it is useful everywhere
/// @param draft true while the judgement (maturity, easier, savings) has not been checked by a person
public record Technology(
    String name,
    List<String> aliases,
    String category,
    int firstYear,
    Maturity maturity,
    String makesEasier,
    Savings cutsCosts,
    String competesWith,
    Set<Segment> segments,
    boolean draft) {
  public Technology {
    aliases = List.copyOf(aliases);
    segments = Set.copyOf(segments);
  }

  /// True when the technology belongs to no segment in particular.
  public boolean everywhere() {
    return segments.size() == Segment.values().length;
  }
}
