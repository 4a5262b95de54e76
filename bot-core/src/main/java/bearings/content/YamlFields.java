package bearings.content;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// A map of a YAML file whose keys are known. Ask for every key, then [#close]: what nobody asked
/// for is unknown and is reported.
public final class YamlFields {
  private final YamlValue owner;
  private final Map<String, YamlValue> entries;
  private final Set<String> known = new LinkedHashSet<>();

  YamlFields(YamlValue owner, Map<String, YamlValue> entries) {
    this.owner = owner;
    this.entries = entries;
  }

  /// The value of a key that must be there.
  public YamlValue required(String key) {
    YamlValue value = optional(key);
    if (!value.isGiven() && owner.isGiven()) {
      owner.problem("'" + key + ":' is missing");
    }
    return value;
  }

  /// The value of a key that may be left out.
  public YamlValue optional(String key) {
    known.add(key);
    YamlValue value = entries.get(key);
    return value == null ? owner.missing() : value;
  }

  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /// Reports every key that nobody asked for.
  public void close() {
    entries.forEach((key, value) -> {
      if (!known.contains(key)) {
        value.problem("unknown key '" + key + "'" + mend(key, known));
      }
    });
  }

  /// What was probably meant, or what there is.
  static String mend(String wrong, Collection<String> known) {
    String nearest = "";
    int least = 3;
    for (String candidate : known) {
      int distance = distance(wrong, candidate);
      if (distance < least) {
        nearest = candidate;
        least = distance;
      }
    }
    if (!nearest.isEmpty()) {
      return "; did you mean '" + nearest + "'?";
    }
    return known.size() > 20 ? "" : "; known here: " + String.join(", ", known);
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j - 1], row[j]));
      }
    }
    return row[b.length()];
  }
}
