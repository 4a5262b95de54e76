package bearings.content;

import bearings.casefile.QuestionId;
import bearings.speech.Idea;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A conversation that must hold, as it is written in `transcripts/`: what the person does, and
/// what must be true of each answer.
///
/// @param file where it stands within the prompts folder
/// @param title its first line, which says what it shows
/// @param start when the conversation begins
record Transcript(String file, String title, Instant start, List<Exchange> exchanges) {
  Transcript {
    exchanges = List.copyOf(exchanges);
  }

  /// Something the person (or time) does, and what must be true of the answer.
  record Exchange(int line, Move move, List<Expectation> expectations) {
    Exchange {
      expectations = List.copyOf(expectations);
    }
  }

  /// What happens on the person's side.
  sealed interface Move {
    /// The person writes to the coach alone.
    record Writes(String text) implements Move {}

    /// The person writes where others read along.
    record WritesInChannel(String text) implements Move {}

    /// The person presses a choice.
    record Chooses(String choiceId) implements Move {}

    /// The person gives a command.
    record Commands(String line) implements Move {}

    /// Time passes, and what falls due comes.
    record Advances(Duration time) implements Move {}

    /// Time passes, and nothing comes.
    record StaysAway(Duration time) implements Move {}
  }

  /// A condition and the line that it stands in.
  record Expectation(int line, Condition condition) {}

  /// Something that must be true of an answer.
  sealed interface Condition {
    /// This question is open now, or none.
    record Asks(Optional<QuestionId> question) implements Condition {}

    /// A line with this key was said or asked.
    record Says(String key) implements Condition {}

    /// A line was said that serves this idea.
    record Serves(Idea idea) implements Condition {}

    /// The answer contains these words.
    record Contains(String words) implements Condition {}

    /// The answer does not contain these words.
    record Lacks(String words) implements Condition {}

    /// A value of the case compares so.
    record InCase(String path, Comparison comparison, String value) implements Condition {}

    /// This verdict has been given, with at least these modifiers.
    record Verdict(String verdict, List<String> modifiers) implements Condition {
      public Verdict {
        modifiers = List.copyOf(modifiers);
      }
    }

    /// So many choices are offered.
    record Choices(int count) implements Condition {}

    /// Nothing at all is said or asked.
    record Silence() implements Condition {}
  }

  /// How a value of the case is compared.
  enum Comparison {
    EQUAL("="),
    NOT_EQUAL("!="),
    AT_MOST("<="),
    AT_LEAST(">="),
    CONTAINS("contains");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }

    static Optional<Comparison> of(String sign) {
      for (Comparison comparison : values()) {
        if (comparison.sign.equals(sign)) {
          return Optional.of(comparison);
        }
      }
      return Optional.empty();
    }
  }
}
