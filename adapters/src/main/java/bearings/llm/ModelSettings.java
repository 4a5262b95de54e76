package bearings.llm;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Which model is asked, and how much at most.
///
/// @param address its OpenAI-compatible address, such as `https://…/v1`; the operator's alone
/// @param key its key, where it wants one
/// @param model its name
/// @param deadline after so long an answer is of no use
/// @param perPerson how often a day it is asked for one person
/// @param inAll how often a day it is asked for all
public record ModelSettings(
    URI address, Optional<String> key, String model, Duration deadline, int perPerson, int inAll) {
  /// A person waits for a reply: one and a half seconds.
  private static final Duration DEADLINE = Duration.ofMillis(1_500);

  private static final int PER_PERSON = 100;
  private static final int IN_ALL = 5_000;

  /// A model with the usual deadline, a hundred questions a day for a person and 5,000 for all.
  public static ModelSettings usual(URI address, Optional<String> key, String model) {
    return new ModelSettings(address, key, model, DEADLINE, PER_PERSON, IN_ALL);
  }

  /// The same model with half a minute for an answer and no share: for work in advance.
  public ModelSettings unhurried() {
    return new ModelSettings(
        address, key, model, Duration.ofSeconds(30), Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /// The key is secret.
  @Override
  public String toString() {
    return "ModelSettings[" + model + "]";
  }
}
