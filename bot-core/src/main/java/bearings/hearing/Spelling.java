package bearings.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the name that a misspelt word was meant to be. Names are kept by first letter; a word is
/// compared with those of about its length and letters only.
final class Spelling {
  private static final int SHORTEST = 4;
  private static final int LONG = 8;
  private static final int LONGEST = 32;
  private static final int LETTERS = 26;
  private static final String LOOKS_LIKE = "olzeasgtbg";

  private final Set<String> ordinary;
  private final List<List<Term>> shelves = new ArrayList<>();

  private record Term(String word, int letters, Names.Name name) {}

  /// A name and how many slips away from it the word is.
  record Guess(Names.Name name, int slips) {}

  Spelling(Names names, Set<String> ordinary) {
    this.ordinary = ordinary;
    for (int i = 0; i < LETTERS * (LONGEST + 1); i++) {
      shelves.add(new ArrayList<>(0));
    }
    names
        .joined()
        .forEach((word, name) -> {
          if (word.length() >= SHORTEST && word.length() <= LONGEST && onlyLetters(word)) {
            shelf(word.charAt(0), word.length()).add(new Term(word, letters(word), name));
          }
        });
  }

  private List<Term> shelf(char first, int length) {
    return shelves.get((first - 'a') * (LONGEST + 1) + length);
  }

  /// The nearest name, if one is near enough and the word is no ordinary one.
  Optional<Guess> guess(String typed) {
    String word = stem(typed);
    if (word.length() < SHORTEST
        || word.length() > LONGEST
        || ordinary.contains(typed)
        || ordinary.contains(word)
        || !onlyLetters(word)) {
      return Optional.empty();
    }
    Guess best = nearest(word, word.charAt(0), false);
    Guess swapped = word.charAt(0) == word.charAt(1) ? best : nearest(word, word.charAt(1), true);
    if (best == null || (swapped != null && swapped.slips() < best.slips())) {
      best = swapped;
    }
    return Optional.ofNullable(best);
  }

  private @Nullable Guess nearest(String word, char first, boolean swapped) {
    int letters = letters(word);
    Guess best = null;
    int reach = word.length() >= LONG ? 2 : 1;
    int longest = Math.min(LONGEST, word.length() + reach);
    for (int length = Math.max(SHORTEST, word.length() - reach); length <= longest; length++) {
      int allowed = allowed(word.length(), length);
      for (Term term : shelf(first, length)) {
        int slips = best == null ? allowed : Math.min(allowed, best.slips() - 1);
        if (slips >= 1 && comparable(word, letters, term, slips, swapped)) {
          int needed = slips(word, term.word(), slips);
          best = needed <= slips ? new Guess(term.name(), needed) : best;
        }
      }
    }
    return best;
  }

  /// Two slips in long names, one in shorter ones.
  private static int allowed(int word, int term) {
    int slips = term >= LONG && word >= LONG ? 2 : 1;
    return Math.abs(word - term) > slips ? 0 : slips;
  }

  /// Whether the letters can agree at all. Four letters may only change places or double.
  private static boolean comparable(
      String word, int letters, Term term, int slips, boolean swapped) {
    if (swapped && term.word().charAt(1) != word.charAt(0)) {
      return false;
    }
    int differing = letters ^ term.letters();
    return term.word().length() == SHORTEST
        ? differing == 0
        : Integer.bitCount(differing) <= 2 * slips;
  }

  private static String stem(String typed) {
    int mark = typed.indexOf('\'');
    return lettered(mark > 0 ? typed.substring(0, mark) : typed);
  }

  /// A word with the letters that its digits look like: `pyt0rch`.
  private static String lettered(String word) {
    if (word.length() <= SHORTEST || onlyLetters(word)) {
      return word;
    }
    var letters = new StringBuilder(word);
    for (int i = 0; i < word.length(); i++) {
      int digit = word.charAt(i) - '0';
      if (digit >= 0 && digit < LOOKS_LIKE.length()) {
        letters.setCharAt(i, LOOKS_LIKE.charAt(digit));
      }
    }
    return letters.toString();
  }

  private static boolean onlyLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  private static int letters(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1 << (word.charAt(i) - 'a');
    }
    return letters;
  }

  /// How many letters must be put in, left out, changed or swapped with a neighbour, as far as that
  /// is no more than allowed.
  static int slips(String a, String b, int allowed) {
    int width = b.length() + 1;
    int[] before = new int[width];
    int[] last = new int[width];
    int[] row = new int[width];
    for (int j = 0; j < width; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j < width; j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int cost = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        row[j] = cost;
        least = Math.min(least, cost);
      }
      if (least > allowed) {
        return allowed + 1;
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[width - 1];
  }
}
