package bearings.content;

import bearings.speech.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads `messages/variants-en.yaml`, where there is one: further wordings of lines, which a model
/// made in advance and a person kept. They come after the line's own.
final class VariantsReader {
  static final String FILE = "messages/variants-en.yaml";

  private VariantsReader() {}

  /// The further wordings of a line.
  ///
  /// @param line where its key stands
  /// @param lines where each wording stands
  record Entry(int line, List<Template> wordings, List<Integer> lines) {
    Entry {
      wordings = List.copyOf(wordings);
      lines = List.copyOf(lines);
    }
  }

  /// The lines of `messages/en.yaml` with these wordings.
  static Messages added(Messages own, Folder folder, Problems problems) {
    var places = new LinkedHashMap<>(own.places());
    var more = new LinkedHashMap<String, List<Template>>();
    read(folder, FILE, problems)
        .forEach((key, entry) -> {
          Messages.Place place = places.get(key);
          if (place == null) {
            String mend = YamlFields.mend(key, own.places().keySet());
            problems.add(folder.problem(FILE, entry.line(), "unknown key '" + key + "'" + mend));
            return;
          }
          var spots = new ArrayList<>(place.variants());
          entry.lines().forEach(line -> spots.add(new Messages.Spot(FILE, line)));
          places.put(key, new Messages.Place(place.line(), spots));
          more.put(key, entry.wordings());
        });
    return new Messages(own.phrasebook().with(more), places);
  }

  /// What stands in such a file, by the keys of lines. Nothing where there is no file, or nothing
  /// but comments in it.
  static Map<String, Entry> read(Folder folder, String name, Problems problems) {
    if (!folder.has(name)
        || folder.lines(name, problems).stream().allMatch(VariantsReader::aside)) {
      return Map.of();
    }
    YamlFields file = YamlFile.read(folder, name, problems).fields();
    file.required("language").string();
    var entries = new LinkedHashMap<String, Entry>();
    file.required("lines").entries().forEach((key, value) -> entries.put(key, entry(key, value)));
    file.close();
    return entries;
  }

  private static Entry entry(String key, YamlValue value) {
    var wordings = new ArrayList<Template>();
    var lines = new ArrayList<Integer>();
    for (YamlValue text : value.texts()) {
      MessagesReader.template(key, text)
          .ifPresent(template -> {
            wordings.add(template);
            lines.add(text.line());
          });
    }
    return new Entry(value.line(), wordings, lines);
  }

  /// Whether a line of the file is empty or a comment.
  static boolean aside(String line) {
    return line.isBlank() || line.strip().startsWith("#");
  }
}
