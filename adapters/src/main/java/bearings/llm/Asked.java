package bearings.llm;

import java.time.Duration;

/// What became of one request for other words.
///
/// @param took how long it took
/// @param tokens how many the model read and wrote, as far as it says so
/// @param why what kept the model from answering, such as `HTTP 429`; empty where nothing did.
///   Never a word of anybody
public record Asked(Outcome outcome, Duration took, int tokens, String why) {

  /// What can become of a request.
  public enum Outcome {
    /// The model answered.
    ANSWERED,
    /// It had answered the same line before.
    REMEMBERED,
    /// It did not answer in time.
    LATE,
    /// It could not be reached, or answered with something else than a text.
    FAILED,
    /// It was not asked, since it failed so often.
    RESTED,
    /// It was not asked, since the day's share is used up.
    SPARED
  }

  /// Is told of each request, in the thread that made it.
  @FunctionalInterface
  public interface Listener {
    /// Looks away.
    Listener NONE = _ -> {};

    void asked(Asked asked);
  }
}
