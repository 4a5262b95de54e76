package bearings.hearing;

import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Hears how many hours a week there are for learning, after the sender's own correction.
final class HoursEar implements Ear {
  private static final int SHORT = 4;
  private static final Set<String> HOUR =
      Set.of("h", "hr", "hrs", "hour", "hours", "hrs/week", "hour's", "stunden", "hourly", "hs");
  private static final Set<String> MINUTE = Set.of("min", "mins", "minute", "minutes");
  private static final Set<String> OTHER_UNIT =
      Set.of(
          "day",
          "days",
          "week",
          "weeks",
          "month",
          "months",
          "year",
          "years",
          "am",
          "pm",
          "o'clock",
          "oclock",
          "percent",
          "euros",
          "euro",
          "dollars",
          "usd",
          "eur",
          "clients",
          "bids",
          "kids",
          "projects",
          "weekdays",
          "evenings",
          "mornings",
          "times",
          "blocks",
          "nights",
          "sessions",
          "children",
          "out",
          "jobs",
          "years'",
          "k");
  private static final Set<String> CORRECTING =
      Set.of("no", "sorry", "wait", "rather", "actually", "meant", "nope", "correction", "really");

  /// One amount that may be meant.
  private record Amount(double perWeek, int from, int to, boolean unit, boolean weekly) {}

  @Override
  public void listen(Message message, Findings findings) {
    boolean asked = message.answers(QuestionId.TIME);
    List<Amount> amounts = amounts(message, asked);
    choose(message, amounts, asked)
        .filter(amount -> amount.perWeek <= 168)
        .ifPresent(amount -> findings.add(new Fact.Hours(amount.perWeek), amount.from, amount.to));
    if (asked && amounts.isEmpty()) {
      none(message, findings);
    }
  }

  private static void none(Message message, Findings findings) {
    for (int i = 0; i < Math.min(message.size(), 3); i++) {
      String word = message.word(i);
      if (word.equals("none") || word.equals("zero") || (word.equals("nothing") && i == 0)) {
        findings.add(new Fact.Hours(0), i, i + 1);
        return;
      }
    }
  }

  private List<Amount> amounts(Message message, boolean asked) {
    var all = new ArrayList<Amount>();
    List<Numbers.Number> numbers = message.numbers();
    for (int n = 0; n < numbers.size(); n++) {
      Numbers.Number number = numbers.get(n);
      Optional<Amount> amount = withUnit(message, number);
      if (amount.isPresent() && upperEnd(message, numbers, n)) {
        Numbers.Number lower = numbers.get(n - 1);
        all.removeIf(other -> other.from == lower.from());
        double share = amount.get().perWeek / Math.max(number.value(), 0.01);
        all.add(
            new Amount(
                lower.value() * share, lower.from(), amount.get().to, true, amount.get().weekly));
      } else if (amount.isPresent()) {
        all.add(amount.get());
      } else if (asked && bare(message, number)) {
        all.add(new Amount(number.value(), number.from(), number.to(), false, false));
      } else if (mends(message, all, number) && bare(message, number)) {
        Amount first = all.removeLast();
        all.add(new Amount(number.value(), first.from, number.to(), first.unit, first.weekly));
      }
    }
    article(message, all);
    all.removeIf(amount -> foreign(message, amount, asked));
    return all;
  }

  /// The four of "5 hours. no wait, 4".
  private static boolean mends(Message message, List<Amount> all, Numbers.Number number) {
    return !all.isEmpty() && BareNumbers.mended(message, all.getLast().to, number.from());
  }

  /// "5-6 hours", "2 or 3 hours": the lower end counts.
  private static boolean upperEnd(Message message, List<Numbers.Number> numbers, int n) {
    if (n == 0) {
      return false;
    }
    Numbers.Number lower = numbers.get(n - 1);
    Numbers.Number upper = numbers.get(n);
    if (!lower.unit().isEmpty() || lower.value() >= upper.value()) {
      return false;
    }
    int between = upper.from() - lower.to();
    String word = message.word(lower.to());
    return (between == 0 && message.utterance().token(upper.from() - 1).joint() == '-')
        || (between == 1 && (word.equals("or") || word.equals("to")));
  }

  private Optional<Amount> withUnit(Message message, Numbers.Number number) {
    int at = number.to();
    String unit = number.unit();
    if (unit.isEmpty()) {
      while (at < message.size() && at < number.to() + 2 && filler(message.word(at))) {
        at++;
      }
      unit = message.word(at);
      at++;
    }
    double hours;
    if (HOUR.contains(unit)) {
      hours = number.value();
    } else if (MINUTE.contains(unit)) {
      hours = number.value() / 60;
    } else if (unit.equals("an") && number.value() == 0.5 && message.word(at).startsWith("hour")) {
      hours = 0.5;
      at++;
    } else {
      return Optional.empty();
    }
    return Optional.of(withPeriod(message, hours, number.from(), Math.min(at, message.size())));
  }

  private static boolean filler(String word) {
    return word.equals("free")
        || word.equals("spare")
        || word.equals("odd")
        || word.equals("ish")
        || word.equals("good")
        || word.equals("extra")
        || word.equals("quiet")
        || word.equals("honest");
  }

  private static Amount withPeriod(Message message, double hours, int from, int to) {
    int sentenceEnd = message.sentenceEnd(Math.max(from, to - 1));
    for (int i = to; i < Math.min(sentenceEnd, to + 5); i++) {
      String word = message.word(i);
      switch (word) {
        case "week", "weekly", "wk", "w" -> {
          return new Amount(hours, from, i + 1, true, true);
        }
        case "day", "daily" -> {
          double days = i > to && message.word(i - 1).equals("week") ? 5 : 7;
          return new Amount(hours * days, from, i + 1, true, true);
        }
        case "weekday", "weekdays", "workday" -> {
          return new Amount(hours * 5, from, i + 1, true, true);
        }
        case "morning", "evening", "night" -> {
          String before = message.word(i - 1);
          if (before.equals("every") || before.equals("each") || before.equals("per")) {
            return new Amount(hours * 7, from, i + 1, true, true);
          }
        }
        case "month" -> {
          return new Amount(hours / 4, from, i + 1, true, true);
        }
        default -> {}
      }
    }
    return new Amount(hours, from, to, true, false);
  }

  /// "an hour a day" names no number.
  private static void article(Message message, List<Amount> all) {
    for (int i = 0; i + 1 < message.size(); i++) {
      boolean one = message.word(i).equals("an") && message.word(i + 1).equals("hour");
      boolean half = i > 0 && message.word(i - 1).equals("half");
      boolean rate = i > 0 && message.utterance().token(i - 1).startsWithDigit();
      boolean paid = rate || (i > 1 && message.utterance().token(i - 2).startsWithDigit());
      if (one && !half && !paid) {
        all.add(withPeriod(message, 1, i, i + 2));
      }
    }
    all.sort((a, b) -> Integer.compare(a.from, b.from));
  }

  /// A number alone, as an answer to "how many hours".
  private static boolean bare(Message message, Numbers.Number number) {
    if (!number.unit().isEmpty() || number.value() > 80) {
      return false;
    }
    if (OTHER_UNIT.contains(message.word(number.to()))) {
      return false;
    }
    Utterance utterance = message.utterance();
    int from = utterance.startOf(number.from(), Token.Break.COMMA);
    int to = utterance.endOf(number.from(), Token.Break.COMMA);
    if (BareNumbers.none(message, number) || !BareNumbers.ends(message, number)) {
      return false;
    }
    boolean tied = utterance.token(number.to() - 1).joint() == ':';
    boolean corrected = number.from() > 0 && correcting(message.word(number.from() - 1));
    return !tied && (corrected || to - from <= 6 || number.from() == from);
  }

  private static boolean correcting(String word) {
    return CORRECTING.contains(word);
  }

  /// Hours that are worked, billed, slept, or how long something takes.
  private static boolean foreign(Message message, Amount amount, boolean asked) {
    int from = message.utterance().startOf(amount.from, Token.Break.COMMA);
    int to = message.utterance().endOf(Math.max(amount.from, amount.to - 1), Token.Break.COMMA);
    boolean learning = message.hits().within(Cue.LEARNING_TIME, from, to).isPresent();
    boolean other = message.hits().within(Cue.OTHER_TIME, from, to).isPresent();
    if (asked) {
      return other && amount.unit && !learning;
    }
    boolean alone = message.size() <= SHORT || message.hits().has(Cue.SIGN_CORRECTION);
    boolean wanted = message.hits().within(Cue.OTHER_TIME, from, amount.from).isPresent();
    return !amount.unit
        || (other && (wanted || !learning))
        || !(amount.weekly || learning || alone);
  }

  private static Optional<Amount> choose(Message message, List<Amount> amounts, boolean asked) {
    if (amounts.isEmpty()) {
      return Optional.empty();
    }
    Amount chosen = amounts.getFirst();
    boolean irony = message.hits().has(Cue.IRONY);
    for (Amount next : amounts.subList(1, amounts.size())) {
      boolean corrects = irony || corrected(message, chosen.to, next.from);
      boolean stands = asked && !next.unit && stands(message, next);
      boolean maybe =
          message.word(next.from - 1).equals("maybe")
              || message.word(next.from - 1).equals("perhaps");
      stands &= !maybe;
      boolean conditional = asked && message.word(next.from - 1).equals("then");
      boolean firstWasBare = !chosen.unit && next.unit;
      if (corrects || stands || conditional || firstWasBare) {
        chosen = next;
      }
    }
    if (irony && amounts.size() == 1 && chosen.perWeek >= 30) {
      return Optional.empty();
    }
    return Optional.of(chosen);
  }

  private static boolean corrected(Message message, int from, int to) {
    for (int i = from; i < to; i++) {
      if (correcting(message.word(i))) {
        return true;
      }
    }
    return false;
  }

  /// The number is nearly a sentence of its own.
  private static boolean stands(Message message, Amount amount) {
    int from = message.sentenceStart(amount.from);
    int to = message.sentenceEnd(amount.from);
    return to - from <= 3;
  }
}
