package bearings.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Stores once what stands several times in a JSON tree. A session remembers where it stood before
/// each of the last answers, and there most is as it was.
///
/// Each object and array is put in a list under its content, where the ones within it are only
/// numbers in that list. So equal ones meet, and comparing costs no more than one level.
final class Sharing {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int WORTH_SHARING = 40;

  /// An object with this property alone stands for the shared one with that number. No property of
  /// a session, no placeholder and no line key is called so.
  private static final String SAME = "=";

  private final Map<JsonNode, Integer> numbers = new HashMap<>();
  private final List<JsonNode> distinct = new ArrayList<>();
  private final Map<Integer, Integer> uses = new HashMap<>();

  private final ArrayNode shared = JSON.arrayNode();
  private final Map<Integer, JsonNode> written = new HashMap<>();

  private Sharing() {}

  /// A tree, and what it shares.
  ///
  /// @param shared each may refer to those before it
  record Split(JsonNode tree, ArrayNode shared) {}

  /// Takes out what stands more than once.
  static Split split(JsonNode tree) {
    var sharing = new Sharing();
    JsonNode numbered = sharing.numbered(tree);
    return new Split(sharing.written(numbered), sharing.shared);
  }

  /// Puts it back. Equal parts are then one node: copy before changing any.
  ///
  /// @throws Unreadable where something refers to what is not there
  static JsonNode joined(JsonNode tree, JsonNode shared) {
    var ready = new ArrayList<JsonNode>(shared.size());
    for (JsonNode one : shared) {
      ready.add(joined(one, ready));
    }
    return joined(tree, ready);
  }

  private static JsonNode joined(JsonNode json, List<JsonNode> ready) {
    JsonNode same = json.get(SAME);
    if (same == null) {
      return mapped(json, child -> joined(child, ready));
    }
    int number = same.asInt(-1);
    if (number < 0 || number >= ready.size()) {
      throw new Unreadable("refers to something shared that is not there");
    }
    return ready.get(number);
  }

  private JsonNode numbered(JsonNode json) {
    if (json.isValueNode()) {
      return json;
    }
    JsonNode flat = mapped(json, this::numbered);
    Integer number = numbers.get(flat);
    if (number == null) {
      number = distinct.size();
      numbers.put(flat, number);
      distinct.add(flat);
      flat.forEach(this::used);
    }
    return JSON.objectNode().put(SAME, number);
  }

  private void used(JsonNode part) {
    if (!part.isValueNode()) {
      uses.merge(part.get(SAME).intValue(), 1, Integer::sum);
    }
  }

  private JsonNode written(JsonNode part) {
    if (part.isValueNode()) {
      return part;
    }
    int number = part.get(SAME).intValue();
    JsonNode known = written.get(number);
    if (known != null) {
      return known;
    }
    JsonNode json = mapped(distinct.get(number), this::written);
    if (uses.getOrDefault(number, 0) > 1 && json.toString().length() >= WORTH_SHARING) {
      shared.add(json);
      json = JSON.objectNode().put(SAME, shared.size() - 1);
    }
    written.put(number, json);
    return json;
  }

  private static JsonNode mapped(JsonNode json, UnaryOperator<JsonNode> change) {
    if (json.isArray()) {
      ArrayNode changed = JSON.arrayNode(json.size());
      json.forEach(item -> changed.add(change.apply(item)));
      return changed;
    }
    if (json.isObject()) {
      ObjectNode changed = JSON.objectNode();
      json.forEachEntry((name, item) -> changed.set(name, change.apply(item)));
      return changed;
    }
    return json;
  }
}
