package bearings.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The forms of values without parts.
final class Scalars {
  static final Form TEXT = text("a text", text -> text);
  static final Form INSTANT = text("an instant", Instant::parse);
  static final Form DATE = text("a date", LocalDate::parse);
  static final Form WHOLE =
      new Scalar(
          "a whole number",
          value -> IntNode.valueOf((Integer) value),
          json -> json.isInt() ? Optional.of(json.intValue()) : Optional.empty(),
          Optional.empty());
  static final Form NUMBER =
      new Scalar(
          "a number",
          value -> DoubleNode.valueOf((Double) value),
          json -> json.isNumber() ? Optional.of(json.doubleValue()) : Optional.empty(),
          Optional.empty());
  static final Form YES_OR_NO =
      new Scalar(
          "true or false",
          value -> BooleanNode.valueOf((Boolean) value),
          json -> json.isBoolean() ? Optional.of(json.booleanValue()) : Optional.empty(),
          Optional.of(false));

  private Scalars() {}

  /// Constants stand under their names in small letters.
  static Form constant(Class<?> type) {
    Map<String, Object> byName = new LinkedHashMap<>();
    for (Object constant : type.getEnumConstants()) {
      byName.put(name(constant), constant);
    }
    return new Scalar(
        "a known " + type.getSimpleName(),
        value -> TextNode.valueOf(name(value)),
        json -> Optional.ofNullable(byName.get(json.asText())),
        Optional.empty());
  }

  private static String name(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
  }

  private static Form text(String what, Function<String, Object> parse) {
    return new Scalar(
        what,
        value -> TextNode.valueOf(value.toString()),
        json -> {
          try {
            return json.isTextual() ? Optional.of(parse.apply(json.textValue())) : Optional.empty();
          } catch (DateTimeException e) {
            return Optional.empty();
          }
        },
        Optional.empty());
  }

  private record Scalar(
      String what,
      Function<Object, JsonNode> writing,
      Function<JsonNode, Optional<Object>> reading,
      Optional<Object> absent)
      implements Form {
    @Override
    public JsonNode write(Object value) {
      return writing.apply(value);
    }

    @Override
    public Object read(JsonNode json) {
      return reading.apply(json).orElseThrow(() -> new Unreadable("not " + what));
    }
  }
}
