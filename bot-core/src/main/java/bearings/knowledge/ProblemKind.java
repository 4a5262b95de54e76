package bearings.knowledge;

import java.util.List;

/// A kind of problem that clients have, and what solves it.
///
/// @param solves canonical names of the technologies that solve it, best first
/// @param when phrases by which people tell it
/// @param means the kind in plain words, as the end of "that sounds like …"
public record ProblemKind(List<String> solves, List<String> when, String means) {
  public ProblemKind {
    solves = List.copyOf(solves);
    when = List.copyOf(when);
  }
}
