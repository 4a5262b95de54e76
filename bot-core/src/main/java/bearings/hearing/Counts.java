package bearings.hearing;

import java.util.OptionalInt;
import java.util.Set;

/// How many, and out of how many, in a piece of a message.
final class Counts {
  private static final int MOST = 500;
  private static final Set<String> NO_COUNT =
      Set.of(
          "hour",
          "hours",
          "h",
          "day",
          "days",
          "week",
          "weeks",
          "month",
          "months",
          "year",
          "years",
          "yrs",
          "percent",
          "euros",
          "eur",
          "dollars",
          "usd",
          "k",
          "minutes",
          "min",
          "am",
          "pm",
          "times",
          "o'clock",
          "people",
          "million",
          "billion",
          "thousand",
          "more",
          "weekdays",
          "ms",
          "seconds",
          "rows",
          "girls",
          "kids",
          "children",
          "phone");
  private static final Set<String> DATE =
      Set.of("since", "until", "till", "at", "by", "around", "from", "to", "in", "over", "after");

  private Counts() {}

  record Count(OptionalInt count, OptionalInt of) {
    static final Count NONE = new Count(OptionalInt.empty(), OptionalInt.empty());
  }

  /// The count nearest before a word (or after it) within a piece.
  static Count near(Message message, Piece piece, int at) {
    OptionalInt whole = ofMyLast(message, at);
    Numbers.Number best = null;
    for (Numbers.Number number : message.numbers()) {
      if (number.from() < piece.from() || number.to() > piece.to() || !counts(message, number)) {
        continue;
      }
      Count ratio = ratio(message, number);
      if (ratio.of.isPresent()) {
        return ratio;
      }
      if (best == null || (number.from() <= at + 3 && best.from() < number.from())) {
        best = best != null && best.from() >= at ? best : number;
      }
    }
    if (best != null) {
      best = mended(message, best);
      int count = (int) best.value();
      boolean last = isLast(message, best.from() - 1);
      boolean all = last || message.word(best.from() - 1).equals("all");
      if (all && allOfThem(message, best)) {
        return new Count(OptionalInt.of(count), OptionalInt.of(count));
      }
      boolean fits = whole.isPresent() && whole.getAsInt() >= count;
      return new Count(OptionalInt.of(count), fits ? whole : OptionalInt.empty());
    }
    return byWord(message, piece);
  }

  /// "one big and two small": all of them.
  static Count sum(Message message, Piece piece) {
    int sum = 0;
    for (Numbers.Number number : message.numbers()) {
      boolean within = number.from() >= piece.from() && number.to() <= piece.to();
      sum += within && counts(message, number) ? (int) number.value() : 0;
    }
    return sum == 0 ? Count.NONE : new Count(OptionalInt.of(sum), OptionalInt.of(sum));
  }

  /// What a message counts out of a whole; of nothing where it does not.
  static Count ratio(Message message) {
    return message.numbers().stream()
        .map(number -> ratio(message, number))
        .filter(count -> count.of().isPresent())
        .findFirst()
        .orElse(Count.NONE);
  }

  /// How many, where the clause itself does not say: "one big and two small, all stayed" are three.
  static Count widened(Message message, Piece piece, Hit hit, Count count) {
    int from = message.sentenceStart(hit.from());
    int all = from;
    while (all < piece.to() && !message.word(all).equals("all")) {
      all++;
    }
    int last = all;
    boolean after =
        message.numbers().stream().anyMatch(n -> n.from() >= last && n.to() <= piece.to());
    if (all < piece.to() && !after) {
      Count sum = sum(message, new Piece(from, all));
      return sum.count().isPresent() ? sum : count;
    }
    return count.count().isPresent()
        ? count
        : near(message, new Piece(from, piece.to()), hit.from());
  }

  /// The number that stands after all mending: "four bids, no three, well two really".
  private static Numbers.Number mended(Message message, Numbers.Number first) {
    Numbers.Number last = first;
    for (Numbers.Number number : message.numbers()) {
      boolean follows = number.from() >= last.to() && counts(message, number);
      int near = Math.max(last.to(), number.from() - 3);
      if (follows
          && BareNumbers.mended(message, near, number.from())
          && !BareNumbers.denied(message, number)
          && (BareNumbers.ends(message, number) || sameThing(message, first, number))) {
        last = number;
      }
    }
    return last;
  }

  /// "two renewed. no, one renewed": both count the same word.
  private static boolean sameThing(Message message, Numbers.Number one, Numbers.Number other) {
    return message.word(one.to()).equals(message.word(other.to()))
        || message.hits().of(Cue.COUNTED).stream().anyMatch(hit -> hit.from() == other.to());
  }

  private static Count byWord(Message message, Piece piece) {
    for (int i = piece.from(); i < piece.to(); i++) {
      String word = message.word(i);
      OptionalInt ordinal = Numbers.ordinal(word);
      if (word.equals("both")) {
        return new Count(OptionalInt.of(2), OptionalInt.of(2));
      }
      boolean counted = ordinal.isPresent() && countsAll(message.word(i + 1));
      if (counted) {
        return new Count(ordinal, ordinal);
      }
    }
    return Count.NONE;
  }

  private static boolean countsAll(String word) {
    return switch (word) {
      case "no", "one", "rejection", "refusal", "time", "mail", "ad", "tender", "brief" -> true;
      default -> false;
    };
  }

  /// Whether a number counts things rather than time, money or a date.
  private static boolean counts(Message message, Numbers.Number number) {
    if (!number.whole() || number.value() > MOST || !number.unit().isEmpty()) {
      return false;
    }
    if (each(message.word(number.from() - 1))) {
      return false;
    }
    String next = message.word(number.to());
    if (NO_COUNT.contains(next) && !(next.equals("people") && number.value() < 20)) {
      return false;
    }
    boolean date = number.value() > 31 && DATE.contains(message.word(number.from() - 1));
    boolean clock =
        DATE.contains(message.word(number.from() - 1))
            && number.value() < 13
            && message.utterance().token(number.from()).startsWithDigit();
    return !date && !clock && !currency(message, number);
  }

  /// "every one of them", "this one": no count.
  private static boolean each(String before) {
    return switch (before) {
      case "every", "each", "this", "that", "which", "any" -> true;
      default -> false;
    };
  }

  private static boolean currency(Message message, Numbers.Number number) {
    int start = message.utterance().token(number.from()).start();
    int end = message.utterance().token(number.to() - 1).end();
    String text = message.text();
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    char after = end < text.length() ? text.charAt(end) : ' ';
    return "$€£".indexOf(before) >= 0 || "$€£%".indexOf(after) >= 0;
  }

  /// "three of the last four", "2 out of 5", "23 of 210".
  static Count ratio(Message message, Numbers.Number number) {
    int at = number.to();
    if (message.word(at).equals("out")) {
      at++;
    }
    if (!message.word(at).equals("of")) {
      return Count.NONE;
    }
    for (Numbers.Number total : message.numbers()) {
      boolean near = total.from() > at && total.from() <= at + 4;
      if (near && total.whole() && total.value() >= number.value()) {
        return new Count(OptionalInt.of((int) number.value()), OptionalInt.of((int) total.value()));
      }
    }
    return Count.NONE;
  }

  /// "of my last six clients four stayed": six.
  private static OptionalInt ofMyLast(Message message, int at) {
    int from = message.sentenceStart(Math.min(at, message.size() - 1));
    for (Numbers.Number number : message.numbers()) {
      boolean before = number.from() >= from && number.from() <= at;
      if (before && number.whole() && number.from() >= 2) {
        boolean of = false;
        for (int i = Math.max(from, number.from() - 3); i < number.from(); i++) {
          of |= message.word(i).equals("of");
        }
        boolean leading = number.from() - from <= 4 || isLast(message, number.from() - 1);
        if (of && leading && counts(message, number)) {
          return OptionalInt.of((int) number.value());
        }
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isLast(Message message, int at) {
    return switch (message.word(at)) {
      case "last", "past", "latest", "recent" -> true;
      default -> false;
    };
  }

  /// "the last six tenders all wanted", "three bids, all wanted".
  private static boolean allOfThem(Message message, Numbers.Number number) {
    int end = message.sentenceEnd(number.from());
    for (int i = number.from(); i < end; i++) {
      if (message.word(i).equals("all") || message.word(i).equals("none")) {
        return true;
      }
    }
    return message.word(number.from() - 1).equals("all");
  }
}
