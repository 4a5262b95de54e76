package bearings.hearing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// Finds numbers in a message, as digits or as words.
final class Numbers {
  private static final Map<String, Integer> SMALL =
      quick(
          Map.entry("zero", 0),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("dozen", 12));
  private static final Map<String, Integer> TENS =
      quick(
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fourty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));
  private static final Map<String, Integer> ORDINALS =
      Map.of(
          "second", 2, "third", 3, "fourth", 4, "fifth", 5, "sixth", 6, "2nd", 2, "3rd", 3, "4th",
          4);

  private Numbers() {}

  @SafeVarargs
  private static Map<String, Integer> quick(Map.Entry<String, Integer>... entries) {
    var map = new HashMap<String, Integer>(64);
    for (Map.Entry<String, Integer> entry : entries) {
      map.put(entry.getKey(), entry.getValue());
    }
    return map;
  }

  /// A number and the words that name it.
  ///
  /// @param unit what is written to the digits without a space (`h` of `4h`), or empty
  record Number(double value, int from, int to, String unit) {
    boolean whole() {
      return value == Math.rint(value) && value < 1_000_000;
    }
  }

  static boolean isNumber(String word) {
    if (word.isEmpty()) {
      return false;
    }
    char first = word.charAt(0);
    return (first >= '0' && first <= '9') || SMALL.containsKey(word) || TENS.containsKey(word);
  }

  /// The words that name a number.
  static Set<String> words() {
    var words = new TreeSet<>(SMALL.keySet());
    words.addAll(TENS.keySet());
    return words;
  }

  /// What an ordinal counts ("third" is 3), where it is one.
  static OptionalInt ordinal(String word) {
    Integer value = ORDINALS.get(word);
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /// All numbers of a message, in its order.
  static List<Number> in(Utterance utterance) {
    var all = new ArrayList<Number>();
    int at = 0;
    while (at < utterance.size()) {
      Number number = at(utterance, at);
      if (number == null) {
        at++;
      } else {
        all.add(number);
        at = number.to();
      }
    }
    return List.copyOf(all);
  }

  private static @org.jspecify.annotations.Nullable Number at(Utterance utterance, int at) {
    String word = utterance.word(at);
    if (utterance.token(at).startsWithDigit()) {
      return digits(utterance, at, word);
    }
    if (word.equals("half")) {
      return new Number(0.5, at, at + 1, "");
    }
    if (word.equals("couple")) {
      return new Number(2, at, at + 1, "");
    }
    Integer tens = TENS.get(word);
    if (tens != null) {
      int ones = SMALL.getOrDefault(utterance.word(at + 1), 0);
      boolean joined = ones > 0 && ones < 10 && near(utterance, at + 1);
      return fraction(utterance, tens + (joined ? ones : 0), at, joined ? at + 2 : at + 1);
    }
    Integer small = SMALL.get(word);
    if (small == null) {
      return null;
    }
    if (utterance.word(at + 1).equals("hundred") && near(utterance, at + 1)) {
      return new Number(100.0 * small, at, at + 2, "");
    }
    return fraction(utterance, small, at, at + 1);
  }

  /// "six and a half", "six point five", "2 1/2" is not read.
  private static Number fraction(Utterance utterance, double value, int from, int to) {
    if (utterance.word(to).equals("and")
        && utterance.word(to + 1).equals("a")
        && utterance.word(to + 2).equals("half")) {
      return new Number(value + 0.5, from, to + 3, "");
    }
    Integer tenths = SMALL.get(utterance.word(to + 1));
    if (utterance.word(to).equals("point") && tenths != null && tenths < 10) {
      return new Number(value + tenths / 10.0, from, to + 2, "");
    }
    return new Number(value, from, to, "");
  }

  private static @org.jspecify.annotations.Nullable Number digits(
      Utterance utterance, int at, String word) {
    int end = 0;
    while (end < word.length() && (digit(word.charAt(end)) || mark(word, end))) {
      end++;
    }
    OptionalDouble value = value(word.substring(0, end));
    if (value.isEmpty()) {
      return null;
    }
    String unit = word.substring(end);
    double amount = value.getAsDouble();
    return switch (unit) {
      case "k" -> new Number(amount * 1000, at, at + 1, "");
      case "" -> fraction(utterance, amount, at, at + 1);
      case "st", "nd", "rd", "th" -> new Number(amount, at, at + 1, "th");
      default -> new Number(amount, at, at + 1, unit);
    };
  }

  private static OptionalDouble value(String digits) {
    int marks = (int) digits.chars().filter(c -> c == '.' || c == ',').count();
    int mark = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    boolean thousands = marks > 1 || (marks == 1 && digits.length() - mark == 4);
    String plain = thousands ? digits.replace(",", "").replace(".", "") : digits.replace(',', '.');
    if (plain.isEmpty() || plain.length() > 12) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Double.parseDouble(plain));
  }

  private static boolean near(Utterance utterance, int at) {
    return at < utterance.size() && utterance.token(at).before() == Token.Break.NONE;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean mark(String word, int at) {
    char c = word.charAt(at);
    return (c == '.' || c == ',') && at + 1 < word.length() && digit(word.charAt(at + 1));
  }
}
