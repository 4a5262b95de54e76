package bearings.hearing;

/// A phrase found in a message.
///
/// @param cue what it is a sign of
/// @param from its first word
/// @param to the word after its last
record Hit(Cue cue, int from, int to) {
  int size() {
    return to - from;
  }

  boolean overlaps(Hit other) {
    return from < other.to && other.from < to;
  }

  boolean within(int start, int end) {
    return from >= start && to <= end;
  }
}
