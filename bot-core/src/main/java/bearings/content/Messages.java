package bearings.content;

import bearings.speech.Phrase;
import bearings.speech.Phrasebook;
import java.util.List;
import java.util.Map;

/// The phrasebook and where in its file each line stands.
///
/// @param phrasebook what the coach says
/// @param places for each key, in the order of the file, where it and its wordings stand
record Messages(Phrasebook phrasebook, Map<String, Place> places) {

  /// Where a line stands in the file.
  ///
  /// @param line where its key stands
  /// @param variants where each of its wordings stands
  record Place(int line, List<Integer> variants) {
    Place {
      variants = List.copyOf(variants);
    }
  }

  Phrase phrase(String key) {
    return phrasebook.phrase(key).orElseThrow();
  }
}
