package bearings.casefile;

import bearings.knowledge.Segment;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/// One thing a person said about themselves, in the coach's terms.
public sealed interface Fact {

  /// An event, count, quote or amount that another person could check.
  ///
  /// @param behind true where it speaks for being behind, false where it speaks against it
  /// @param count how many, where a number was given
  /// @param of out of how many, where that was given
  /// @param technologies canonical names of what was missing or praised, where named
  record Evidence(
      boolean behind,
      EvidenceKind kind,
      OptionalInt count,
      OptionalInt of,
      SortedSet<String> technologies)
      implements Fact {
    public Evidence {
      technologies = Collections.unmodifiableSortedSet(new TreeSet<>(technologies));
    }
  }

  /// How the person stands to a technology (canonical name).
  record Relates(String technology, Relation relation) implements Fact {}

  /// The person finished a target on this technology (canonical name), and has it from then on.
  record Learned(String technology) implements Fact {}

  /// The part of the industry the person works in or asks about.
  record WorksIn(Segment segment) implements Fact {}

  /// Whom the person compares with. `wholeField` where it is everybody, a feed or a ranking.
  record ComparesWith(String whom, boolean wholeField) implements Fact {}

  /// A problem that a client has now, in the person's words.
  record UrgentProblem(String problem) implements Fact {}

  /// What kind of work the person likes.
  record Likes(Temperament temperament) implements Fact {}

  /// An hour of work the person enjoyed, in their words.
  record Enjoyed(String what) implements Fact {}

  /// What clients pay for, in the person's words.
  record PaidFor(String what) implements Fact {}

  /// Hours a week for learning, 0 to 168.
  record Hours(double perWeek) implements Fact {}

  /// Energy, 0 to 10.
  record Energy(int level) implements Fact {}

  /// How far behind it feels, 0 to 10.
  record Felt(int level) implements Fact {}

  /// A feeling about one's standing, in the person's words.
  record Feeling(String words) implements Fact {}

  /// A claim over a whole ("everyone", "nobody") made as a fact.
  record Generalizes(String word) implements Fact {}

  /// Motion without arrival (courses begun, tools installed, nothing finished), or idle pride.
  record Chases(String words) implements Fact {}

  /// Reads feeds, launches and rankings a lot, in the person's words.
  record Follows(String words) implements Fact {}

  /// Too little time or strength, in the person's words (children, second job, no sleep).
  record Burdened(String words) implements Fact {}

  /// A date by which something must be there: a day of the month, and the month where named.
  record Deadline(int day, OptionalInt month, String words) implements Fact {}

  /// When exactly the person will sit down, in their words.
  record When(String words) implements Fact {}

  /// Makes less of it than happened ("just imposter syndrome", "i'm not behind"), in the person's
  /// words.
  record PlaysDown(String words) implements Fact {}

  /// Why the scale is not lower, in the person's words.
  record WhyNotLower(String words) implements Fact {}

  /// What came of a step: how much of it, where counted.
  ///
  /// @param done whether it happened; empty for partly
  record Progress(Optional<Boolean> done, OptionalInt count, OptionalInt of) implements Fact {}

  /// The person cannot or will not answer a question. An answer in its own right.
  record NotKnown(QuestionId question) implements Fact {}

  /// Dreads or is bored by a kind of work, in the person's words ("i hate new tools").
  record Dreads(String words) implements Fact {}

  /// The person says that there is none of what was asked for ("not really", "nothing happened").
  record Nothing(QuestionId question) implements Fact {}

  /// The person named a technology without saying how they stand to it (canonical name).
  record Mentions(String technology) implements Fact {}
}
