package bearings.rephrase;

/// One thing that must hold between a line and another wording of it.
sealed interface Rule
    permits Additions,
        Between,
        Certainty,
        Content,
        Digits,
        Exchanged,
        Language,
        Length,
        Links,
        Modality,
        Order,
        Persons,
        Placeholders,
        Questions,
        Scope,
        Sequels,
        Structure {

  /// What it refuses for.
  Refusal reason();

  boolean holds(Reading line, Reading wording);
}
