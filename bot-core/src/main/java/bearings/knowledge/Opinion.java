package bearings.knowledge;

import java.util.Optional;

/// What the coach thinks of a technology, by the measure "the latest that works".
///
/// @param text one or two sentences
/// @param fact id of the cited fact it leans on, if any
public record Opinion(String text, Optional<String> fact) {}
