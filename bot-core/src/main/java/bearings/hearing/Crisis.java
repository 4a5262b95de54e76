package bearings.hearing;

import java.util.List;
import java.util.Optional;

/// Hears danger to the sender's life, on the words as typed and, where they look disguised, on what
/// they hide ("k1ll mys3lf", "k i l l"). Figures of speech are none.
final class Crisis {
  private static final int SPELLED_OUT = 3;
  private static final char LAST_LATIN = '\u024F';

  private final Lookout lookout;
  private final DangerModel model;

  Crisis(Lookout lookout, DangerModel model) {
    this.lookout = lookout;
    this.model = model;
  }

  /// The words that showed it.
  Optional<String> heard(Message message) {
    Optional<Hit> plain = danger(message.hits());
    if (plain.isPresent()) {
      return plain.map(message::words);
    }
    if (disguised(message.text())) {
      Utterance unmasked = Utterance.of(unmask(message.text()));
      Hits hits = lookout.find(unmasked, new boolean[unmasked.size()]);
      if (danger(hits).isPresent()) {
        return Optional.of(message.whole());
      }
    }
    return message.hits().has(Cue.CRISIS_IDIOM)
        ? Optional.empty()
        : model.heard(message.utterance());
  }

  private static Optional<Hit> danger(Hits hits) {
    List<Hit> idioms = hits.of(Cue.CRISIS_IDIOM);
    return hits.of(Cue.CRISIS).stream()
        .filter(hit -> idioms.stream().noneMatch(hit::overlaps))
        .findFirst();
  }

  /// Digits or signs within words, letters standing alone in a row, or letters of another script.
  private static boolean disguised(String text) {
    int inARow = 0;
    int foreign = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetter(c);
      boolean afterLetter = i > 0 && Character.isLetter(text.charAt(i - 1));
      boolean beforeLetter = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
      if (masks(c) && beforeLetter && (afterLetter || c == '$' || c == '@')) {
        return true;
      }
      boolean alone = letter && !afterLetter && !beforeLetter;
      inARow = alone ? inARow + 1 : letter ? 0 : inARow;
      foreign += letter && c > LAST_LATIN ? 1 : 0;
      if (inARow >= SPELLED_OUT) {
        return true;
      }
    }
    return foreign >= 2;
  }

  /// Whether a sign stands for a letter where it is found among letters.
  private static boolean masks(char c) {
    return switch (c) {
      case '0', '1', '3', '4', '5', '7', '!', '|', '*', '@', '$', '_', '+', '#', '~', '^' -> true;
      default -> false;
    };
  }

  /// The text with look-alikes put back and letters that stand alone joined.
  private static String unmask(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      boolean amid =
          (i > 0 && Character.isLetter(text.charAt(i - 1)))
              || (i + 1 < text.length() && Character.isLetter(text.charAt(i + 1)));
      plain.append(amid ? lookAlike(c) : c);
    }
    return joined(plain.toString());
  }

  private static String lookAlike(char c) {
    return switch (c) {
      case '1', '!', '|', '\u0456' -> "i";
      case '3', '\u0435' -> "e";
      case '0', '\u043e' -> "o";
      case '4', '@', '\u0430' -> "a";
      case '5', '$', '\u0455' -> "s";
      case '7' -> "t";
      case '\u0440' -> "p";
      case '\u0441' -> "c";
      case '\u0443' -> "y";
      case '*', '.', '_', '-', '~', '^', '+', '#' -> "";
      default -> String.valueOf(c);
    };
  }

  /// "k i l l m y s e l f" and "k.i.l.l": letters alone in a row become one word.
  private static String joined(String text) {
    String[] words = text.split("[ \\n]", -1);
    var joined = new StringBuilder(text.length());
    for (int i = 0; i < words.length; i++) {
      boolean alone = words[i].length() == 1 && Character.isLetter(words[i].charAt(0));
      boolean nextAlone =
          i + 1 < words.length
              && words[i + 1].length() == 1
              && Character.isLetter(words[i + 1].charAt(0));
      joined.append(words[i]);
      if (!(alone && nextAlone)) {
        joined.append(' ');
      }
    }
    return joined.toString();
  }
}
