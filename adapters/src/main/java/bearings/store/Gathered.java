package bearings.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/// The forms of values that hold others: none, one or many.
final class Gathered {
  private Gathered() {}

  /// Left out where empty.
  record Maybe(Form form) implements Form {
    @Override
    public JsonNode write(Object value) {
      return form.write(((Optional<?>) value).orElseThrow());
    }

    @Override
    public Object read(JsonNode json) {
      return Optional.of(form.read(json));
    }

    @Override
    public Optional<Object> absent() {
      return Optional.of(Optional.empty());
    }
  }

  /// Left out where empty.
  record OptionalWhole() implements Form {
    @Override
    public JsonNode write(Object value) {
      return IntNode.valueOf(((OptionalInt) value).orElseThrow());
    }

    @Override
    public Object read(JsonNode json) {
      return OptionalInt.of((Integer) Scalars.WHOLE.read(json));
    }

    @Override
    public Optional<Object> absent() {
      return Optional.of(OptionalInt.empty());
    }
  }

  /// An array.
  ///
  /// @param unordered whether the order means nothing, so that one is made up for the JSON
  record Many(Form form, boolean unordered, Function<List<Object>, Object> made) implements Form {
    @Override
    public JsonNode write(Object value) {
      ArrayNode json = JsonNodeFactory.instance.arrayNode();
      var items = ((Collection<?>) value).stream().map(form::write);
      (unordered ? items.sorted(Comparator.comparing(JsonNode::toString)) : items)
          .forEach(json::add);
      return json;
    }

    @Override
    public Object read(JsonNode json) {
      if (!json.isArray()) {
        throw new Unreadable("not a list");
      }
      var items = new ArrayList<Object>(json.size());
      for (JsonNode item : json) {
        try {
          items.add(form.read(item));
        } catch (Unreadable e) {
          throw e.in(Integer.toString(items.size()));
        }
      }
      return made.apply(items);
    }

    @Override
    public Optional<Object> absent() {
      return Optional.of(made.apply(List.of()));
    }
  }

  /// An object with a property for each key.
  record ByName(Form keys, Form values) implements Form {
    @Override
    public JsonNode write(Object value) {
      var sorted = new TreeMap<String, JsonNode>();
      ((Map<?, ?>) value)
          .forEach((key, item) -> sorted.put(keys.write(key).textValue(), values.write(item)));
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.setAll(sorted);
      return json;
    }

    @Override
    public Object read(JsonNode json) {
      if (!json.isObject()) {
        throw new Unreadable("not an object");
      }
      var items = new HashMap<Object, Object>();
      json.forEachEntry(
          (name, item) -> items.put(keys.read(TextNode.valueOf(name)), values.read(item)));
      return Map.copyOf(items);
    }

    @Override
    public Optional<Object> absent() {
      return Optional.of(Map.of());
    }
  }
}
