package bearings.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What Discord refuses in the components of a message or a modal, in a modal and in commands.
final class ComponentRules {
  private static final Set<Integer> IN_MESSAGES =
      Set.of(1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 17);
  private static final Set<Integer> IN_MODALS = Set.of(3, 4, 5, 6, 7, 8, 10, 18, 19, 21, 22, 23);
  private static final Set<Integer> SELECTS = Set.of(3, 5, 6, 7, 8);
  private static final int BUTTON = 2;
  private static final int LINK = 5;

  private ComponentRules() {}

  /// All components, at whatever depth.
  static List<JsonNode> all(JsonNode components) {
    var all = new ArrayList<JsonNode>();
    for (JsonNode component : components) {
      all.add(component);
      all.addAll(all(component.path("components")));
      for (String inner : List.of("accessory", "component")) {
        if (component.has(inner)) {
          all.addAll(all(Json.array(component.get(inner))));
        }
      }
    }
    return all;
  }

  static List<String> ofMessage(JsonNode components) {
    var wrong = new ArrayList<String>();
    List<JsonNode> all = all(components);
    for (JsonNode component : all) {
      int type = component.path("type").asInt();
      if (!IN_MESSAGES.contains(type)) {
        wrong.add("an unknown component type " + component.path("type"));
      }
      if (type == 1) {
        wrong.addAll(row(component.path("components")));
      }
      if (type == BUTTON) {
        wrong.addAll(button(component));
      }
      if (type == 3) {
        wrong.addAll(select(component));
      }
    }
    wrong.addAll(ids(all));
    return wrong;
  }

  private static List<String> row(JsonNode inside) {
    long buttons =
        Json.items(inside).stream().filter(c -> c.path("type").asInt() == BUTTON).count();
    long selects =
        Json.items(inside).stream().filter(c -> SELECTS.contains(c.path("type").asInt())).count();
    boolean fits = (selects == 0 && buttons >= 1 && buttons <= 5) || (selects == 1 && buttons == 0);
    return fits && buttons + selects == inside.size()
        ? List.of()
        : List.of("a row of " + buttons + " buttons and " + selects + " selects");
  }

  private static List<String> button(JsonNode button) {
    var wrong = new ArrayList<String>();
    String label = button.path("label").asText("");
    if (label.length() > 80 || (label.isBlank() && !button.path("emoji").isObject())) {
      wrong.add("a button with a label of " + label.length() + " characters");
    }
    boolean link = button.path("style").asInt() == LINK;
    if (link == button.path("url").asText("").isEmpty()) {
      wrong.add(
          "a button of style " + button.path("style") + " with the address " + button.path("url"));
    }
    if (!link && button.path("custom_id").asText("").isEmpty()) {
      wrong.add("a button without a custom_id");
    }
    return wrong;
  }

  private static List<String> select(JsonNode select) {
    var wrong = new ArrayList<String>();
    JsonNode options = select.path("options");
    if (options.isEmpty() || options.size() > 25) {
      wrong.add("a select with " + options.size() + " options");
    }
    var values = new HashSet<String>();
    for (JsonNode option : options) {
      for (String field : List.of("label", "value", "description")) {
        String text = option.path(field).asText("");
        if (text.length() > 100 || (text.isEmpty() && !field.equals("description"))) {
          wrong.add("an option with a " + field + " of " + text.length() + " characters");
        }
      }
      if (!values.add(option.path("value").asText())) {
        wrong.add("an option's value twice: " + option.path("value"));
      }
    }
    if (select.path("placeholder").asText("").length() > 150) {
      wrong.add("a placeholder of more than 150 characters");
    }
    return wrong;
  }

  private static List<String> ids(List<JsonNode> all) {
    var wrong = new ArrayList<String>();
    var seen = new HashSet<String>();
    for (JsonNode component : all) {
      String id = component.path("custom_id").asText("");
      if (component.has("custom_id") && (id.isEmpty() || id.length() > 100)) {
        wrong.add("a custom_id of " + id.length() + " characters");
      }
      if (!id.isEmpty() && !seen.add(id)) {
        wrong.add("a custom_id twice: " + id);
      }
    }
    return wrong;
  }

  /// What Discord refuses in a modal.
  static List<String> ofModal(JsonNode modal) {
    var wrong = new ArrayList<String>();
    int title = modal.path("title").asText("").length();
    int id = modal.path("custom_id").asText("").length();
    int size = modal.path("components").size();
    if (title < 1 || title > 45) {
      wrong.add("a modal's title of " + title + " characters");
    }
    if (id < 1 || id > 100) {
      wrong.add("a modal's custom_id of " + id + " characters");
    }
    if (size < 1 || size > 5) {
      wrong.add("a modal of " + size + " components");
    }
    List<JsonNode> all = all(modal.path("components"));
    for (JsonNode component : all) {
      int type = component.path("type").asInt();
      if (!IN_MODALS.contains(type)) {
        wrong.add("an unknown component type in a modal: " + type);
      }
      if (type == 18 && component.path("label").asText("").length() > 45) {
        wrong.add("a label of more than 45 characters in a modal");
      }
      if (type == 18 && component.path("description").asText("").length() > 100) {
        wrong.add("a description of more than 100 characters in a modal");
      }
      if (type == 4
          && (component.path("max_length").asInt(4_000) > 4_000
              || component.path("placeholder").asText("").length() > 100)) {
        wrong.add("a text input that takes or shows too much");
      }
    }
    wrong.addAll(ids(all));
    return wrong;
  }

  /// What Discord refuses in the commands of an app.
  static List<String> ofCommands(JsonNode commands) {
    var wrong = new ArrayList<String>();
    var names = new HashSet<String>();
    for (JsonNode command : commands) {
      int type = command.path("type").asInt(1);
      String name = command.path("name").asText("");
      if (!names.add(type + " " + name)) {
        wrong.add("a command twice: " + name);
      }
      boolean proper =
          type == 1
              ? name.matches("[-_'\\p{L}\\p{N}]{1,32}")
                  && name.equals(name.toLowerCase(java.util.Locale.ROOT))
              : !name.isBlank() && name.length() <= 32;
      if (!proper) {
        wrong.add("a command called " + name);
      }
      if (type == 1 && command.path("description").asText("").isBlank()) {
        wrong.add("a command without a description: " + name);
      }
      if (type != 1 && !command.path("description").asText("").isEmpty()) {
        wrong.add("a command of a menu with a description: " + name);
      }
    }
    return wrong;
  }
}
