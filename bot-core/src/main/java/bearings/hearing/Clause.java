package bearings.hearing;

/// A piece of a message that stands for itself, to the letter, and what it is about.
public record Clause(String words, About about) {

  /// What a clause speaks of.
  public enum About {
    /// Something that happened or is so, checkable, about the sender's work.
    FACT,
    /// How it feels.
    FEELING,
    /// Anything else.
    OTHER
  }
}
