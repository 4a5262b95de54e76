package bearings.content;

import bearings.speech.Line;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What engine and content agree on for one line: its key and what the engine fills.
///
/// @param always the placeholders that are always filled
/// @param sometimes the placeholders that may be filled
record Agreed(String key, Set<String> always, Set<String> sometimes) {
  Agreed {
    always = Set.copyOf(always);
    sometimes = Set.copyOf(sometimes);
  }

  /// Every line that the engine can say.
  static List<Agreed> byTheEngine() {
    return Arrays.stream(Line.values())
        .map(line -> new Agreed(line.key(), line.always(), line.sometimes()))
        .toList();
  }
}
