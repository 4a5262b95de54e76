package bearings.casefile;

import java.util.OptionalInt;

/// One line of a case file: a fact, when it was said, and the words that showed it.
///
/// @param turn the turn in which it was said, counted from one
/// @param fact what was said
/// @param words the person's words, to the letter
/// @param replaces the place of the entry that this one corrects, if it corrects one
public record Entry(int turn, Fact fact, String words, OptionalInt replaces) {

  /// An entry that corrects nothing.
  public static Entry of(int turn, Fact fact, String words) {
    return new Entry(turn, fact, words, OptionalInt.empty());
  }
}
