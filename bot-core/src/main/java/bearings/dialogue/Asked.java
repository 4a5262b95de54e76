package bearings.dialogue;

/// The question that is open.
///
/// @param question as it was put
/// @param rung how often it has been put without an answer: the step of the repair ladder
public record Asked(Question question, int rung) {}
