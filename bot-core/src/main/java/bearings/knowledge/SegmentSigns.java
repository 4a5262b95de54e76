package bearings.knowledge;

import java.util.List;

/// The words of work that show a segment, as phrases: `(churn|cancellation) [score|scores]`.
///
/// @param strong one of these is enough
/// @param weak these add to one another, and to the technologies that somebody works with
public record SegmentSigns(List<String> strong, List<String> weak) {
  public static final SegmentSigns NONE = new SegmentSigns(List.of(), List.of());

  public SegmentSigns {
    strong = List.copyOf(strong);
    weak = List.copyOf(weak);
  }
}
