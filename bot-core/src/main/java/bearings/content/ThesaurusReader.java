package bearings.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads `rephrase/thesaurus-en.txt`: by each word what else may be said for it, one entry a line,
/// `word: other, several words`. A line that begins with `#` is a remark.
final class ThesaurusReader {
  static final String FILE = "rephrase/thesaurus-en.txt";

  private ThesaurusReader() {}

  static Map<String, List<String>> read(Folder folder, Problems problems) {
    var entries = new LinkedHashMap<String, List<String>>();
    List<String> lines = folder.lines(FILE, problems);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      List<String> parts = List.of(line.split("\\s*[:,]\\s*", -1));
      String word = parts.getFirst();
      if (!line.replace(" ", "").startsWith(word.replace(" ", "") + ":") || parts.contains("")) {
        problems.add(folder.problem(FILE, i + 1, "write an entry as 'word: other, several words'"));
      } else if (entries.put(word, parts.subList(1, parts.size())) != null) {
        problems.add(folder.problem(FILE, i + 1, "'" + word + "' has two entries: join them"));
      }
    }
    return entries;
  }
}
