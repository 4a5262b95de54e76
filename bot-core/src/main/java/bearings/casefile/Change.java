package bearings.casefile;

/// A value that a person corrected: what it was and what it is now. Both are facts of one kind.
public record Change(Fact before, Fact after) {}
