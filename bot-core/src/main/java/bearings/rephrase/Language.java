package bearings.rephrase;

import java.util.Set;

/// Letters of the line's alphabet, and no word that marks another language.
///
/// @param alphabet its letters
/// @param foreign small words of other languages
record Language(Set<Integer> alphabet, Set<String> foreign) implements Rule {
  @Override
  public Refusal reason() {
    return Refusal.LANGUAGE;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    return wording
            .text()
            .codePoints()
            .filter(Character::isLetter)
            .allMatch(letter -> alphabet.contains(Character.toLowerCase(letter)))
        && wording.sentences().stream()
            .flatMap(sentence -> sentence.words().stream())
            .noneMatch(foreign::contains);
  }
}
