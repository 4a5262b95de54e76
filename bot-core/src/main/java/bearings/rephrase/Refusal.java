package bearings.rephrase;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a wording is not said.
public enum Refusal {
  /// It lost, added, swapped or moved a placeholder.
  PLACEHOLDERS,
  /// It has a digit that the line does not have.
  DIGITS,
  /// It has an address, a mention, markup or a sign of a programming language.
  LINKS,
  /// It has other lines, lists, emphasis, brackets or marks.
  STRUCTURE,
  /// It asks more or less, or not at the same place.
  QUESTIONS,
  /// It is too short or too long.
  LENGTH,
  /// It is not in the line's language.
  LANGUAGE,
  /// It talks about the text instead of being it.
  ABOUT_THE_TASK,
  /// It promises something.
  PROMISE,
  /// It tells the person what to do.
  ADVICE,
  /// It names a condition of the mind.
  DIAGNOSIS,
  /// It compares with other people.
  COMPARISON,
  /// It speaks as if it were a person.
  HUMAN,
  /// It hurries.
  URGENCY,
  /// It advises in matters of law or money.
  LEGAL,
  /// It flatters or blames.
  JUDGING,
  /// It negates more or less, or is not as sure as the line.
  MODALITY,
  /// A negation belongs to something else.
  SCOPE,
  /// Who does what is another person.
  PERSONS,
  /// It leaves out or adds a word that carries meaning.
  CONTENT,
  /// The same words stand in an order that may mean something else.
  ORDER;

  /// The name by which it is counted and configured, such as `about-the-task`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The refusal with an id.
  public static Optional<Refusal> of(String id) {
    return Arrays.stream(values()).filter(refusal -> refusal.id().equals(id)).findFirst();
  }
}
