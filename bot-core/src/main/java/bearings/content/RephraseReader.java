package bearings.content;

import bearings.rephrase.Guide;
import bearings.rephrase.Refusal;
import bearings.rephrase.Thesaurus;
import bearings.rephrase.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads `rephrase/`: what a model is told, what it is never shown, and the words by which its
/// answers are judged.
final class RephraseReader {
  static final String INSTRUCTIONS = "rephrase/instructions.txt";
  static final String GUIDE = "rephrase/guide.yaml";
  static final String WORDS = "rephrase/words-en.yaml";

  private RephraseReader() {}

  static Guide read(Folder folder, Problems problems) {
    YamlFields words = YamlFile.read(folder, WORDS, problems).fields();
    YamlFields guide = YamlFile.read(folder, GUIDE, problems).fields();
    String language = words.required("language").string();
    Vocabulary vocabulary = vocabulary(words);
    Guide read =
        new Guide(
            folder.text(INSTRUCTIONS, problems),
            language,
            guide.required("danger").strings(),
            guide.required("never").strings(),
            guide.required("least-words").integer(1, 100),
            vocabulary,
            new Thesaurus(
                vocabulary, ThesaurusReader.read(folder, problems), set(words.required("counted"))),
            bounds(guide),
            lists(words));
    words.close();
    guide.close();
    return read;
  }

  private static Guide.Bounds bounds(YamlFields guide) {
    return new Guide.Bounds(
        guide.required("shortest").decimal(0, 1),
        guide.required("longest").decimal(1, 10),
        guide.required("slack").integer(0, 100),
        guide.required("breaks").integer(0, 100),
        guide.required("scope").decimal(0, 1));
  }

  private static Vocabulary vocabulary(YamlFields words) {
    return new Vocabulary(
        pairs(words.required("contractions")),
        pairs(words.required("inverted")),
        pairs(words.required("irregular")),
        new HashSet<>(words.required("free").strings()),
        set(words.required("silent")),
        same(words.required("same")),
        pairs(words.required("endings")));
  }

  private static Map<String, String> pairs(YamlValue value) {
    var pairs = new LinkedHashMap<String, String>();
    value.entries().forEach((word, other) -> pairs.put(word, other.rawString()));
    return pairs;
  }

  /// Lists of words that stand for the same; no form may stand in two of them.
  private static List<List<String>> same(YamlValue value) {
    var lists = new ArrayList<List<String>>();
    var seen = new HashSet<String>();
    for (YamlValue list : value.list()) {
      List<String> forms = list.strings();
      forms.stream()
          .filter(form -> !seen.add(form))
          .forEach(form -> list.problem("'" + form + "' stands in two lists under 'same:'"));
      if (!forms.isEmpty()) {
        lists.add(forms);
      }
    }
    return lists;
  }

  private static Guide.Words lists(YamlFields words) {
    var additions = new EnumMap<Refusal, List<String>>(Refusal.class);
    words
        .required("added")
        .entries()
        .forEach((id, phrases) ->
            Refusal.of(id)
                .ifPresentOrElse(
                    reason -> additions.put(reason, phrases.strings()),
                    () -> phrases.problem("'" + id + "' is no reason to refuse a wording")));
    return new Guide.Words(
        additions,
        words.required("alphabet").string(),
        set(words.required("foreign")),
        set(words.required("counted")),
        set(words.required("kept")),
        set(words.required("turning")),
        set(words.required("empty")),
        set(words.required("loose")),
        set(words.required("light")),
        set(words.required("filling")),
        marks(words.required("lasting")),
        marks(words.required("fresh")),
        new Guide.Commands(
            set(words.required("commands")),
            set(words.required("before-commands")),
            set(words.required("no-commands")),
            set(words.required("answering"))),
        new Guide.Wholes(set(words.required("denying")), set(words.required("wholes"))),
        set(words.required("numbers")),
        new Guide.Governing(
            sets(words.required("governing")), set(words.required("governed-over"))),
        new Guide.Future(
            set(words.required("future")),
            set(words.required("doing-now")),
            set(words.required("being"))),
        set(words.required("sequels")),
        set(words.required("parting")),
        words.required("apart").list().stream().map(RephraseReader::sets).toList(),
        new Guide.Ties(
            set(words.required("joining")),
            set(words.required("relating")),
            set(words.required("pronouns")),
            set(words.required("doing"))),
        new Guide.Asking(
            set(words.required("opening")),
            set(words.required("joining")),
            sets(words.required("asking")),
            set(words.required("choosing")),
            set(words.required("subjects"))),
        new Guide.People(
            sets(words.required("persons")),
            set(words.required("staying")),
            set(words.required("owning")),
            set(words.required("turns")),
            words.required("acts").list().stream().map(YamlValue::strings).toList(),
            set(words.required("owners")),
            set(words.required("whoever")),
            set(words.required("suffering")),
            set(words.required("between")),
            words.required("ongoing").string(),
            set(words.required("towards"))));
  }

  private static List<Guide.Mark> marks(YamlValue value) {
    return value.list().stream().map(RephraseReader::mark).toList();
  }

  private static Guide.Mark mark(YamlValue value) {
    YamlFields fields = value.fields();
    var mark = new Guide.Mark(set(fields.required("words")), set(fields.required("beside")));
    fields.close();
    return mark;
  }

  private static List<Set<String>> sets(YamlValue value) {
    return value.list().stream().map(RephraseReader::set).toList();
  }

  private static Set<String> set(YamlValue value) {
    return Set.copyOf(new HashSet<>(value.strings()));
  }
}
