package bearings.content;

import bearings.speech.Idea;
import bearings.speech.Phrase;
import bearings.speech.Phrasebook;
import bearings.speech.Template;
import bearings.speech.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads `messages/en.yaml`: every line the coach says, with its wordings and the ideas it serves.
final class MessagesReader {
  static final String FILE = "messages/en.yaml";

  private static final int NUMBER_WORDS = 13;

  private MessagesReader() {}

  /// The lines with the wordings that were made in advance.
  static Messages read(Folder folder, Problems problems) {
    return VariantsReader.added(own(folder, problems), folder, problems);
  }

  private static Messages own(Folder folder, Problems problems) {
    YamlFields file = YamlFile.read(folder, FILE, problems).fields();
    file.required("language").string();
    Wording wording = wording(file);
    var phrases = new LinkedHashMap<String, Phrase>();
    var places = new LinkedHashMap<String, Messages.Place>();
    file.required("lines").entries().forEach((key, line) -> line(key, line, phrases, places));
    file.close();
    return new Messages(new Phrasebook(wording, phrases), places);
  }

  private static Wording wording(YamlFields file) {
    YamlValue numbers = file.required("numbers");
    List<String> words = numbers.strings();
    if (numbers.isGiven() && words.size() != NUMBER_WORDS) {
      numbers.problem("needs the thirteen words from zero to twelve, not " + words.size());
    }
    YamlFields joining = file.required("joining").fields();
    var wording =
        new Wording(
            words, joining.required("between").rawString(), joining.required("last").rawString());
    joining.close();
    return wording;
  }

  private static void line(
      String key,
      YamlValue value,
      Map<String, Phrase> phrases,
      Map<String, Messages.Place> places) {
    YamlFields line = value.fields();
    boolean label = line.has("label");
    if (label && line.has("say")) {
      value.problem("'" + key + "' has 'say:' and 'label:'; a line is one of both");
    }
    YamlValue texts = label ? line.required("label") : line.required("say");
    Set<Idea> ideas = ideas(line.optional("ideas"));
    YamlValue fixed = line.optional("fixed");
    line.optional("say");
    line.optional("label");
    line.close();

    var templates = new ArrayList<Template>();
    var spots = new ArrayList<Messages.Spot>();
    for (YamlValue text : texts.texts()) {
      template(key, text)
          .ifPresent(template -> {
            templates.add(template);
            spots.add(new Messages.Spot(FILE, text.line()));
          });
    }
    if (texts.isGiven() && texts.list().isEmpty()) {
      texts.problem("'" + key + "' has no text");
    }
    if (!templates.isEmpty()) {
      var phrase = new Phrase(templates, ideas, fixed.isGiven() && fixed.bool(), label);
      phrases.put(key, phrase);
      places.put(key, new Messages.Place(value.line(), spots));
    }
  }

  /// A wording of a line; empty, and a problem, where it cannot be read.
  static Optional<Template> template(String key, YamlValue text) {
    try {
      return Optional.of(Template.parse(text.string()));
    } catch (Template.Malformed e) {
      text.problem("in '" + key + "': " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Set<Idea> ideas(YamlValue value) {
    var ideas = EnumSet.noneOf(Idea.class);
    for (YamlValue item : value.texts()) {
      String name = item.string();
      try {
        ideas.add(Idea.valueOf(name));
      } catch (IllegalArgumentException e) {
        item.problem("'" + name + "' is no idea; the ideas are H1 to H18");
      }
    }
    return ideas;
  }
}
