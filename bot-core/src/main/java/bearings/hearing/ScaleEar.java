package bearings.hearing;

import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import java.util.Optional;
import java.util.OptionalDouble;

/// Hears levels from 0 to 10 (how much energy, how far behind it feels), and answers that are
/// little more than a number.
final class ScaleEar implements Ear {
  private static final int MOST = 10;

  @Override
  public void listen(Message message, Findings findings) {
    if (message.answers(QuestionId.SCALE)) {
      level(message).ifPresent(n -> findings.add(new Fact.Felt(rounded(n)), n.from(), n.to()));
    } else if (message.answers(QuestionId.ENERGY)) {
      level(message).ifPresent(n -> findings.add(new Fact.Energy(rounded(n)), n.from(), n.to()));
    } else {
      named(message, findings);
    }
  }

  private static int rounded(Numbers.Number number) {
    return (int) Math.round(number.value());
  }

  private static Optional<Numbers.Number> level(Message message) {
    return BareNumbers.settled(message, number -> level(message, number));
  }

  private static boolean level(Message message, Numbers.Number number) {
    return number.value() <= MOST && !total(message, number) && BareNumbers.bare(message, number);
  }

  /// The ten of "7/10", "7 out of 10", "7 of 10".
  private static boolean total(Message message, Numbers.Number number) {
    int at = number.from();
    return at > 0
        && number.value() == MOST
        && (message.utterance().token(at - 1).joint() == '/' || message.word(at - 1).equals("of"));
  }

  /// Without the question, only what says on which scale it is.
  private static void named(Message message, Findings findings) {
    BareNumbers.settled(message, number -> level(message, number) && energy(message, number))
        .ifPresent(n -> findings.add(new Fact.Energy(rounded(n)), n.from(), n.to()));
    BareNumbers.settled(message, number -> level(message, number) && felt(message, number))
        .ifPresent(n -> findings.add(new Fact.Felt(rounded(n)), n.from(), n.to()));
  }

  private static boolean energy(Message message, Numbers.Number number) {
    int from = Math.max(message.sentenceStart(number.from()), number.from() - 4);
    for (Numbers.Number other : message.numbers()) {
      boolean before = other.to() <= number.from();
      from =
          before && !BareNumbers.mended(message, other.to(), number.from())
              ? Math.max(from, other.to())
              : from;
    }
    for (int i = from; i < Math.min(number.to() + 2, message.sentenceEnd(number.from())); i++) {
      if (message.word(i).equals("energy")) {
        return true;
      }
    }
    return false;
  }

  private static boolean felt(Message message, Numbers.Number number) {
    int from = number.from();
    boolean feels = false;
    for (int i = Math.max(message.sentenceStart(from), from - 4); i < from; i++) {
      feels |= message.word(i).startsWith("feel") || message.word(i).equals("felt");
    }
    int to = number.to() + 2;
    boolean ofTen =
        message.numbers().stream()
            .anyMatch(ten -> ten.from() > from && ten.from() <= to && total(message, ten));
    boolean behind = near(message, "behind", from, to) || near(message, "scale", from, to);
    return !energy(message, number) && (feels || (ofTen && behind));
  }

  private static boolean near(Message message, String word, int from, int to) {
    int start = Math.max(message.utterance().startOf(from, Token.Break.SENTENCE), from - 4);
    for (int i = start; i < Math.min(message.sentenceEnd(from), to + 2); i++) {
      if (message.word(i).equals(word)) {
        return true;
      }
    }
    return false;
  }

  /// The number that an answer consists of, where it is little more than a number; in a correction,
  /// the number that it names.
  static OptionalDouble number(Message message) {
    if (message.size() == 0) {
      return OptionalDouble.empty();
    }
    boolean mends = message.hits().has(Cue.SIGN_CORRECTION) && message.numbers().size() > 0;
    Optional<Numbers.Number> corrected = mends ? BareNumbers.corrected(message) : Optional.empty();
    return corrected
        .map(number -> OptionalDouble.of(number.value()))
        .orElseGet(() -> whole(message));
  }

  private static OptionalDouble whole(Message message) {
    Numbers.Number chosen = null;
    int at = 0;
    for (Numbers.Number number : message.numbers()) {
      if (!onlySmallWords(message, at, number.from()) || BareNumbers.none(message, number)) {
        return OptionalDouble.empty();
      }
      at = number.to();
      if (!total(message, number)
          && (chosen == null || BareNumbers.mended(message, chosen.to(), number.from()))) {
        chosen = number;
      }
    }
    return chosen == null
            || !chosen.unit().isEmpty()
            || !onlySmallWords(message, at, message.size())
        ? OptionalDouble.empty()
        : OptionalDouble.of(chosen.value());
  }

  private static boolean onlySmallWords(Message message, int from, int to) {
    for (Hit hit : message.hits().of(Cue.SMALL_WORD)) {
      if (hit.from() == from) {
        return hit.to() >= to || onlySmallWords(message, hit.to(), to);
      }
    }
    return from >= to;
  }
}
