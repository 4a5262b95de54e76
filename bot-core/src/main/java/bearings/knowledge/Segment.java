package bearings.knowledge;

import java.util.Locale;
import java.util.Optional;

/// A part of the industry that somebody works in. Places, not ranks.
public enum Segment {
  CLASSICAL,
  ANALYTICS_BI,
  DATA_ENG,
  MLOPS,
  CV_EDGE,
  SEARCH_REC_NLP,
  LLM_APP,
  MODEL_TRAINING;

  /// The id used in JSON and in `prompts/`, such as `data_eng`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The segment with this id, if there is one.
  public static Optional<Segment> of(String id) {
    for (Segment segment : values()) {
      if (segment.id().equals(id)) {
        return Optional.of(segment);
      }
    }
    return Optional.empty();
  }
}
