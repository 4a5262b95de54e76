package bearings.hearing;

/// A sentence or two, and whether somebody who writes them may be in danger: what hearing danger is
/// learned from.
public record Warning(String text, boolean danger) {}
