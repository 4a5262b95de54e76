package bearings.content;

import bearings.content.Transcript.Comparison;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A place in the case of the JSON contract, such as `evidence.0.count`.
final class CasePath {
  private CasePath() {}

  /// The value at a place as a writer would write it: `null`, `3`, `deep-worker`, `[SQL, dbt]`.
  static String show(Map<String, Object> caseView, String path) {
    return show(find(caseView, path));
  }

  static boolean holds(
      Map<String, Object> caseView, String path, Comparison comparison, String wanted) {
    Object found = find(caseView, path);
    String shown = show(found);
    return switch (comparison) {
      case EQUAL -> shown.equals(wanted);
      case NOT_EQUAL -> !shown.equals(wanted);
      case AT_MOST -> compare(shown, wanted).orElse(1) <= 0;
      case AT_LEAST -> compare(shown, wanted).orElse(-1) >= 0;
      case CONTAINS ->
          found instanceof List<?> items
              ? items.stream().anyMatch(item -> show(plain(item)).equals(wanted))
              : lower(shown).contains(lower(wanted));
    };
  }

  private static @Nullable Object find(Map<String, Object> caseView, String path) {
    Object at = caseView;
    for (String part : path.split("\\.", -1)) {
      at =
          switch (at) {
            case Map<?, ?> map -> plain(map.get(part));
            case List<?> list when part.matches("\\d{1,4}") -> {
              int index = Integer.parseInt(part);
              yield index < list.size() ? plain(list.get(index)) : null;
            }
            case null, default -> null;
          };
    }
    return at;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case Optional<?> optional -> plain(optional.orElse(null));
      case OptionalInt number -> number.isPresent() ? number.getAsInt() : null;
      case OptionalDouble number -> number.isPresent() ? number.getAsDouble() : null;
      case null, default -> value;
    };
  }

  private static String show(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Double number when number == Math.rint(number) -> Long.toString(number.longValue());
      case List<?> items ->
          items.stream().map(item -> show(plain(item))).collect(Collectors.joining(", ", "[", "]"));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> entry.getKey() + ": " + show(plain(entry.getValue())))
              .collect(Collectors.joining(", ", "{", "}"));
      default -> value.toString();
    };
  }

  private static OptionalInt compare(String found, String wanted) {
    String number = "-?\\d+(\\.\\d+)?";
    boolean dates = found.matches("\\d{4}-\\d\\d-\\d\\d") && wanted.matches("\\d{4}-\\d\\d-\\d\\d");
    if (dates) {
      return OptionalInt.of(found.compareTo(wanted));
    }
    if (!found.matches(number) || !wanted.matches(number)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Double.compare(Double.parseDouble(found), Double.parseDouble(wanted)));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
