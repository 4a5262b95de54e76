package bearings.knowledge;

import java.util.OptionalInt;

/// A figure with its source. Shown with source and year, and with its caution; never as if it
/// described the person's own market (H11).
public record CitedFact(
    String id,
    String topic,
    String claim,
    String source,
    OptionalInt year,
    String url,
    String seen,
    String caution) {}
