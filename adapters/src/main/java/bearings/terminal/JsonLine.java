package bearings.terminal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A JSON object on one line, of which only the texts at its top are ever wanted.
///
/// @param values the kinds and texts of its values, by key
record JsonLine(Map<String, Value> values) {
  private static final int DEEPEST = 32;
  private static final int LONGEST_COMPLAINT = 160;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(100)
                  .maxNameLength(1_000)
                  .build())
          .build();

  /// A value: its text where it is one, or else what it is instead.
  sealed interface Value {
    record Text(String text) implements Value {}

    record Nothing() implements Value {}

    record Other(String what) implements Value {}
  }

  static JsonLine read(String line) throws BadLine {
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new BadLine("not a JSON object; a line looks like {\"from\":\"p1\",\"text\":\"…\"}");
      }
      var values = new LinkedHashMap<String, Value>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        values.put(key, value(parser));
      }
      if (parser.nextToken() != null) {
        throw new BadLine("more than one JSON value on the line; send one object a line");
      }
      return new JsonLine(values);
    } catch (JsonProcessingException e) {
      throw new BadLine("not valid JSON" + where(e) + ": " + complaint(e));
    } catch (IOException e) {
      throw new BadLine("not readable: " + e.getMessage());
    }
  }

  private static Value value(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_STRING) {
      return new Value.Text(parser.getText());
    }
    if (token == JsonToken.VALUE_NULL) {
      return new Value.Nothing();
    }
    String what =
        token == JsonToken.START_OBJECT
            ? "an object"
            : token == JsonToken.START_ARRAY
                ? "a list"
                : token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE
                    ? "true or false"
                    : "a number";
    parser.skipChildren();
    return new Value.Other(what);
  }

  /// The text under a key; nothing where it is absent or null.
  Optional<String> text(String key) throws BadLine {
    Value value = values.getOrDefault(key, new Value.Nothing());
    return switch (value) {
      case Value.Text(var text) -> Optional.of(text);
      case Value.Nothing() -> Optional.empty();
      case Value.Other(var what) ->
          throw new BadLine("\"" + key + "\" must be a text in quotation marks, not " + what);
    };
  }

  /// Refuses keys that nobody knows: a misspelt one would otherwise be ignored in silence.
  void refuseAllBut(Set<String> known) throws BadLine {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        throw new BadLine(
            "unknown key \"%s\"; known are %s"
                .formatted(shortened(key), String.join(", ", new TreeSet<>(known))));
      }
    }
  }

  private static String where(JsonProcessingException e) {
    return e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
  }

  private static String complaint(JsonProcessingException e) {
    return shortened(e.getOriginalMessage().lines().findFirst().orElse("unreadable"));
  }

  static String shortened(String text) {
    return text.length() <= LONGEST_COMPLAINT ? text : text.substring(0, LONGEST_COMPLAINT) + "…";
  }
}
