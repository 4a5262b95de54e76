package bearings.rephrase;

/// One thing that must hold between a line and another wording of it.
sealed interface Rule
    permits Additions,
        Between,
        Certainty,
        Commands,
        Content,
        Digits,
        Exchanged,
        Governed,
        Language,
        Length,
        Links,
        Modality,
        Numerals,
        Order,
        Persons,
        Placeholders,
        Questions,
        Scope,
        Sequels,
        Structure,
        Wholes {

  /// What it refuses for.
  Refusal reason();

  boolean holds(Reading line, Reading wording);
}
