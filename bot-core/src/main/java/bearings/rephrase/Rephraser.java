package bearings.rephrase;

import java.util.Optional;

/// Something that can word a line anew. What it gives is a proposal: the [Verifier] decides.
@FunctionalInterface
public interface Rephraser {
  /// Proposes nothing: the coach speaks in its own words.
  Rephraser NONE = _ -> Optional.empty();

  /// Other words for a line, or none where it has none to give in time. Never throws.
  Optional<String> rephrase(Request request);

  /// A line to be worded anew.
  ///
  /// @param line the coach's own words, with a placeholder for everything that is about the person
  /// @param language the line's language, such as `en`
  /// @param person for whom, under any name that stays the same; for counting only, shown to nobody
  record Request(String line, String language, String person) {}
}
