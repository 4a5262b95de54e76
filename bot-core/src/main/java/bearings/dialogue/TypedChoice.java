package bearings.dialogue;

import bearings.hearing.Heard;
import bearings.speech.Phrasebook;
import java.util.Locale;
import java.util.Optional;

/// Takes a typed answer for one of the choices offered: its number where the answer is little more
/// than a number, or its label.
final class TypedChoice {
  private final Phrasebook phrases;

  TypedChoice(Phrasebook phrases) {
    this.phrases = phrases;
  }

  Optional<Choice> pick(Question question, Heard heard) {
    String typed = plain(heard.text());
    var labelled =
        question.choices().stream().filter(c -> plain(label(c)).equals(typed)).findFirst();
    return labelled.or(() -> numbered(question, heard));
  }

  private static Optional<Choice> numbered(Question question, Heard heard) {
    if (heard.number().isEmpty() || !littleElse(heard.text())) {
      return Optional.empty();
    }
    double number = heard.number().getAsDouble();
    int index = (int) number - 1;
    boolean onTheList =
        number == Math.rint(number) && index >= 0 && index < question.choices().size();
    return onTheList ? Optional.of(question.choices().get(index)) : Optional.empty();
  }

  /// "2", "two", "2 i guess" are the number of a choice; "one of those days" is not.
  private static boolean littleElse(String text) {
    String[] words = text.strip().split("\\s+", -1);
    boolean begins = Character.isDigit(text.strip().codePointAt(0));
    return words.length == 1 ? !text.strip().startsWith("-") : words.length <= 3 && begins;
  }

  String label(Choice choice) {
    return phrases.text(choice.label());
  }

  private static String plain(String text) {
    var plain = new StringBuilder();
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
