package bearings.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// As much of JSON Schema 2020-12 as Discord's description uses. A keyword that is not known is an
/// error, so that nothing is passed over in silence.
///
/// @param root what `$ref`s point into
record Schema(JsonNode root) {

  /// What is wrong with a value; empty where nothing is.
  List<String> problems(JsonNode schema, JsonNode value, String at) {
    var problems = new ArrayList<String>();
    schema
        .properties()
        .forEach(keyword -> {
          JsonNode rule = keyword.getValue();
          switch (keyword.getKey()) {
            case "$ref" -> problems.addAll(problems(referred(rule.asText()), value, at));
            case "allOf" -> rule.forEach(each -> problems.addAll(problems(each, value, at)));
            case "oneOf" -> fitting(rule, value, at, true).ifPresent(problems::add);
            case "anyOf" -> fitting(rule, value, at, false).ifPresent(problems::add);
            case "title", "description", "format", "contentEncoding", "x-discord-union" -> {}
            default -> {
              if (!holds(keyword.getKey(), rule, value)) {
                problems.add(at + ": " + keyword.getKey() + " is " + rule + ", but it is " + value);
              }
            }
          }
        });
    for (var property : schema.path("properties").properties()) {
      if (value.has(property.getKey())) {
        problems.addAll(
            problems(
                property.getValue(), value.get(property.getKey()), at + "/" + property.getKey()));
      }
    }
    if (value.isArray() && schema.has("items")) {
      for (int i = 0; i < value.size(); i++) {
        problems.addAll(problems(schema.get("items"), value.get(i), at + "/" + i));
      }
    }
    if (value.isObject() && schema.path("additionalProperties").isObject()) {
      for (var property : value.properties()) {
        if (!schema.path("properties").has(property.getKey())) {
          problems.addAll(
              problems(
                  schema.get("additionalProperties"),
                  property.getValue(),
                  at + "/" + property.getKey()));
        }
      }
    }
    return problems;
  }

  private JsonNode referred(String reference) {
    JsonNode found = root.at(reference.substring(1));
    if (found.isMissingNode()) {
      throw new IllegalArgumentException("no such schema: " + reference);
    }
    return found;
  }

  /// Says what is wrong where not one, or with `one` more than one, of several schemas fits. Where
  /// a schema for the value's own type failed, that one is told.
  private Optional<String> fitting(JsonNode schemas, JsonNode value, String at, boolean one) {
    int fitting = 0;
    List<String> nearest = List.of();
    for (JsonNode schema : schemas) {
      List<String> found = problems(schema, value, at);
      if (found.isEmpty()) {
        fitting++;
      } else if (found.stream()
          .noneMatch(p -> p.startsWith(at + ": ") || p.startsWith(at + "/type:"))) {
        nearest = found;
      }
    }
    if (fitting == 1 || (fitting > 1 && !one)) {
      return Optional.empty();
    }
    return Optional.of(
        nearest.isEmpty()
            ? at + ": fits " + fitting + " of " + schemas.size() + " kinds: " + value
            : nearest.getFirst());
  }

  private static boolean holds(String keyword, JsonNode rule, JsonNode value) {
    return switch (keyword) {
      case "type" ->
          rule.isArray()
              ? Json.items(rule).stream().anyMatch(type -> isOf(type.asText(), value))
              : isOf(rule.asText(), value);
      case "enum" -> Json.items(rule).stream().anyMatch(one -> same(one, value));
      case "const" -> same(rule, value);
      case "required" ->
          !value.isObject() || Json.items(rule).stream().allMatch(name -> value.has(name.asText()));
      case "minimum" ->
          !value.isNumber() || value.decimalValue().compareTo(rule.decimalValue()) >= 0;
      case "maximum" ->
          !value.isNumber() || value.decimalValue().compareTo(rule.decimalValue()) <= 0;
      case "minLength" -> !value.isTextual() || length(value) >= rule.asInt();
      case "maxLength" -> !value.isTextual() || length(value) <= rule.asInt();
      case "pattern" ->
          !value.isTextual() || Pattern.compile(rule.asText()).matcher(value.asText()).find();
      case "minItems" -> !value.isArray() || value.size() >= rule.asInt();
      case "maxItems" -> !value.isArray() || value.size() <= rule.asInt();
      case "uniqueItems" ->
          !value.isArray()
              || !rule.asBoolean()
              || new HashSet<>(Json.items(value)).size() == value.size();
      case "minProperties" -> !value.isObject() || value.size() >= rule.asInt();
      case "maxProperties" -> !value.isObject() || value.size() <= rule.asInt();
      case "additionalProperties" -> rule.isObject() || rule.asBoolean() || !value.isObject();
      case "properties", "items" -> true;
      default -> throw new IllegalArgumentException("unknown keyword of a schema: " + keyword);
    };
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "null" -> value.isNull();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "string" -> value.isTextual();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      default -> throw new IllegalArgumentException("unknown type of a schema: " + type);
    };
  }

  private static boolean same(JsonNode a, JsonNode b) {
    return (a.isNumber() && b.isNumber())
        ? a.decimalValue().compareTo(b.decimalValue()) == 0
        : a.equals(b);
  }

  private static int length(JsonNode text) {
    return text.asText().codePointCount(0, text.asText().length());
  }
}
