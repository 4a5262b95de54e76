package bearings.rephrase;

/// As many questions as before; where the last sentence was one, it still is, and where not, not.
record Questions() implements Rule {
  @Override
  public Refusal reason() {
    return Refusal.QUESTIONS;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    return line.count('?') == wording.count('?')
        && line.text().endsWith("?") == wording.text().endsWith("?");
  }
}
