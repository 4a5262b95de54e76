package bearings.hearing;

import bearings.knowledge.Segment;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a client brief or job post asks for. A technology is in one list only.
///
/// @param required canonical names, in the order of the text
/// @param niceToHave named as a plus
/// @param mentioned named and not wanted: the old tool, a refused one
/// @param urgentProblem the words that tell the trouble
/// @param because for each technology, and for `segment`, the words that caused it
public record Brief(
    Optional<Segment> segment,
    List<String> required,
    List<String> niceToHave,
    List<String> mentioned,
    Optional<String> urgentProblem,
    Map<String, String> because) {
  public Brief {
    required = List.copyOf(required);
    niceToHave = List.copyOf(niceToHave);
    mentioned = List.copyOf(mentioned);
    because = Collections.unmodifiableMap(new LinkedHashMap<>(because));
  }
}
