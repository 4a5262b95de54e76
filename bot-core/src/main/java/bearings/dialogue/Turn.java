package bearings.dialogue;

import bearings.speech.Say;
import java.util.List;
import java.util.Optional;

/// The coach's answer to one incoming message, as data.
///
/// @param next the session after it
/// @param says what is said, a paragraph each
/// @param asks what is asked at the end, if anything
/// @param privately true where the answer may only reach the person, even if they wrote in a
///   channel
/// @param effects what the shell must do besides showing the answer
public record Turn(
    Session next,
    List<Say> says,
    Optional<Question> asks,
    boolean privately,
    List<Effect> effects) {
  public Turn {
    says = List.copyOf(says);
    effects = List.copyOf(effects);
  }

  /// Something outside the conversation that a turn asks for.
  public enum Effect {
    /// Hand the person everything that is stored about them.
    EXPORT,
    /// Erase everything that is stored about them. The turn's session is empty then.
    FORGET
  }
}
