package bearings.rephrase;

/// No digit outside of a placeholder: the line's own are placeholders.
record Digits() implements Rule {
  @Override
  public Refusal reason() {
    return Refusal.DIGITS;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    return Reading.PLACEHOLDER
        .matcher(wording.text())
        .replaceAll("")
        .chars()
        .noneMatch(Character::isDigit);
  }
}
