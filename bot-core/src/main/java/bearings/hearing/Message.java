package bearings.hearing;

import bearings.casefile.QuestionId;
import java.util.List;
import java.util.Optional;

/// One message with all that is found in it before it is understood: words, phrases, technologies,
/// numbers, and the question that had just been asked.
record Message(
    Utterance utterance,
    Optional<QuestionId> question,
    Hits hits,
    List<Mention> mentions,
    List<Numbers.Number> numbers) {

  boolean answers(QuestionId... any) {
    if (question.isPresent()) {
      for (QuestionId one : any) {
        if (one == question.get()) {
          return true;
        }
      }
    }
    return false;
  }

  int size() {
    return utterance.size();
  }

  String text() {
    return utterance.text();
  }

  String word(int at) {
    return utterance.word(at);
  }

  String words(int from, int to) {
    return utterance.words(from, to);
  }

  String words(Hit hit) {
    return utterance.words(hit.from(), hit.to());
  }

  /// Where the sentence that holds a word starts.
  int sentenceStart(int at) {
    return utterance.startOf(at, Token.Break.SENTENCE);
  }

  int sentenceEnd(int at) {
    return utterance.endOf(at, Token.Break.SENTENCE);
  }

  /// The whole message to the letter.
  String whole() {
    return utterance.words(0, size());
  }

  boolean asks() {
    return text().indexOf('?') >= 0;
  }

  /// How many words stand between quotation marks.
  int quotedWords() {
    int count = 0;
    for (Token token : utterance.tokens()) {
      count += token.quoted() ? 1 : 0;
    }
    return count;
  }
}
