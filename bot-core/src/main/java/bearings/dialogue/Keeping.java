package bearings.dialogue;

import bearings.speech.Line;
import bearings.speech.Say;
import java.util.Optional;
import java.util.Set;

/// What is true about what the coach keeps of a person, so that it says just that.
public sealed interface Keeping {

  /// It is held in memory and goes with the program.
  record InMemory() implements Keeping {}

  /// It is held in the operator's database, where the operator can read it.
  ///
  /// @param days it is erased so many days after the last contact; at least one
  record Stored(int days) implements Keeping {
    public Stored {
      if (days < 1) {
        throw new IllegalArgumentException("kept for " + days + " days");
      }
    }

    private Say say(Line line) {
      return Say.of(line).with("days", days);
    }
  }

  /// The keys of the introduction that precedes an answer.
  Set<String> INTRODUCTIONS_IN_PASSING =
      Set.of(Line.INTRODUCTION_SHORT.key(), Line.INTRODUCTION_SHORT_STORED.key());

  /// How the coach introduces itself.
  default Say introduction() {
    return switch (this) {
      case InMemory _ -> Say.of(Line.INTRODUCTION);
      case Stored stored -> stored.say(Line.INTRODUCTION_STORED);
    };
  }

  /// The same before an answer, to somebody who has begun already.
  default Say introductionInPassing() {
    return switch (this) {
      case InMemory _ -> Say.of(Line.INTRODUCTION_SHORT);
      case Stored stored -> stored.say(Line.INTRODUCTION_SHORT_STORED);
    };
  }

  /// Who sees what, and how long it is there.
  default Say privacy() {
    return switch (this) {
      case InMemory _ -> Say.of(Line.PRIVACY);
      case Stored stored -> stored.say(Line.PRIVACY_STORED);
    };
  }

  /// What `help` says about it, where there is something to be said.
  default Optional<Say> help() {
    return switch (this) {
      case InMemory _ -> Optional.empty();
      case Stored stored -> Optional.of(stored.say(Line.HELP_STORED));
    };
  }
}
