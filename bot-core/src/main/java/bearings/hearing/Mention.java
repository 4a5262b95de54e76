package bearings.hearing;

import bearings.casefile.Relation;
import java.util.Optional;

/// A technology named in a message.
///
/// @param technology canonical name
/// @param from the first word of the name in the utterance
/// @param to the word after its last
/// @param words the name as it was typed
/// @param relation how the sender stands to it, where the text says so
public record Mention(
    String technology, int from, int to, String words, Optional<Relation> relation) {

  Mention with(Relation found) {
    return new Mention(technology, from, to, words, Optional.of(found));
  }
}
