package bearings.rephrase;

/// Neither much shorter nor much longer.
///
/// @param least the least share of the line's length
/// @param most the greatest
/// @param slack so many characters more or fewer are always fine
record Length(double least, double most, int slack) implements Rule {
  @Override
  public Refusal reason() {
    return Refusal.LENGTH;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    int before = line.text().length();
    int after = wording.text().length();
    return after >= Math.min(before * least, before - slack)
        && after <= Math.max(before * most, before + slack);
  }
}
