package bearings.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/// A value as JSON text: which schema it was written by, what is in it several times, and itself.
///
/// @param <T> what is stored
final class Document<T> {
  private static final String SCHEMA = "schema";
  private static final String SHARED = "shared";
  private static final String VALUE = "value";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final ObjectWriter PLAIN = MAPPER.writer();
  private static final ObjectWriter ESCAPING = PLAIN.with(JsonWriteFeature.ESCAPE_NON_ASCII);

  private final Class<T> type;
  private final Form form;
  private final List<UnaryOperator<JsonNode>> upgrades;

  /// @param upgrades the first makes schema 2 of schema 1, and so on; the present schema is the one
  ///   after the last. Each gets the value's tree and may change it
  Document(Class<T> type, List<UnaryOperator<JsonNode>> upgrades) {
    this.type = type;
    this.form = Forms.of(type);
    this.upgrades = List.copyOf(upgrades);
  }

  int schema() {
    return upgrades.size() + 1;
  }

  /// Equal values give the same text.
  String write(T value) {
    var split = Sharing.split(form.write(value));
    ObjectNode json = MAPPER.createObjectNode();
    json.put(SCHEMA, schema());
    json.set(SHARED, split.shared());
    json.set(VALUE, split.tree());
    try {
      String text = PLAIN.writeValueAsString(json);
      return hasHalfACharacter(text) ? ESCAPING.writeValueAsString(json) : text;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree that cannot be written", e);
    }
  }

  /// @throws Unreadable where it is damaged, or a newer Bearings wrote it
  T read(String text) {
    JsonNode json = parsed(text);
    int schema = json.path(SCHEMA).asInt();
    if (schema < 1 || !json.has(VALUE)) {
      throw new Unreadable("not something that Bearings has written");
    }
    if (schema > schema()) {
      throw new Unreadable(
          "a newer Bearings wrote it: its schema is %d, this one knows up to %d; update Bearings"
              .formatted(schema, schema()));
    }
    JsonNode value = Sharing.joined(json.path(VALUE), json.path(SHARED));
    List<UnaryOperator<JsonNode>> needed = upgrades.subList(schema - 1, upgrades.size());
    if (!needed.isEmpty()) {
      value = value.deepCopy();
    }
    for (UnaryOperator<JsonNode> upgrade : needed) {
      value = upgrade.apply(value);
    }
    return type.cast(form.read(value));
  }

  private static JsonNode parsed(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      // Its message and cause quote the text, which is the person's own.
      var at = e.getLocation();
      throw new Unreadable(
          "not JSON" + (at == null ? "" : " from character " + Math.max(1, at.getCharOffset())));
    }
  }

  /// What UTF-8 cannot hold would come back as a question mark.
  private static boolean hasHalfACharacter(String text) {
    return !StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
