package bearings.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// One value of a YAML file. Asked for what it is not, it reports that with its line and answers
/// with a harmless value; a value that is not there answers with nothing and reports nothing.
public final class YamlValue {
  private final YamlFile file;
  private final Optional<Node> node;
  private final int line;

  YamlValue(YamlFile file, Node node) {
    this.file = file;
    this.node = Optional.of(node);
    this.line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  YamlValue(YamlFile file, int line) {
    this.file = file;
    this.node = Optional.empty();
    this.line = line;
  }

  /// Whether it is there at all.
  public boolean isGiven() {
    return node.isPresent();
  }

  /// Where it starts, counted from one.
  public int line() {
    return line;
  }

  /// Reports something wrong with this value.
  public void problem(String what) {
    file.problem(line, what);
  }

  /// A text: whatever is written as one piece, quoted or not. Never empty but where it is missing.
  public String string() {
    return scalar()
        .map(scalar -> {
          if (scalar.getValue().isBlank()) {
            problem("a text is missing here");
          }
          return scalar.getValue().strip();
        })
        .orElse("");
  }

  /// A text to the letter, with the spaces at its ends. May be empty.
  public String rawString() {
    return scalar().map(ScalarNode::getValue).orElse("");
  }

  /// A whole number within bounds, both of which belong to it.
  public int integer(int least, int most) {
    return (int) number("a whole number", "-?\\d{1,9}", least, most);
  }

  /// A number within bounds, both of which belong to it.
  public double decimal(double least, double most) {
    return number("a number", "-?\\d{1,9}(\\.\\d{1,9})?", least, most);
  }

  /// `true` or `false`.
  public boolean bool() {
    String text = scalar().map(ScalarNode::getValue).orElse("false");
    if (!text.equals("true") && !text.equals("false")) {
      problem("'" + text + "' must be true or false");
    }
    return text.equals("true");
  }

  /// The items of a list.
  public List<YamlValue> list() {
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(item -> new YamlValue(file, item)).toList();
    }
    problem("a list is needed here: one item a line, each after '- '");
    return List.of();
  }

  /// The items of a list of texts.
  public List<String> strings() {
    return list().stream().map(YamlValue::string).filter(text -> !text.isEmpty()).toList();
  }

  /// The texts of a list, each with where it stands.
  public List<YamlValue> texts() {
    var texts = new ArrayList<YamlValue>();
    for (YamlValue item : list()) {
      if (!item.string().isEmpty()) {
        texts.add(item);
      }
    }
    return texts;
  }

  /// A map whose keys are known: to be asked for each key, then closed.
  public YamlFields fields() {
    boolean map = node.isPresent() && node.get() instanceof MappingNode;
    return new YamlFields(map ? this : missing(), entries());
  }

  /// A map whose keys are free, in the order of the file.
  public Map<String, YamlValue> entries() {
    if (node.isEmpty()) {
      return Map.of();
    }
    if (!(node.get() instanceof MappingNode mapping)) {
      problem("'key: value' is needed here");
      return Map.of();
    }
    var entries = new LinkedHashMap<String, YamlValue>();
    var lines = new LinkedHashMap<String, Integer>();
    for (NodeTuple tuple : mapping.getValue()) {
      var key = new YamlValue(file, tuple.getKeyNode());
      String name = key.string();
      Integer before = lines.putIfAbsent(name, key.line());
      if (before != null) {
        key.problem("'" + name + "' stands twice, first in line " + before + "; keep one");
      } else {
        entries.put(name, valueAt(key.line(), tuple.getValueNode()));
      }
    }
    return entries;
  }

  /// A value is shown to stand where its key stands, which is where a writer looks for it; the
  /// items of a list keep their own lines.
  private YamlValue valueAt(int keyLine, Node value) {
    return new YamlValue(file, Optional.of(value), keyLine);
  }

  private YamlValue(YamlFile file, Optional<Node> node, int line) {
    this.file = file;
    this.node = node;
    this.line = line;
  }

  YamlValue missing() {
    return file.nothing(line);
  }

  private Optional<ScalarNode> scalar() {
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (!(node.get() instanceof ScalarNode scalar)) {
      problem("one text or number is needed here, not a list or map");
      return Optional.empty();
    }
    boolean bare = scalar.getScalarStyle() == ScalarStyle.PLAIN;
    if (bare && (scalar.getValue().isEmpty() || scalar.getValue().equals("null"))) {
      problem("a value is missing here");
      return Optional.empty();
    }
    return Optional.of(scalar);
  }

  private double number(String kind, String form, double least, double most) {
    Optional<ScalarNode> scalar = scalar();
    if (scalar.isEmpty()) {
      return least;
    }
    String text = scalar.get().getValue().strip();
    if (!text.matches(form)) {
      problem("'" + text + "' must be " + kind);
      return least;
    }
    double number = Double.parseDouble(text);
    if (number < least || number > most) {
      problem("'" + text + "' must lie between " + shown(least) + " and " + shown(most));
      return least;
    }
    return number;
  }

  private static String shown(double bound) {
    return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
  }
}
