package bearings.knowledge;

import java.util.List;

/// What is known about one segment, as draft judgements.
///
/// @param segment which one
/// @param label how it is called on a button, at most 34 characters
/// @param inWords how it is called within a sentence, such as "data pipelines"
/// @param whoHires who pays for this work
/// @param urgent problems that clients there need solved
/// @param tableStakes what everybody there is expected to bring
/// @param emerging what is coming in
/// @param hype what is talked about more than bought
/// @param mostNamed canonical names of the technologies named most
public record SegmentProfile(
    Segment segment,
    String label,
    String inWords,
    String whoHires,
    List<String> urgent,
    List<String> tableStakes,
    List<String> emerging,
    List<String> hype,
    List<String> mostNamed) {
  public SegmentProfile {
    urgent = List.copyOf(urgent);
    tableStakes = List.copyOf(tableStakes);
    emerging = List.copyOf(emerging);
    hype = List.copyOf(hype);
    mostNamed = List.copyOf(mostNamed);
  }
}
