package bearings.store;

import bearings.casefile.Fact;
import bearings.dialogue.Mode;
import bearings.speech.Arg;
import java.util.Map;

/// The names under which the kinds of facts, modes and arguments are stored. A name stays for good:
/// a class may be renamed, a stored session may not.
final class Names {
  private static final Map<Class<?>, String> NAMES =
      Map.ofEntries(
          Map.entry(Fact.Evidence.class, "evidence"),
          Map.entry(Fact.Relates.class, "relates"),
          Map.entry(Fact.Learned.class, "learned"),
          Map.entry(Fact.WorksIn.class, "works-in"),
          Map.entry(Fact.ComparesWith.class, "compares-with"),
          Map.entry(Fact.UrgentProblem.class, "urgent-problem"),
          Map.entry(Fact.Likes.class, "likes"),
          Map.entry(Fact.Enjoyed.class, "enjoyed"),
          Map.entry(Fact.PaidFor.class, "paid-for"),
          Map.entry(Fact.Hours.class, "hours"),
          Map.entry(Fact.Energy.class, "energy"),
          Map.entry(Fact.Felt.class, "felt"),
          Map.entry(Fact.Feeling.class, "feeling"),
          Map.entry(Fact.Generalizes.class, "generalizes"),
          Map.entry(Fact.Chases.class, "chases"),
          Map.entry(Fact.Follows.class, "follows"),
          Map.entry(Fact.Burdened.class, "burdened"),
          Map.entry(Fact.Deadline.class, "deadline"),
          Map.entry(Fact.When.class, "when"),
          Map.entry(Fact.PlaysDown.class, "plays-down"),
          Map.entry(Fact.WhyNotLower.class, "why-not-lower"),
          Map.entry(Fact.Progress.class, "progress"),
          Map.entry(Fact.NotKnown.class, "not-known"),
          Map.entry(Fact.Dreads.class, "dreads"),
          Map.entry(Fact.Nothing.class, "nothing"),
          Map.entry(Fact.Mentions.class, "mentions"),
          Map.entry(Mode.Coaching.class, "coaching"),
          Map.entry(Mode.Stopped.class, "stopped"),
          Map.entry(Mode.Confirming.class, "confirming"),
          Map.entry(Mode.Safety.class, "safety"),
          Map.entry(Arg.Text.class, "text"),
          Map.entry(Arg.Quote.class, "quote"),
          Map.entry(Arg.Amount.class, "amount"),
          Map.entry(Arg.Line.class, "line"),
          Map.entry(Arg.Series.class, "series"),
          Map.entry(Arg.Steps.class, "steps"),
          Map.entry(Arg.Sentences.class, "sentences"));

  private Names() {}

  /// The name of one kind of a sealed type.
  ///
  /// @throws IllegalStateException where it has none yet
  static String of(Class<?> kind) {
    String name = NAMES.get(kind);
    if (name == null) {
      throw new IllegalStateException(kind.getName() + " has no name in " + Names.class.getName());
    }
    return name;
  }
}
