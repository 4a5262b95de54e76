package bearings.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What Slack refuses in blocks and views. The limits are those of its reference of Block Kit.
final class BlockRules {
  private static final Set<String> CHOICES = Set.of("static_select", "radio_buttons", "checkboxes");
  private static final Set<String> IN_ACTIONS = with(CHOICES, "button", "overflow");
  private static final Set<String> IN_INPUT = with(CHOICES, "plain_text_input");
  private static final Set<String> BESIDE_A_SECTION = with(IN_ACTIONS, "image");

  /// What each thing may have; anything else is an "invalid additional property".
  private static final Map<String, String> PROPERTIES =
      Map.ofEntries(
          Map.entry("home", "callback_id external_id private_metadata blocks"),
          Map.entry(
              "modal",
              "callback_id external_id private_metadata blocks title submit close clear_on_close"
                  + " notify_on_close"),
          Map.entry("section", "block_id text fields accessory expand"),
          Map.entry("header", "block_id text"),
          Map.entry("divider", "block_id"),
          Map.entry("context", "block_id elements"),
          Map.entry("actions", "block_id elements"),
          Map.entry("input", "block_id label element hint optional dispatch_action"),
          Map.entry("image", "block_id alt_text image_url slack_file title"),
          Map.entry("button", "action_id text value url style confirm accessibility_label"),
          Map.entry(
              "static_select",
              "action_id placeholder options option_groups initial_option confirm focus_on_load"),
          Map.entry("radio_buttons", "action_id options initial_option confirm focus_on_load"),
          Map.entry("checkboxes", "action_id options initial_options confirm focus_on_load"),
          Map.entry("overflow", "action_id options confirm"),
          Map.entry(
              "plain_text_input",
              "action_id placeholder initial_value multiline min_length max_length focus_on_load"
                  + " dispatch_action_config"),
          Map.entry("plain_text", "text emoji"),
          Map.entry("mrkdwn", "text verbatim"));

  private final List<String> wrong = new ArrayList<>();

  private BlockRules() {}

  /// What is wrong with the blocks of a message.
  static List<String> ofMessage(JsonNode blocks) {
    return new BlockRules().blocks(blocks, 50).wrong;
  }

  /// What is wrong with a view.
  static List<String> ofView(JsonNode view) {
    var rules = new BlockRules();
    rules.view(view);
    return rules.wrong;
  }

  private static Set<String> with(Set<String> some, String... others) {
    return Stream.concat(some.stream(), Stream.of(others)).collect(Collectors.toUnmodifiableSet());
  }

  /// Nothing but what its type is known to have.
  private void known(JsonNode thing) {
    String type = thing.path("type").asText();
    var properties = Set.of(PROPERTIES.getOrDefault(type, "").split(" "));
    thing
        .fieldNames()
        .forEachRemaining(name ->
            check(
                name.equals("type") || properties.contains(name),
                "invalid additional property: " + name + " of " + type));
  }

  private void view(JsonNode view) {
    known(view);
    boolean modal = view.path("type").asText().equals("modal");
    check(modal || view.path("type").asText().equals("home"), "a view is a modal or a home");
    check(view.path("private_metadata").asText().length() <= 3000, "private_metadata over 3000");
    check(view.path("callback_id").asText().length() <= 255, "callback_id over 255");
    blocks(view.path("blocks"), 100);
    boolean asks =
        Json.each(view.path("blocks")).anyMatch(b -> b.path("type").asText().equals("input"));
    if (modal) {
      plain(view.path("title"), 24, "title of a modal");
      optionalPlain(view.path("submit"), 24, "submit of a modal");
      optionalPlain(view.path("close"), 24, "close of a modal");
      check(!asks || view.has("submit"), "a modal with an input needs submit");
    } else {
      check(!view.has("title") && !view.has("submit"), "a home has neither title nor submit");
    }
  }

  private BlockRules blocks(JsonNode blocks, int most) {
    check(blocks.isArray(), "blocks are no array");
    check(blocks.size() <= most, "more than " + most + " blocks");
    Set<String> ids = new HashSet<>();
    for (JsonNode block : blocks) {
      String id = block.path("block_id").asText();
      check(id.length() <= 255, "block_id over 255");
      check(id.isEmpty() || ids.add(id), "block_id twice: " + id);
      block(block);
    }
    return this;
  }

  private void block(JsonNode block) {
    known(block);
    JsonNode elements = block.path("elements");
    switch (block.path("type").asText()) {
      case "section" -> section(block);
      case "header" -> plain(block.path("text"), 150, "header");
      case "divider" -> {}
      case "image" -> image(block);
      case "context" -> {
        check(sized(elements, 1, 10), "context of no or more than 10 elements");
        elements.forEach(this::contextElement);
      }
      case "actions" -> {
        check(sized(elements, 1, 25), "actions of no or more than 25 elements");
        Set<String> ids = new HashSet<>();
        for (JsonNode element : elements) {
          String id = element.path("action_id").asText();
          check(id.isEmpty() || ids.add(id), "action_id twice in a block: " + id);
          element(element, IN_ACTIONS);
        }
      }
      case "input" -> {
        plain(block.path("label"), 2000, "label of an input");
        optionalPlain(block.path("hint"), 2000, "hint of an input");
        element(block.path("element"), IN_INPUT);
      }
      default -> check(false, "unknown block type in " + block);
    }
  }

  private void section(JsonNode section) {
    check(section.has("text") || section.has("fields"), "a section with neither text nor fields");
    if (section.has("text")) {
      text(section.path("text"), 3000, "section");
    }
    if (section.has("fields")) {
      check(sized(section.path("fields"), 1, 10), "no or more than 10 fields");
      section.path("fields").forEach(field -> text(field, 2000, "field"));
    }
    if (section.has("accessory")) {
      element(section.path("accessory"), BESIDE_A_SECTION);
    }
  }

  private void contextElement(JsonNode element) {
    if (element.path("type").asText().equals("image")) {
      known(element);
      image(element);
    } else {
      text(element, 3000, "context");
    }
  }

  private void image(JsonNode image) {
    check(!image.path("alt_text").asText().isEmpty(), "an image without alt_text");
    check(image.path("alt_text").asText().length() <= 2000, "alt_text over 2000");
    check(image.has("image_url") || image.has("slack_file"), "an image of nothing");
  }

  private void element(JsonNode element, Set<String> allowed) {
    known(element);
    check(allowed.contains(element.path("type").asText()), "an element out of place: " + element);
    check(element.path("action_id").asText().length() <= 255, "action_id over 255");
    switch (element.path("type").asText()) {
      case "button" -> {
        plain(element.path("text"), 75, "button");
        check(element.path("value").asText().length() <= 2000, "value of a button over 2000");
        check(element.path("url").asText().length() <= 3000, "url of a button over 3000");
        check(
            !element.has("style")
                || Set.of("primary", "danger").contains(element.path("style").asText()),
            "unknown style of a button");
        confirm(element);
      }
      case "static_select" -> {
        optionalPlain(element.path("placeholder"), 150, "placeholder");
        options(element.path("options"), 100, true);
        confirm(element);
      }
      case "radio_buttons", "checkboxes" -> options(element.path("options"), 10, false);
      case "overflow" -> options(element.path("options"), 5, true);
      case "plain_text_input" -> {
        optionalPlain(element.path("placeholder"), 150, "placeholder");
        check(element.path("max_length").asInt(1) <= 3000, "max_length over 3000");
        check(element.path("initial_value").asText().length() <= 3000, "initial_value over 3000");
      }
      case "image" -> image(element);
      default -> check(false, "unknown element in " + element);
    }
  }

  /// @param plain whether they can have no mrkdwn
  private void options(JsonNode options, int most, boolean plain) {
    check(sized(options, 1, most), "no or more than " + most + " options");
    for (JsonNode option : options) {
      if (plain) {
        plain(option.path("text"), 75, "option");
      } else {
        text(option.path("text"), 75, "option");
      }
      String value = option.path("value").asText();
      check(!value.isEmpty() && value.length() <= 150, "value of an option empty or over 150");
    }
  }

  private void confirm(JsonNode element) {
    JsonNode confirm = element.path("confirm");
    if (confirm.isObject()) {
      plain(confirm.path("title"), 100, "title of a confirmation");
      text(confirm.path("text"), 300, "confirmation");
      plain(confirm.path("confirm"), 30, "confirm of a confirmation");
      plain(confirm.path("deny"), 30, "deny of a confirmation");
    }
  }

  private void optionalPlain(JsonNode text, int most, String where) {
    if (!text.isMissingNode()) {
      plain(text, most, where);
    }
  }

  private void plain(JsonNode text, int most, String where) {
    check(text.path("type").asText().equals("plain_text"), where + " is not plain_text");
    text(text, most, where);
  }

  private void text(JsonNode text, int most, String where) {
    String type = text.path("type").asText();
    check(type.equals("plain_text") || type.equals("mrkdwn"), where + " of an unknown text type");
    known(text);
    String words = text.path("text").asText();
    check(!words.isBlank(), where + " is empty");
    check(words.length() <= most, where + " over " + most + " characters");
  }

  private static boolean sized(JsonNode array, int least, int most) {
    return array.isArray() && array.size() >= least && array.size() <= most;
  }

  private void check(boolean right, String otherwise) {
    if (!right) {
      wrong.add(otherwise);
    }
  }
}
