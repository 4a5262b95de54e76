package bearings.hearing;

import java.util.Optional;
import java.util.function.Predicate;

/// Numbers that stand for themselves: no count of a noun, no date, no amount with a unit.
final class BareNumbers {
  private static final int MOST_WORDS = 16;

  private BareNumbers() {}

  /// Whether a number counts nothing but itself: "7", "maybe a 6", "7 because i slept badly".
  static boolean bare(Message message, Numbers.Number number) {
    return number.unit().isEmpty()
        && !none(message, number)
        && begins(message, number)
        && ends(message, number);
  }

  /// Whether a number word counts nothing at all: "this one", "one of them".
  static boolean none(Message message, Numbers.Number number) {
    for (Hit hit : message.hits().of(Cue.NO_NUMBER)) {
      if (hit.from() <= number.from() && number.to() <= hit.to()) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(Message message, Numbers.Number number) {
    int from = number.from();
    return from == 0
        || message.utterance().token(from).before().atLeast(Token.Break.COMMA)
        || endsAt(message, Cue.BEFORE_NUMBER, from);
  }

  /// Whether nothing is counted by a number: no noun follows it.
  static boolean ends(Message message, Numbers.Number number) {
    int to = number.to();
    return to >= message.size()
        || message.utterance().token(to).before().atLeast(Token.Break.COMMA)
        || startsAt(message, Cue.AFTER_NUMBER, to)
        || tied(message, to);
  }

  /// The seven of "7/10", "7-8".
  private static boolean tied(Message message, int to) {
    char joint = message.utterance().token(to - 1).joint();
    return (joint == '/' || joint == '-') && message.utterance().token(to).startsWithDigit();
  }

  private static boolean endsAt(Message message, Cue cue, int at) {
    return message.hits().of(cue).stream().anyMatch(hit -> hit.to() == at);
  }

  private static boolean startsAt(Message message, Cue cue, int at) {
    return message.hits().of(cue).stream().anyMatch(hit -> hit.from() == at);
  }

  /// Whether a word of mending stands between two places in the message ("four, no three").
  static boolean mended(Message message, int from, int to) {
    return message.hits().within(Cue.MENDS, from, to).isPresent();
  }

  /// The last of the numbers that fit where each mends the one before, else the first that fits.
  static Optional<Numbers.Number> settled(Message message, Predicate<Numbers.Number> fits) {
    Numbers.Number chosen = null;
    for (Numbers.Number number : message.numbers()) {
      if (fits.test(number) && !denied(message, number)) {
        boolean last = number.to() == message.size();
        if (chosen == null
            || mended(message, chosen.to(), number.from())
            || (last && turns(message, chosen.to(), number.from()))) {
          chosen = number;
        }
      }
    }
    return Optional.ofNullable(chosen);
  }

  private static boolean turns(Message message, int from, int to) {
    for (int i = from; i < to; i++) {
      if (message.word(i).equals("but")) {
        return true;
      }
    }
    return false;
  }

  /// "not three", "instead of three", "rather than three".
  static boolean denied(Message message, Numbers.Number number) {
    return switch (message.word(number.from() - 1)) {
      case "not", "than" -> true;
      case "of" -> message.word(number.from() - 2).equals("instead");
      default -> false;
    };
  }

  /// The number that a correction names, with or without what it counts, or out of how many: "wait,
  /// two bids, not three", "it was three of five".
  static Optional<Numbers.Number> corrected(Message message) {
    if (message.size() > MOST_WORDS) {
      return Optional.empty();
    }
    Numbers.Number chosen = null;
    int before = 0;
    boolean mends = false;
    boolean whole = false;
    for (Numbers.Number number : message.numbers()) {
      boolean part = Counts.ratio(message, number).of().isPresent();
      boolean fits =
          number.unit().isEmpty()
              && !whole
              && !none(message, number)
              && !denied(message, number)
              && (part || ends(message, number) || startsAt(message, Cue.COUNTED, number.to()));
      whole = part;
      if (fits) {
        boolean now = mended(message, Math.max(before, number.from() - 4), number.from());
        if (chosen == null || now || (!mends && mended(message, before, number.from()))) {
          chosen = number;
          mends = now;
        }
      }
      before = number.to();
    }
    return Optional.ofNullable(chosen);
  }
}
