package bearings.heuristic;

import bearings.casefile.Entry;
import bearings.speech.Idea;
import bearings.speech.Say;

/// What one idea concludes from a case file. Verdict and plan are built from these alone, so that
/// each part of them can name its idea and the words it rests on.
public sealed interface Conclusion {
  /// The idea that concluded this.
  Idea idea();

  /// The person's words behind it; empty where it rests on something that was not said.
  String words();

  /// An item of evidence weighs this much.
  record Weighs(Idea idea, boolean behind, int weight, Entry entry) implements Conclusion {
    @Override
    public String words() {
      return entry.words();
    }
  }

  /// The feeling is larger than the evidence, by this much.
  record Larger(Idea idea, int weight, String words) implements Conclusion {}

  /// The verdict gets this colour.
  record Colours(Idea idea, Modifier modifier, String words) implements Conclusion {}

  /// This technology would be a good target.
  record Favours(Idea idea, String technology, int points, Say reason, String words)
      implements Conclusion {}

  /// This technology is not for now.
  record Defers(Idea idea, String technology, Say reason, String words) implements Conclusion {}

  /// No more than these hours a week.
  record Caps(Idea idea, double hours, String words) implements Conclusion {}

  /// Something the person is good at and is kept.
  record Strength(Idea idea, Say what, String words) implements Conclusion {}

  /// A line that belongs into the plan besides the target.
  record Adds(Idea idea, Say line, String words) implements Conclusion {}
}
