package bearings.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Stores once what stands several times in a JSON tree. A session remembers where it stood before
/// each of the last answers, and there most is as it was.
///
/// Each object and array gets a number by its content, where the ones within it are only numbers.
/// So equal ones meet, and comparing costs no more than one level.
final class Sharing {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int WORTH_SHARING = 40;

  /// An object with this property alone stands for the shared one with that number. No property of
  /// a session, no placeholder and no line key is called so.
  private static final String SAME = "=";

  /// Numbers by content.
  private final Map<List<Object>, Integer> numbers = new HashMap<>();

  /// Numbers of the tree's own objects and arrays.
  private final Map<JsonNode, Integer> known = new IdentityHashMap<>();

  /// The first of each number.
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
    if (tree.isValueNode()) {
      return new Split(tree, JSON.arrayNode());
    }
    var sharing = new Sharing();
    int whole = sharing.number(tree);
    return new Split(sharing.written(whole), sharing.shared);
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

  private int number(JsonNode json) {
    List<Object> content = content(json);
    int next = distinct.size();
    int number = numbers.computeIfAbsent(content, _ -> next);
    if (number == next) {
      distinct.add(json);
      for (Object part : content) {
        if (part instanceof Integer used) {
          uses.merge(used, 1, Integer::sum);
        }
      }
    }
    known.put(json, number);
    return number;
  }

  /// Whether it is an array, and then names, values, and the numbers of what else is in it.
  private List<Object> content(JsonNode json) {
    var content = new ArrayList<Object>(2 * json.size() + 1);
    content.add(json.isArray());
    if (json.isArray()) {
      json.forEach(item -> content.add(part(item)));
    } else {
      json.forEachEntry((name, item) -> {
        content.add(name);
        content.add(part(item));
      });
    }
    return content;
  }

  private Object part(JsonNode json) {
    return json.isValueNode() ? json : (Object) number(json);
  }

  private JsonNode written(int number) {
    JsonNode done = written.get(number);
    if (done != null) {
      return done;
    }
    JsonNode json =
        mapped(
            distinct.get(number),
            child ->
                child.isValueNode() ? child : written(Objects.requireNonNull(known.get(child))));
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
