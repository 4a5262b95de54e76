package bearings.content;

import bearings.rephrase.Masked;
import bearings.rephrase.Selection;
import bearings.speech.Phrase;
import bearings.speech.Phrasebook;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The phrasebook and where each line stands.
///
/// @param phrasebook what the coach says
/// @param places for each key, in the order of the file, where it and its wordings stand
record Messages(Phrasebook phrasebook, Map<String, Place> places) {

  /// Where a line stands.
  ///
  /// @param line where its key stands in `messages/en.yaml`
  /// @param variants where each of its wordings stands
  record Place(int line, List<Spot> variants) {
    Place {
      variants = List.copyOf(variants);
    }

    /// How many of its wordings are its own; those that were made in advance come after them.
    int own() {
      return (int) variants.stream().filter(Spot::isOwn).count();
    }
  }

  /// A line of a file.
  record Spot(String file, int line) {
    boolean isOwn() {
      return file.equals(MessagesReader.FILE);
    }
  }

  Phrase phrase(String key) {
    return phrasebook.phrase(key).orElseThrow();
  }

  /// What of a line's own wordings a model may be shown.
  List<Masked> masked(String key, Place place, Selection selection) {
    return IntStream.range(0, place.own())
        .boxed()
        .flatMap(i -> selection.masked(key, i, phrasebook).stream())
        .toList();
  }
}
