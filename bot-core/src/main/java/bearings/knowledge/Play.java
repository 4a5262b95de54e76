package bearings.knowledge;

import java.util.List;
import java.util.Optional;

/// How one technology is learned on a client's own problem: the raw material of a plan.
///
/// @param technology canonical name
/// @param target the one finished thing, as the end of "Your target: …"; may hold `{problem}`
/// @param targetPlain the same where no problem of a client is known
/// @param firstStep a first step of at most an hour, on the client's own material
/// @param steps the steps after it, in order, each an imperative sentence
/// @param proof what a client could look at in the end, a noun phrase
/// @param later what would come next at the review, a noun phrase
/// @param readOnly true for what may be read about and is never a target
public record Play(
    String technology,
    String target,
    String targetPlain,
    String firstStep,
    List<String> steps,
    String proof,
    Optional<String> later,
    boolean readOnly) {
  public Play {
    steps = List.copyOf(steps);
  }
}
