package bearings.content;

import bearings.knowledge.Catalogue;
import bearings.knowledge.Opinion;
import bearings.knowledge.Play;
import bearings.knowledge.ProblemKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what the coach makes of the technologies: how each is learned (`playbook.yaml`), which
/// kinds of problem they solve (`problems.yaml`), and what it thinks of them (`worth.yaml`).
final class PlaybookReader {
  static final String PLAYBOOK = "knowledge/playbook.yaml";
  static final String PROBLEMS = "knowledge/problems.yaml";
  static final String WORTH = "knowledge/worth.yaml";

  private final Folder folder;
  private final Catalogue catalogue;
  private final Problems problems;

  private PlaybookReader(Folder folder, Catalogue catalogue, Problems problems) {
    this.folder = folder;
    this.catalogue = catalogue;
    this.problems = problems;
  }

  /// A catalogue with plays, opinions and kinds of problem, all of technologies that it knows.
  static Catalogue complete(Catalogue catalogue, Folder folder, Problems problems) {
    var reader = new PlaybookReader(folder, catalogue, problems);
    return catalogue.with(reader.plays(), reader.opinions(), reader.kinds());
  }

  private Map<String, Play> plays() {
    var plays = new LinkedHashMap<String, Play>();
    file(PLAYBOOK)
        .entries()
        .forEach((technology, value) -> {
          known(technology, value);
          plays.put(technology, play(technology, value));
        });
    return plays;
  }

  private static Play play(String technology, YamlValue value) {
    YamlFields fields = value.fields();
    YamlValue readOnly = fields.optional("readonly");
    boolean toRead = readOnly.isGiven() && readOnly.bool();
    YamlValue later = fields.optional("later");
    var play =
        new Play(
            technology,
            toRead ? "" : fields.required("target").string(),
            toRead ? "" : fields.required("target_plain").string(),
            fields.required("first_step").string(),
            toRead ? List.of() : steps(fields.required("steps")),
            fields.required("proof").string(),
            later.isGiven() ? Optional.of(later.string()) : Optional.empty(),
            toRead);
    fields.close();
    return play;
  }

  private static List<String> steps(YamlValue value) {
    List<String> steps = value.strings();
    if (value.isGiven() && (steps.size() < 2 || steps.size() > 4)) {
      value.problem("a play has two to four steps after the first, not " + steps.size());
    }
    return steps;
  }

  private Map<String, Opinion> opinions() {
    var opinions = new LinkedHashMap<String, Opinion>();
    file(WORTH)
        .entries()
        .forEach((technology, value) -> {
          known(technology, value);
          YamlFields fields = value.fields();
          String text = fields.required("opinion").string();
          YamlValue fact = fields.optional("fact");
          fields.close();
          if (fact.isGiven() && catalogue.fact(fact.string()).isEmpty()) {
            fact.problem("there is no fact '" + fact.string() + "'");
          }
          opinions.put(
              technology,
              new Opinion(text, fact.isGiven() ? Optional.of(fact.string()) : Optional.empty()));
        });
    return opinions;
  }

  private List<ProblemKind> kinds() {
    return file(PROBLEMS).list().stream().map(this::kind).toList();
  }

  private ProblemKind kind(YamlValue value) {
    YamlFields fields = value.fields();
    YamlValue solves = fields.required("solves");
    solves.texts().forEach(technology -> known(technology.string(), technology));
    var kind =
        new ProblemKind(
            solves.strings(), fields.required("when").strings(), fields.required("means").string());
    fields.close();
    return kind;
  }

  private void known(String technology, YamlValue where) {
    if (catalogue.technology(technology).isEmpty()) {
      where.problem(
          "there is no technology '"
              + technology
              + "'"
              + YamlFields.mend(technology, catalogue.technologies().keySet()));
    }
  }

  private YamlValue file(String name) {
    return YamlFile.read(folder, name, problems);
  }
}
