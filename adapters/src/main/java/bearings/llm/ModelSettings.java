package bearings.llm;

import bearings.rephrase.Allowance;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Which model is asked, and how much at most.
///
/// @param address its OpenAI-compatible address, such as `https://…/v1`; the operator's alone
/// @param key its key, where it wants one
/// @param model its name
/// @param deadline after so long an answer is of no use
/// @param most how often a day it is asked
public record ModelSettings(
    URI address, Optional<String> key, String model, Duration deadline, Allowance.Most most) {
  /// A person waits for a reply: one and a half seconds.
  private static final Duration DEADLINE = Duration.ofMillis(1_500);

  private static final Allowance.Most MOST = new Allowance.Most(100, 5_000);

  /// A model with the usual deadline, a hundred questions a day for a person and 5,000 for all.
  public static ModelSettings usual(URI address, Optional<String> key, String model) {
    return new ModelSettings(address, key, model, DEADLINE, MOST);
  }

  /// The same model with half a minute for an answer: for work in advance.
  public ModelSettings unhurried() {
    return new ModelSettings(address, key, model, Duration.ofSeconds(30), most);
  }

  /// The key is secret.
  @Override
  public String toString() {
    return "ModelSettings[" + model + "]";
  }
}
