package bearings.hearing;

import bearings.casefile.QuestionId;
import java.util.Optional;

/// A message with the reading a careful person gave it: what the classifiers learn from.
public record Example(
    String text,
    Optional<QuestionId> question,
    Intent intent,
    Stance stance,
    boolean generalization,
    Polarity polarity) {}
