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
    if (heard.number().isPresent()) {
      double number = heard.number().getAsDouble();
      int index = (int) number - 1;
      boolean inRange = number == Math.rint(number) && index >= 0 && index < question.choices().size();
      return inRange ? Optional.of(question.choices().get(index)) : Optional.empty();
    }
    String typed = plain(heard.text());
    return question.choices().stream().filter(c -> plain(label(c)).equals(typed)).findFirst();
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
