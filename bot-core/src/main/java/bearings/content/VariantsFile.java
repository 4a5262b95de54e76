package bearings.content;

import bearings.content.VariantsReader.Entry;
import bearings.speech.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A file of further wordings of the coach's lines, in the form of `messages/variants-en.yaml`, to
/// which more are added. What stands in it stays to the letter: a person has read it.
public final class VariantsFile {
  /// Where in a prompts folder such wordings are looked for.
  public static final String NAME = VariantsReader.FILE;

  private static final String HEAD =
      """
      # Further wordings of lines in en.yaml, made by a model in advance and let through by the rules
      # of docs/rephrasing.md. Read each before you commit it, and take out what you would not say;
      # ./bearings check judges what stays.
      language: %s
      lines:
      """;

  private final Path path;
  private final Path folder;
  private final String name;
  private final String language;

  /// @param language of the lines, such as `en`
  public VariantsFile(Path path, String language) {
    this.path = path.toAbsolutePath().normalize();
    this.folder = this.path.resolveSibling("");
    this.name = String.valueOf(this.path.getFileName());
    this.language = language;
  }

  /// Adds those wordings of a line that are not there yet, all or none of them: whoever reads the
  /// file meanwhile finds it as it was, or as it is then.
  ///
  /// @return how many were added
  /// @throws BadContent where what is there cannot be read or added to
  /// @throws IOException where it cannot be written
  public int add(String key, List<String> wordings) throws IOException {
    Map<String, Entry> before = read(name);
    var whole = new LinkedHashMap<String, List<Template>>();
    before.forEach((other, entry) -> whole.put(other, new ArrayList<>(entry.wordings())));
    List<Template> there = whole.computeIfAbsent(key, _ -> new ArrayList<>());
    var more = new ArrayList<String>();
    for (String wording : wordings) {
      Template template = template(wording);
      if (!there.contains(template)) {
        there.add(template);
        more.add("- \"" + wording.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
      }
    }
    if (!more.isEmpty()) {
      List<String> lines = Files.exists(path) ? Files.readAllLines(path) : new ArrayList<>();
      if (before.isEmpty()) {
        lines.addAll(HEAD.formatted(language).lines().toList());
      }
      insert(lines, before, key, more);
      replace(lines, whole);
    }
    return more.size();
  }

  private static void insert(
      List<String> lines, Map<String, Entry> before, String key, List<String> more) {
    Entry there = before.get(key);
    if (there == null || there.lines().isEmpty()) {
      lines.add("  " + key + ":");
      more.forEach(wording -> lines.add("    " + wording));
      return;
    }
    String first = lines.get(there.lines().getFirst() - 1);
    String indent = first.substring(0, first.length() - first.stripLeading().length());
    int at =
        before.values().stream()
            .mapToInt(entry -> entry.line() - 1)
            .filter(line -> line >= there.line())
            .min()
            .orElse(lines.size());
    while (VariantsReader.aside(lines.get(at - 1))) {
      at--;
    }
    lines.addAll(at, more.stream().map(wording -> indent + wording).toList());
  }

  /// Takes the place of the file, once it is sure that nothing is lost.
  private void replace(List<String> lines, Map<String, List<Template>> whole) throws IOException {
    Files.createDirectories(folder);
    Path next = folder.resolve("." + name + ".next");
    try {
      Files.write(next, lines);
      var found = new LinkedHashMap<String, List<Template>>();
      read(String.valueOf(next.getFileName()))
          .forEach((key, entry) -> found.put(key, entry.wordings()));
      if (!found.equals(whole)) {
        String mend = "cannot be added to: write each wording on a line of its own, after '- '";
        throw new BadContent(List.of(Folder.of(folder).problem(name, 1, mend)));
      }
      Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(next);
    }
  }

  private Map<String, Entry> read(String file) {
    var problems = new Problems();
    Map<String, Entry> read = VariantsReader.read(Folder.of(folder), file, problems);
    problems.refuseIfAny();
    return read;
  }

  private static Template template(String wording) {
    try {
      return Template.parse(wording);
    } catch (Template.Malformed e) {
      throw new IllegalArgumentException("no wording: " + wording, e);
    }
  }
}
