package bearings.hearing;

import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import java.util.List;
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
    Numbers.Number chosen = null;
    for (Numbers.Number number : message.numbers()) {
      if (number.value() > MOST || !number.unit().isEmpty() || total(message, number)) {
        continue;
      }
      if (chosen == null || corrected(message, chosen.to(), number.from())) {
        chosen = number;
      }
    }
    return Optional.ofNullable(chosen);
  }

  /// The ten of "7/10", "7 out of 10", "7 of 10".
  private static boolean total(Message message, Numbers.Number number) {
    int at = number.from();
    return at > 0
        && number.value() == MOST
        && (message.utterance().token(at - 1).joint() == '/' || message.word(at - 1).equals("of"));
  }

  private static boolean corrected(Message message, int from, int to) {
    for (int i = from; i < to; i++) {
      switch (message.word(i)) {
        case "no", "sorry", "wait", "rather", "actually", "meant", "make" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /// Without the question, only what says on which scale it is.
  private static void named(Message message, Findings findings) {
    List<Numbers.Number> numbers = message.numbers();
    for (int n = 0; n < numbers.size(); n++) {
      Numbers.Number number = numbers.get(n);
      if (number.value() > MOST || !number.unit().isEmpty()) {
        continue;
      }
      boolean ofTen = n + 1 < numbers.size() && total(message, numbers.get(n + 1));
      int to = ofTen ? numbers.get(n + 1).to() : number.to();
      int from = number.from();
      if (near(message, "energy", from, to)) {
        findings.add(new Fact.Energy(rounded(number)), from, to);
        return;
      }
      if (ofTen && (near(message, "behind", from, to) || near(message, "scale", from, to))) {
        findings.add(new Fact.Felt(rounded(number)), from, to);
        return;
      }
    }
  }

  private static boolean near(Message message, String word, int from, int to) {
    int start = Math.max(message.utterance().startOf(from, Token.Break.CLAUSE), from - 4);
    for (int i = start; i < Math.min(message.size(), to + 2); i++) {
      if (message.word(i).equals(word)) {
        return true;
      }
    }
    return false;
  }

  /// The number that an answer consists of, where it is little more than a number; in a correction,
  /// the number that its first sentence consists of.
  static OptionalDouble number(Message message) {
    if (message.size() == 0) {
      return OptionalDouble.empty();
    }
    OptionalDouble whole = number(message, message.size());
    boolean mends = whole.isEmpty() && message.hits().has(Cue.SIGN_CORRECTION);
    return mends ? number(message, message.sentenceEnd(0)) : whole;
  }

  private static OptionalDouble number(Message message, int end) {
    Numbers.Number chosen = null;
    int at = 0;
    for (Numbers.Number number : message.numbers()) {
      if (number.to() > end) {
        break;
      }
      if (!onlySmallWords(message, at, number.from())) {
        return OptionalDouble.empty();
      }
      at = number.to();
      if (!total(message, number)
          && (chosen == null || corrected(message, chosen.to(), number.from()))) {
        chosen = number;
      }
    }
    return chosen == null || !onlySmallWords(message, at, end)
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
