package bearings.slack;

import bearings.speech.Line;
import bearings.speech.Phrasebook;
import bearings.speech.Say;

/// The few words that the chat itself needs.
record Words(Phrasebook phrases) {

  String of(Line line) {
    return of(Say.of(line));
  }

  String of(Say say) {
    return phrases.text(say);
  }
}
