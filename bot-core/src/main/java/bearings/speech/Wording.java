package bearings.speech;

import java.util.List;

/// How a language counts and joins: what a phrasebook needs besides its lines.
///
/// @param numbers the words for zero, one, two and so on; amounts beyond them are written in digits
/// @param between what stands between the items of a series
/// @param last what stands before its last item
public record Wording(List<String> numbers, String between, String last) {
  public Wording {
    numbers = List.copyOf(numbers);
  }

  /// An amount as it is said: a word where there is one, or else digits with one decimal at most.
  String amount(double value) {
    if (!Double.isFinite(value)) {
      return "";
    }
    long tenths = Math.round(value * 10);
    if (tenths % 10 != 0) {
      return (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    }
    long whole = tenths / 10;
    return whole >= 0 && whole < numbers.size() ? numbers.get((int) whole) : Long.toString(whole);
  }
}
