package bearings.content;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/// A YAML file that remembers where each value stands, so that whatever is wrong in it is told with
/// its line.
public final class YamlFile {
  private final Folder folder;
  private final String name;
  private final Problems problems;

  private YamlFile(Folder folder, String name, Problems problems) {
    this.folder = folder;
    this.name = name;
    this.problems = problems;
  }

  /// The value that the whole file is. Where the file is missing, empty or not YAML, that is
  /// reported, and the value answers everything with nothing.
  public static YamlValue read(Folder folder, String name, Problems problems) {
    var file = new YamlFile(folder, name, problems);
    if (!folder.has(name)) {
      file.problem(1, "is missing");
      return file.nothing(1);
    }
    Optional<Node> node = file.compose(folder.text(name, problems));
    return node.map(root -> new YamlValue(file, root)).orElseGet(() -> file.nothing(1));
  }

  YamlValue nothing(int line) {
    return new YamlValue(this, line);
  }

  void problem(int line, String what) {
    problems.add(folder.problem(name, line, what));
  }

  private Optional<Node> compose(String text) {
    try {
      var settings = LoadSettings.builder().setLabel(name).build();
      Optional<Node> node = new Compose(settings).composeString(text);
      if (node.isEmpty()) {
        problem(1, "is empty");
      }
      return node;
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      problem(
          line,
          "is not YAML: "
              + e.getProblem()
              + " (a text with ': ', ' #' or quotation marks in it stands between quotation"
              + " marks)");
    } catch (YamlEngineException e) {
      problem(1, "is not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }
}
