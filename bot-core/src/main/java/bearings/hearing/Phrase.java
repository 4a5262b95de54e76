package bearings.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// One phrase of the pattern language in which `prompts/hearing/en/words` is written.
///
/// - `lost the bid`: these words in a row, within one sentence; case, accents and apostrophes do
///   not matter (`dont` is also `don't`), a hyphen is a space
/// - `renew*`: every word that begins so
/// - `(lost|missed) it`, `[the] bid`: one of several, and what may be absent; both may be nested
/// - `lost .. bid`: at most three words between, at most twice in a phrase
/// - `<number>`, `<tech>`: a number, a technology; other names are groups of `groups.txt`
/// - `^`, `$`: the message begins or ends here (small words such as "ok" or "please" aside)
public record Phrase(List<Part> parts) {
  private static final String GAP = "..";
  private static final int MOST_GAPS = 2;
  private static final int MOST_SEQUENCES = 50_000;

  public Phrase {
    parts = List.copyOf(parts);
  }

  /// A piece of a phrase.
  public sealed interface Part {

    /// A word, the beginning of one (`renew*`), a group (`<number>`), a gap (`..`) or an anchor.
    record Word(String word) implements Part {}

    /// One of several; an empty one may be absent.
    record Choice(List<List<Part>> rows) implements Part {
      public Choice {
        rows = rows.stream().map(List::copyOf).toList();
      }
    }
  }

  /// Reads a phrase.
  ///
  /// @throws IllegalArgumentException with the reason, where it cannot be read
  public static Phrase of(String text) {
    var reader = new PhraseReader(text.toLowerCase(Locale.ROOT));
    Phrase phrase = new Phrase(reader.whole());
    if (mayBeEmpty(phrase.parts)) {
      throw new IllegalArgumentException("a phrase needs a word that must be there");
    }
    if (gaps(phrase.parts) > MOST_GAPS) {
      throw new IllegalArgumentException("at most two gaps (..) in a phrase");
    }
    return phrase;
  }

  /// Every word, group and anchor of the phrase.
  public void forEachWord(Consumer<String> consumer) {
    forEachWord(parts, consumer);
  }

  /// Every row of words the phrase stands for.
  ///
  /// @throws IllegalArgumentException where there are too many
  public List<List<String>> sequences() {
    return sequences(parts);
  }

  private static List<List<String>> sequences(List<Part> parts) {
    List<List<String>> all = List.of(List.of());
    for (Part part : parts) {
      List<List<String>> tails =
          switch (part) {
            case Part.Word(String word) -> List.of(List.of(word));
            case Part.Choice(List<List<Part>> rows) ->
                rows.stream().flatMap(row -> sequences(row).stream()).toList();
          };
      if ((long) all.size() * tails.size() > MOST_SEQUENCES) {
        throw new IllegalArgumentException("stands for too many phrases; make two lines of it");
      }
      all =
          all.stream()
              .flatMap(head ->
                  tails.stream().map(tail -> Stream.concat(head.stream(), tail.stream()).toList()))
              .toList();
    }
    return all;
  }

  /// The word as phrases are compared with it: lower case, no accents, no apostrophes.
  static String plain(String word) {
    return Cleaning.fold(word).replace("'", "");
  }

  private static void forEachWord(List<Part> parts, Consumer<String> consumer) {
    for (Part part : parts) {
      switch (part) {
        case Part.Word(String word) -> consumer.accept(word);
        case Part.Choice(List<List<Part>> rows) -> rows.forEach(row -> forEachWord(row, consumer));
      }
    }
  }

  private static boolean mayBeEmpty(List<Part> parts) {
    for (Part part : parts) {
      boolean empty =
          switch (part) {
            case Part.Word(String word) -> word.equals(GAP) || word.equals("^") || word.equals("$");
            case Part.Choice(List<List<Part>> rows) -> rows.stream().anyMatch(Phrase::mayBeEmpty);
          };
      if (!empty) {
        return false;
      }
    }
    return true;
  }

  private static int gaps(List<Part> parts) {
    int most = 0;
    for (Part part : parts) {
      most +=
          switch (part) {
            case Part.Word(String word) -> word.equals(GAP) ? 1 : 0;
            case Part.Choice(List<List<Part>> rows) ->
                rows.stream().mapToInt(Phrase::gaps).max().orElse(0);
          };
    }
    return most;
  }

  private static final class PhraseReader {
    private final String text;
    private int at;

    PhraseReader(String text) {
      this.text = text;
    }

    List<Part> whole() {
      List<List<Part>> rows = rows();
      if (at < text.length()) {
        throw new IllegalArgumentException("unexpected '" + text.charAt(at) + "'");
      }
      return rows.size() == 1 ? rows.getFirst() : List.of(new Part.Choice(rows));
    }

    private List<List<Part>> rows() {
      var rows = new ArrayList<List<Part>>();
      rows.add(row());
      while (at < text.length() && text.charAt(at) == '|') {
        at++;
        rows.add(row());
      }
      return rows;
    }

    private List<Part> row() {
      var row = new ArrayList<Part>();
      while (at < text.length()) {
        char c = text.charAt(at);
        switch (c) {
          case '|', ')', ']' -> {
            return row;
          }
          case '(' -> row.add(choice(')'));
          case '[' -> row.add(choice(']'));
          case ' ', '-' -> at++;
          default -> row.add(word());
        }
      }
      return row;
    }

    private Part choice(char close) {
      char open = text.charAt(at++);
      List<List<Part>> rows = rows();
      if (at >= text.length() || text.charAt(at) != close) {
        throw new IllegalArgumentException("'" + open + "' without '" + close + "'");
      }
      at++;
      if (open == '[') {
        rows.add(List.of());
      }
      return new Part.Choice(rows);
    }

    private Part word() {
      int start = at;
      while (at < text.length() && " -()[]|".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String raw = text.substring(start, at);
      if (raw.startsWith("<") && !raw.endsWith(">")) {
        throw new IllegalArgumentException("'" + raw + "' without '>'");
      }
      String word = raw.startsWith("<") ? raw : plain(raw);
      if (word.isEmpty()) {
        throw new IllegalArgumentException("'" + raw + "' is no word");
      }
      return new Part.Word(word);
    }
  }
}
