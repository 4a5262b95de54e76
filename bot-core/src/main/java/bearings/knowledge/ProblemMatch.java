package bearings.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the kind of problem that a client's trouble is, by the phrases under which it is known.
final class ProblemMatch {
  private ProblemMatch() {}

  /// The kind with the most words in matching phrases; the earlier one where two have as many.
  static Optional<ProblemKind> best(List<ProblemKind> kinds, String words) {
    List<String> heard = split(words);
    ProblemKind best = null;
    int most = 0;
    for (ProblemKind kind : kinds) {
      int score = 0;
      for (String phrase : kind.when()) {
        List<String> wanted = split(phrase);
        if (contains(heard, wanted)) {
          score += wanted.size();
        }
      }
      if (score > most) {
        most = score;
        best = kind;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean contains(List<String> heard, List<String> wanted) {
    for (int from = 0; from + wanted.size() <= heard.size(); from++) {
      int i = 0;
      while (i < wanted.size() && matches(wanted.get(i), heard.get(from + i))) {
        i++;
      }
      if (i == wanted.size()) {
        return !wanted.isEmpty();
      }
    }
    return false;
  }

  private static boolean matches(String wanted, String heard) {
    return wanted.endsWith("*")
        ? heard.startsWith(wanted.substring(0, wanted.length() - 1))
        : heard.equals(wanted);
  }

  /// Words in lower case, cut at everything but letters, digits, apostrophes and the star.
  private static List<String> split(String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c) || c == '\'' || c == '*') {
        word.append(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }
}
