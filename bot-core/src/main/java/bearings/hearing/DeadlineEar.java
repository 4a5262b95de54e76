package bearings.hearing;

import bearings.casefile.Fact;
import java.util.Map;
import java.util.OptionalInt;

/// Hears a date by which something must be there: a day of the month, with the month where named.
final class DeadlineEar implements Ear {
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  @Override
  public void listen(Message message, Findings findings) {
    for (Numbers.Number number : message.numbers()) {
      boolean day = number.whole() && number.value() >= 1 && number.value() <= 31;
      if (day && digits(message, number) && listen(message, findings, number)) {
        return;
      }
    }
  }

  private static boolean listen(Message message, Findings findings, Numbers.Number number) {
    int from = number.from();
    int to = number.to();
    OptionalInt month = month(message.word(to));
    if (month.isEmpty() && message.word(to).equals("of")) {
      month = month(message.word(to + 1));
      to += month.isPresent() ? 1 : 0;
    }
    to += month.isPresent() ? 1 : 0;
    if (month.isEmpty()) {
      month = month(message.word(from - 1));
      from -= month.isPresent() ? 1 : 0;
    }
    boolean ordinal = number.unit().equals("th");
    if (message.word(from - 1).equals("the")) {
      from--;
    }
    String before = message.word(from - 1);
    boolean due =
        switch (before) {
          case "by", "before", "until", "till", "on", "due" -> true;
          default -> false;
        };
    if (!(due && (ordinal || month.isPresent()))) {
      return false;
    }
    int start = Math.max(0, from - 1);
    String words = message.words(start, Math.min(to, message.size()));
    findings.add(new Fact.Deadline((int) number.value(), month, words), start, to);
    return true;
  }

  private static boolean digits(Message message, Numbers.Number number) {
    return message.utterance().token(number.from()).startsWithDigit();
  }

  private static OptionalInt month(String word) {
    if (word.length() < 3) {
      return OptionalInt.empty();
    }
    Integer month = MONTHS.get(word.substring(0, 3));
    boolean whole =
        switch (word) {
          case "jan",
              "feb",
              "mar",
              "apr",
              "may",
              "jun",
              "jul",
              "aug",
              "sep",
              "sept",
              "oct",
              "nov",
              "dec",
              "january",
              "february",
              "march",
              "april",
              "june",
              "july",
              "august",
              "september",
              "october",
              "november",
              "december" ->
              true;
          default -> false;
        };
    return month == null || !whole ? OptionalInt.empty() : OptionalInt.of(month);
  }
}
