package bearings.content;

import bearings.casefile.QuestionId;
import bearings.content.Transcript.Comparison;
import bearings.content.Transcript.Condition;
import bearings.speech.Idea;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads one condition of a transcript: a word that says of what kind it is, and the rest.
final class ConditionParser {
  private static final List<String> KINDS =
      List.of("asks", "says", "idea", "text", "never", "case", "verdict", "choices", "silent");

  private ConditionParser() {}

  /// Reads a condition.
  ///
  /// @throws IllegalArgumentException with what is wrong and what mends it
  static Condition parse(String text) {
    int space = text.indexOf(' ');
    String kind = space < 0 ? text : text.substring(0, space);
    String rest = space < 0 ? "" : text.substring(space + 1).strip();
    return switch (kind) {
      case "asks" -> new Condition.Asks(rest.equals("nothing") ? Optional.empty() : question(rest));
      case "says" -> new Condition.Says(needed(rest, "says", "the key of a line"));
      case "idea" -> new Condition.Serves(idea(rest));
      case "text" -> new Condition.Contains(quoted(rest));
      case "never" -> new Condition.Lacks(quoted(rest));
      case "case" -> inCase(rest);
      case "verdict" -> verdict(rest);
      case "choices" -> new Condition.Choices(count(rest));
      case "silent" -> new Condition.Silence();
      default ->
          throw new IllegalArgumentException(
              "unknown condition '" + kind + "'" + YamlFields.mend(kind, KINDS));
    };
  }

  private static Optional<QuestionId> question(String id) {
    Optional<QuestionId> question = QuestionId.of(id);
    if (question.isEmpty()) {
      List<String> ids = Arrays.stream(QuestionId.values()).map(QuestionId::id).toList();
      throw new IllegalArgumentException(
          "there is no question '" + id + "'; there are nothing, " + String.join(", ", ids));
    }
    return question;
  }

  private static Idea idea(String name) {
    try {
      return Idea.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + name + "' is no idea; the ideas are H1 to H18", e);
    }
  }

  private static int count(String text) {
    if (!text.matches("\\d{1,3}")) {
      throw new IllegalArgumentException("'choices' needs a number, not '" + text + "'");
    }
    return Integer.parseInt(text);
  }

  private static Condition verdict(String text) {
    var parts = new ArrayList<>(List.of(text.split("\\s*\\+\\s*")));
    String verdict = needed(parts.removeFirst(), "verdict", "felt, real, both or unknown");
    if (!List.of("felt", "real", "both", "unknown").contains(verdict)) {
      throw new IllegalArgumentException(
          "'" + verdict + "' is no verdict; there are felt, real, both, unknown");
    }
    for (String modifier : parts) {
      if (!List.of("average", "fit", "load", "hare").contains(modifier)) {
        throw new IllegalArgumentException(
            "'" + modifier + "' is no modifier; there are average, fit, load, hare");
      }
    }
    return new Condition.Verdict(verdict, parts);
  }

  private static Condition inCase(String text) {
    String[] parts = text.split("\\s+", 3);
    if (parts.length == 3) {
      Optional<Comparison> comparison = Comparison.of(parts[1]);
      if (comparison.isPresent()) {
        return new Condition.InCase(parts[0], comparison.get(), unquoted(parts[2].strip()));
      }
    }
    throw new IllegalArgumentException(
        "'case' needs a path, one of = != <= >= contains, and a value: case hoursPerWeek = 3");
  }

  private static String quoted(String text) {
    if (text.length() < 3 || !text.startsWith("\"") || !text.endsWith("\"")) {
      throw new IllegalArgumentException("the words stand between quotation marks: text \"…\"");
    }
    return unquoted(text);
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  private static String needed(String text, String kind, String what) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("'" + kind + "' needs " + what);
    }
    return text;
  }
}
