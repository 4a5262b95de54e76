package bearings.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// One technology of the catalogue.
///
/// @param name the canonical name
/// @param aliases as people type it, misspellings included; matched without regard to case
/// @param firstYear the year it was first released or named
/// @param makesEasier what it makes easier, as the end of a sentence
/// @param competesWith what it is chosen against, or empty
/// @param segments where it is at home; all eight where it is useful everywhere
/// @param draft true while the judgement (maturity, easier, savings) has not been checked by a
///   person
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
  private static final Set<String> ORDINARY =
      Set.of("method", "practice", "application", "discipline");
  private static final int SHORTEST_NOUN = 3;

  public Technology {
    aliases = List.copyOf(aliases);
    segments = Set.copyOf(segments);
  }

  /// The name as it stands within a sentence: an ordinary noun (gradient boosting, forecasting)
  /// without its capital, a proper name (Spark, Power BI, Bayesian modelling) with it.
  public String inWords() {
    int end = name.indexOf(' ');
    String first = end < 0 ? name : name.substring(0, end);
    boolean plainCapital =
        Character.isUpperCase(first.charAt(0))
            && first.substring(1).equals(first.substring(1).toLowerCase(Locale.ROOT));
    boolean followedByNoun = end > 0 && Character.isLowerCase(name.charAt(end + 1));
    boolean ordinary =
        followedByNoun || (ORDINARY.contains(category) && first.length() > SHORTEST_NOUN);
    boolean ofAName = first.endsWith("ian");
    return plainCapital && ordinary && !ofAName
        ? Character.toLowerCase(name.charAt(0)) + name.substring(1)
        : name;
  }

  /// True when the technology belongs to no segment in particular.
  public boolean everywhere() {
    return segments.size() == Segment.values().length;
  }
}
