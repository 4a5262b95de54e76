package bearings.rephrase;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// A placeholder keeps the word right before it that says what it is to the rest, as "from" or
/// "to", or has one of the same meaning.
///
/// @param relations groups of such words; those of one group say the same
/// @param skipped words that may stand between, as "your"
record Governed(List<Set<String>> relations, Set<String> skipped) implements Rule {
  private static final Pattern GOVERNED =
      Pattern.compile("(\\p{L}+)\\s+(\\p{L}+\\s+)?[\"“]?(⟦\\d+⟧)");

  @Override
  public Refusal reason() {
    return Refusal.ORDER;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    Map<String, Integer> before = relations(line);
    return relations(wording).entrySet().stream()
        .allMatch(after ->
            before.getOrDefault(after.getKey(), after.getValue()).equals(after.getValue()));
  }

  private Map<String, Integer> relations(Reading reading) {
    var all = new HashMap<String, Integer>();
    var found = GOVERNED.matcher(reading.text());
    while (found.find()) {
      String nearest = Objects.requireNonNullElse(found.group(2), found.group(1)).strip();
      String word =
          (skipped.contains(nearest.toLowerCase(Locale.ROOT)) ? found.group(1) : nearest)
              .toLowerCase(Locale.ROOT);
      for (int i = 0; i < relations.size(); i++) {
        if (relations.get(i).contains(word)) {
          all.put(found.group(3), i);
        }
      }
    }
    return all;
  }
}
