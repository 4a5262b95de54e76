package bearings.content;

import bearings.hearing.Hint;
import bearings.hearing.TradeCue;
import bearings.hearing.TradePhrase;
import bearings.hearing.TradeWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Reads the words around technologies and in briefs from `prompts/hearing/en/trade`: one phrase a
/// line, `#` before a remark; ordinary words, several a line; names that are ordinary words too.
public final class TradeWordsReader {
  static final String HOME = "hearing/en/trade";
  static final String ORDINARY = HOME + "/ordinary-words.txt";
  static final String AMBIGUOUS = HOME + "/ambiguous.yaml";

  private final Folder folder;
  private final Problems problems;

  private TradeWordsReader(Folder folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /// All of them; what is wrong in the files goes to the problems.
  public static TradeWords read(Folder folder, Problems problems) {
    var reader = new TradeWordsReader(folder, problems);
    var phrases = new EnumMap<TradeCue, List<TradePhrase>>(TradeCue.class);
    for (TradeCue cue : TradeCue.values()) {
      phrases.put(cue, reader.phrases(HOME + "/" + cue.id() + ".txt"));
    }
    reader.unknownFiles();
    return new TradeWords(reader.ordinary(), reader.ambiguous(), phrases);
  }

  /// A phrase, or a problem with it.
  static Optional<TradePhrase> phrase(String text, Consumer<String> problem) {
    try {
      return Optional.of(TradePhrase.of(text));
    } catch (IllegalArgumentException e) {
      problem.accept("the phrase '" + text + "' cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  private List<TradePhrase> phrases(String file) {
    var phrases = new ArrayList<TradePhrase>();
    List<String> lines = folder.lines(file, problems);
    for (int i = 0; i < lines.size(); i++) {
      int line = i + 1;
      String text = bare(lines.get(i));
      if (!text.isEmpty()) {
        phrase(text, what -> problems.add(folder.problem(file, line, what)))
            .ifPresent(phrases::add);
      }
    }
    return phrases;
  }

  private Set<String> ordinary() {
    var words = new HashSet<String>();
    for (String line : folder.lines(ORDINARY, problems)) {
      String text = bare(line);
      if (!text.isEmpty()) {
        words.addAll(List.of(text.split(" +")));
      }
    }
    return words;
  }

  private static String bare(String line) {
    return line.startsWith("#") ? "" : line.strip();
  }

  private Map<String, Hint> ambiguous() {
    var hints = new HashMap<String, Hint>();
    YamlFile.read(folder, AMBIGUOUS, problems)
        .entries()
        .forEach((name, value) -> {
          YamlFields fields = value.fields();
          var hint =
              new Hint(
                  ways(fields.optional("by")),
                  Set.copyOf(fields.optional("near").strings()),
                  Set.copyOf(fields.optional("unless").strings()));
          fields.close();
          hints.put(name, hint);
        });
    return hints;
  }

  private static Set<Hint.By> ways(YamlValue list) {
    var ways = EnumSet.noneOf(Hint.By.class);
    for (YamlValue item : list.texts()) {
      Hint.By.of(item.string())
          .ifPresentOrElse(
              ways::add, () -> item.problem("'" + item.string() + "' is no way to show it"));
    }
    return ways;
  }

  private void unknownFiles() {
    for (String file : folder.files(HOME, ".txt")) {
      String id = file.substring(HOME.length() + 1, file.length() - ".txt".length());
      if (TradeCue.of(id).isEmpty() && !file.equals(ORDINARY)) {
        problems.add(folder.problem(file, 1, "is read by nobody; the files are named by cue"));
      }
    }
  }
}
