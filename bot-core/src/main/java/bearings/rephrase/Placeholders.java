package bearings.rephrase;

/// The same placeholders in the same order, and nothing that only looks like one.
record Placeholders() implements Rule {
  @Override
  public Refusal reason() {
    return Refusal.PLACEHOLDERS;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    return line.placeholders().equals(wording.placeholders())
        && brackets(line) == brackets(wording);
  }

  private static long brackets(Reading reading) {
    return reading.count('⟦') + reading.count('⟧');
  }
}
