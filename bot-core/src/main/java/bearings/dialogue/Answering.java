package bearings.dialogue;

import bearings.casefile.Entry;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.hearing.Finding;
import bearings.hearing.Heard;
import bearings.hearing.Intent;
import bearings.hearing.Signal;
import java.util.List;

/// Whether a message answers a question.
final class Answering {
  private Answering() {}

  /// Whether a message holds a fact that this question asks for.
  static boolean tellsFor(QuestionId question, Heard heard) {
    return heard.findings().stream()
        .map(Finding::fact)
        .anyMatch(fact ->
            switch (question) {
              case FOR, AGAINST, CLIENTS, BIDS -> fact instanceof Fact.Evidence;
              case SEGMENT, CLARIFY -> fact instanceof Fact.WorksIn;
              case TEMPER -> fact instanceof Fact.Likes;
              case TIME -> fact instanceof Fact.Hours;
              case ENERGY -> fact instanceof Fact.Energy;
              case SCALE -> fact instanceof Fact.Felt;
              case OPEN,
                  COMPARE,
                  URGENT,
                  ENJOY,
                  SKILLS,
                  WHY_NOT_LOWER,
                  ACCEPT,
                  IFTHEN,
                  CHECKIN,
                  SAFETY ->
                  false;
            });
  }

  /// Whether the question is dealt with: by a fact it asks for, by a "don't know", or, where any
  /// words may answer, by a few of them.
  static boolean answers(QuestionId question, Heard heard, List<Entry> fresh) {
    return switch (question) {
      case OPEN -> !heard.clauses().isEmpty() || !fresh.isEmpty();
      case FOR, AGAINST, CLIENTS, BIDS, ENJOY, SKILLS -> !fresh.isEmpty() || tells(heard, 2);
      case SEGMENT, CLARIFY ->
          has(fresh, Fact.WorksIn.class, Fact.NotKnown.class, Fact.ComparesWith.class);
      case COMPARE -> has(fresh, Fact.ComparesWith.class, Fact.NotKnown.class) || tells(heard, 1);
      case URGENT ->
          has(fresh, Fact.UrgentProblem.class, Fact.Nothing.class, Fact.NotKnown.class)
              || tells(heard, 2);
      case TEMPER -> has(fresh, Fact.Likes.class, Fact.NotKnown.class);
      case TIME -> has(fresh, Fact.Hours.class, Fact.NotKnown.class);
      case ENERGY -> has(fresh, Fact.Energy.class, Fact.NotKnown.class);
      case SCALE -> has(fresh, Fact.Felt.class, Fact.NotKnown.class);
      case WHY_NOT_LOWER ->
          has(fresh, Fact.WhyNotLower.class, Fact.NotKnown.class, Fact.Felt.class)
              || tells(heard, 1);
      case ACCEPT -> heard.has(Signal.YES, Signal.NO, Signal.TOO_MUCH, Signal.SKIP);
      case IFTHEN -> has(fresh, Fact.When.class, Fact.NotKnown.class);
      case CHECKIN -> has(fresh, Fact.Progress.class, Fact.NotKnown.class);
      case SAFETY -> true;
    };
  }

  /// Whether these are more words than so many, and no question what to learn.
  private static boolean tells(Heard heard, int words) {
    return words(heard) > words && heard.intent() != Intent.ASK_WHAT_TO_LEARN;
  }

  static int words(Heard heard) {
    return heard.text().split("\\s+", -1).length;
  }

  @SafeVarargs
  private static boolean has(List<Entry> fresh, Class<? extends Fact>... kinds) {
    for (Entry entry : fresh) {
      for (Class<? extends Fact> kind : kinds) {
        if (kind.isInstance(entry.fact())) {
          return true;
        }
      }
    }
    return false;
  }
}
