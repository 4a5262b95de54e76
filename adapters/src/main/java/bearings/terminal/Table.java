package bearings.terminal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A JSON object as a person reads it: a line for each value that is known, and the words behind
/// it.
final class Table {
  private static final int NAME = 16;

  private Table() {}

  /// @param because the words that caused each value, by its name
  static String of(Map<String, ?> object, Map<String, String> because) {
    var table = new StringBuilder();
    object.forEach((name, value) -> {
      String shown = shown(value);
      if (!shown.isEmpty()) {
        table.append(padded(name)).append(shown);
        String words = because.getOrDefault(name, "");
        if (!words.isBlank()) {
          table.append("   “").append(words.replace('\n', ' ')).append('”');
        }
        table.append('\n');
      }
    });
    return table.toString();
  }

  private static String shown(Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.map(Table::shown).orElse("");
      case Boolean truth -> truth ? "yes" : "";
      case Collection<?> items ->
          items.stream().map(Table::shown).collect(Collectors.joining(", "));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .filter(entry -> !shown(entry.getValue()).isEmpty())
              .map(entry -> entry.getKey() + " " + shown(entry.getValue()))
              .collect(Collectors.joining(", "));
      case Double number when number == Math.rint(number) -> Long.toString(number.longValue());
      default -> value.toString();
    };
  }

  private static String padded(String name) {
    return name.replace('_', ' ') + " ".repeat(Math.max(1, NAME - name.length()));
  }
}
