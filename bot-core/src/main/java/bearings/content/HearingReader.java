package bearings.content;

import bearings.casefile.QuestionId;
import bearings.hearing.Cue;
import bearings.hearing.Example;
import bearings.hearing.Intent;
import bearings.hearing.Lexicon;
import bearings.hearing.Phrase;
import bearings.hearing.Polarity;
import bearings.hearing.Stance;
import bearings.hearing.Tuning;
import bearings.hearing.Warning;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what the coach listens for: `hearing/en/words/*.txt`, one phrase a line, and
/// `hearing/en/examples.txt`, one message with its reading a line.
public final class HearingReader {
  private static final String WORDS = "hearing/en/words";
  private static final String GROUPS = WORDS + "/groups.txt";
  private static final String TUNING = "hearing/en/tuning.txt";
  private static final String EXAMPLES = "hearing/en";
  private static final String DANGER = "hearing/en/danger.txt";
  private static final Set<String> BUILT_IN = Set.of("<number>", "<tech>");

  private final Folder folder;
  private final Problems problems;

  public HearingReader(Folder folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /// The words and phrases.
  public Lexicon lexicon() {
    Map<String, Set<String>> groups = groups();
    var entries = new ArrayList<Lexicon.Entry>();
    for (Cue cue : Cue.values()) {
      String file = WORDS + "/" + cue.id() + ".txt";
      forEachLine(
          file, (text, line) -> phrase(cue, text, file, line, groups).ifPresent(entries::add));
    }
    for (String file : folder.files(WORDS, ".txt")) {
      String id = file.substring(WORDS.length() + 1, file.length() - ".txt".length());
      if (Cue.of(id).isEmpty() && !file.equals(GROUPS)) {
        problems.add(folder.problem(file, 1, "nothing listens for '" + id + "'; remove the file"));
      }
    }
    return new Lexicon(groups, entries, tuning());
  }

  /// The messages that the classifiers learn from: every `examples*.txt`, in the order of the
  /// names.
  public List<Example> examples() {
    var all = new ArrayList<Example>();
    for (String file : folder.files(EXAMPLES, ".txt")) {
      if (file.startsWith(EXAMPLES + "/examples")) {
        forEachLine(file, (text, line) -> example(text, file, line).ifPresent(all::add));
      }
    }
    if (all.isEmpty()) {
      problems.add(folder.problem(EXAMPLES + "/examples.txt", 1, "holds no example"));
    }
    return List.copyOf(all);
  }

  /// What danger sounds like, and what only sounds like it.
  public List<Warning> warnings() {
    var all = new ArrayList<Warning>();
    forEachLine(
        DANGER,
        (text, line) -> {
          String[] parts = text.split("\\|", 2);
          String head = parts[0].strip();
          if (parts.length == 2 && (head.equals("danger") || head.equals("none"))) {
            all.add(new Warning(parts[1].strip(), head.equals("danger")));
          } else {
            problems.add(folder.problem(DANGER, line, "write 'danger | text' or 'none | text'"));
          }
        });
    return List.copyOf(all);
  }

  private Tuning tuning() {
    var values = new EnumMap<Tuning.Knob, Double>(Tuning.Knob.class);
    forEachLine(
        TUNING,
        (text, line) -> {
          String[] parts = text.split("=", 2);
          Optional<Tuning.Knob> knob = Tuning.Knob.of(parts[0].strip());
          try {
            values.put(knob.orElseThrow(), Double.valueOf(parts[1].strip()));
          } catch (RuntimeException e) {
            problems.add(folder.problem(TUNING, line, "write 'name = number' with a known name"));
          }
        });
    return new Tuning(values);
  }

  private Map<String, Set<String>> groups() {
    var groups = new HashMap<String, Set<String>>();
    groups.put(Lexicon.LEAD, Set.of());
    groups.put(Lexicon.TAIL, Set.of());
    forEachLine(
        GROUPS,
        (text, line) -> {
          String[] parts = text.split("=", 2);
          if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
            problems.add(folder.problem(GROUPS, line, "write 'name = word word …'"));
            return;
          }
          var words = new LinkedHashSet<>(List.of(parts[1].strip().split("\\s+")));
          groups.put(parts[0].strip(), words);
        });
    return groups;
  }

  private Optional<Lexicon.Entry> phrase(
      Cue cue, String text, String file, int line, Map<String, Set<String>> groups) {
    try {
      Phrase phrase = Phrase.of(text);
      phrase.forEachWord(word -> {
        if (word.startsWith("<") && !BUILT_IN.contains(word) && !known(word, groups)) {
          problems.add(folder.problem(file, line, "there is no group " + word));
        }
      });
      return Optional.of(new Lexicon.Entry(cue, phrase, file, line));
    } catch (IllegalArgumentException e) {
      problems.add(folder.problem(file, line, "'" + text + "': " + e.getMessage()));
      return Optional.empty();
    }
  }

  private static boolean known(String word, Map<String, Set<String>> groups) {
    return groups.containsKey(word.substring(1, word.length() - 1));
  }

  private Optional<Example> example(String text, String file, int line) {
    String[] parts = text.split("\\|", 2);
    String[] head = parts[0].strip().split("\\s+");
    if (parts.length < 2 || head.length != 4) {
      problems.add(
          folder.problem(file, line, "write 'intent[@question] stance general|- polarity | text'"));
      return Optional.empty();
    }
    String[] intent = head[0].split("@", 2);
    Optional<QuestionId> question = intent.length < 2 ? Optional.empty() : QuestionId.of(intent[1]);
    if (intent.length == 2 && question.isEmpty()) {
      problems.add(folder.problem(file, line, "there is no question '" + intent[1] + "'"));
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Example(
              parts[1].strip(),
              question,
              Intent.valueOf(intent[0].toUpperCase(Locale.ROOT)),
              Stance.valueOf(head[1].toUpperCase(Locale.ROOT)),
              head[2].equals("general"),
              Polarity.valueOf(head[3].toUpperCase(Locale.ROOT))));
    } catch (IllegalArgumentException e) {
      problems.add(folder.problem(file, line, "an intent, stance or polarity is not known"));
      return Optional.empty();
    }
  }

  private void forEachLine(String file, LineReader reader) {
    int number = 0;
    for (String text : folder.lines(file, problems)) {
      number++;
      if (!text.isBlank() && !text.startsWith("#")) {
        reader.read(text.strip(), number);
      }
    }
  }

  @FunctionalInterface
  private interface LineReader {
    void read(String text, int line);
  }
}
