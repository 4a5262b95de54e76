package bearings.hearing;

import bearings.casefile.QuestionId;
import bearings.content.Folder;
import bearings.content.HearingReader;
import bearings.content.KnowledgeReader;
import bearings.content.Problems;
import bearings.content.Prompts;
import bearings.content.TradeWordsReader;
import java.util.List;
import java.util.Optional;

/// The listener as it is shipped, for tests: with the words, phrases and examples of `prompts/`.
final class ShippedListener {
  static final Lexicon LEXICON;
  static final List<Example> EXAMPLES;
  private static final List<Warning> WARNINGS;
  private static final Listener LISTENER;
  private static final Technologies TECHNOLOGIES;
  private static final Relations RELATIONS;
  private static final Segments SEGMENTS;

  static {
    Folder folder = Folder.of(Prompts.builtIn());
    var problems = new Problems();
    var reader = new HearingReader(folder, problems);
    LEXICON = reader.lexicon();
    EXAMPLES = reader.examples();
    WARNINGS = reader.warnings();
    problems.refuseIfAny();
    var catalogue = KnowledgeReader.read(folder, problems);
    TradeWords words = TradeWordsReader.read(folder, problems);
    TECHNOLOGIES = new Technologies(catalogue, words);
    RELATIONS = new Relations(words);
    SEGMENTS = new Segments(catalogue, words);
    LISTENER = trainedOn(EXAMPLES);
  }

  private ShippedListener() {}

  static Listener trainedOn(List<Example> examples) {
    return new Listener(LEXICON, examples, WARNINGS, TECHNOLOGIES, RELATIONS, SEGMENTS);
  }

  static Heard hear(String text) {
    return LISTENER.hear(text, Optional.empty());
  }

  static Heard hear(String text, QuestionId answered) {
    return LISTENER.hear(text, Optional.of(answered));
  }

  /// @param answered the id of a question, or empty
  static Heard hear(String text, String answered) {
    return LISTENER.hear(text, QuestionId.of(answered));
  }
}
