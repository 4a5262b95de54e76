package bearings.speech;

import java.util.List;

/// A line in words, and which parts of them were filled in.
///
/// @param text the whole line
/// @param filled what fills the line's own placeholders, from left to right; a nested line is one
///   part
public record Spoken(String text, List<Part> filled) {
  public Spoken {
    filled = List.copyOf(filled);
  }

  /// Where something that was filled in stands.
  ///
  /// @param start its first character
  /// @param end the one after its last
  /// @param raised whether its first letter became a capital because it opens a sentence
  public record Part(int start, int end, boolean raised) {}
}
