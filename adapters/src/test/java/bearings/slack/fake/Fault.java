package bearings.slack.fake;

import java.time.Duration;

/// Something that goes wrong with one call of the Web API.
public sealed interface Fault {
  /// The call is done, and the connection closed without an answer.
  record DropAnswer() implements Fault {}

  /// The call is done, and the answer comes late.
  record Delay(Duration by) implements Fault {}

  /// The call is not done: 429.
  record TooMany(int retryAfterSeconds) implements Fault {}

  /// The call is not done: 500.
  record Broken() implements Fault {}

  /// The call is not done, and refused with an error such as `channel_not_found`.
  record Refusal(String error) implements Fault {}
}
