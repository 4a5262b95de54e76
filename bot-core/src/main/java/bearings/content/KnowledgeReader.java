package bearings.content;

import bearings.knowledge.Catalogue;
import bearings.knowledge.CitedFact;
import bearings.knowledge.Maturity;
import bearings.knowledge.Savings;
import bearings.knowledge.Segment;
import bearings.knowledge.SegmentProfile;
import bearings.knowledge.SegmentSigns;
import bearings.knowledge.Technology;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// Reads what the coach knows about the trade from `prompts/knowledge`: technologies, segments and
/// cited facts, completed by what [PlaybookReader] reads.
public final class KnowledgeReader {
  static final String TECHNOLOGIES = "knowledge/technologies.yaml";
  static final String SEGMENTS = "knowledge/segments.yaml";
  static final String FACTS = "knowledge/facts.yaml";
  private static final int LONGEST_LABEL = 34;
  private static final int THIS_CENTURY = 2100;

  private final Folder folder;
  private final Problems problems;
  private final Map<String, Holder> names = new HashMap<>();

  private KnowledgeReader(Folder folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /// Everything known; what is wrong in the files goes to the problems.
  public static Catalogue read(Folder folder, Problems problems) {
    var reader = new KnowledgeReader(folder, problems);
    Map<String, Technology> technologies = reader.technologies();
    var profiles = new EnumMap<Segment, SegmentProfile>(Segment.class);
    var signs = new EnumMap<Segment, SegmentSigns>(Segment.class);
    reader.segments(technologies, profiles, signs);
    var catalogue =
        new Catalogue(technologies, profiles, signs, reader.facts(), Map.of(), Map.of(), List.of());
    return PlaybookReader.complete(catalogue, folder, problems);
  }

  private Map<String, Technology> technologies() {
    var technologies = new LinkedHashMap<String, Technology>();
    for (YamlValue item : YamlFile.read(folder, TECHNOLOGIES, problems).list()) {
      Technology technology = technology(item);
      technologies.put(technology.name(), technology);
    }
    return technologies;
  }

  private Technology technology(YamlValue item) {
    YamlFields fields = item.fields();
    YamlValue name = fields.required("name");
    taken(name.string(), name);
    var aliases = new ArrayList<String>();
    for (YamlValue alias : fields.optional("aliases").texts()) {
      taken(name.string(), alias);
      aliases.add(alias.string());
    }
    YamlValue instead = fields.optional("competes_with");
    var technology =
        new Technology(
            name.string(),
            aliases,
            fields.required("category").string(),
            fields.required("first_year").integer(1700, THIS_CENTURY),
            oneOf(Maturity.class, fields.required("maturity"), Maturity.CARE),
            fields.required("makes_easier").string(),
            oneOf(Savings.class, fields.required("cuts_costs"), Savings.DEPENDS),
            instead.isGiven() ? instead.string() : "",
            homes(fields.required("segments")),
            fields.required("draft").bool());
    fields.close();
    return technology;
  }

  /// A name that another technology has, or that the same one has twice. Hyphens and spaces make no
  /// difference between technologies; within one they are another way to type it.
  private void taken(String technology, YamlValue name) {
    String typed = name.string().toLowerCase(Locale.ROOT);
    String bare = typed.replaceAll("[-/ ]", "");
    var holder = new Holder(technology, typed, name.line());
    Holder before = names.putIfAbsent(bare, holder);
    boolean same = before != null && before.technology.equals(technology);
    if (before != null && !typed.isEmpty() && (!same || before.typed.equals(typed))) {
      name.problem(
          "'" + name.string() + "' stands twice as a name or alias, first in line " + before.line);
    }
  }

  /// Who has a name, as it is typed, and where that stands.
  private record Holder(String technology, String typed, int line) {}

  private Set<Segment> homes(YamlValue value) {
    var homes = EnumSet.noneOf(Segment.class);
    for (YamlValue item : value.texts()) {
      if (item.string().equals("all")) {
        homes.addAll(EnumSet.allOf(Segment.class));
      } else {
        Segment.of(item.string())
            .ifPresentOrElse(
                homes::add, () -> item.problem("'" + item.string() + "' is no segment"));
      }
    }
    return homes;
  }

  private void segments(
      Map<String, Technology> technologies,
      Map<Segment, SegmentProfile> profiles,
      Map<Segment, SegmentSigns> signs) {
    YamlFields file = YamlFile.read(folder, SEGMENTS, problems).fields();
    for (Segment segment : Segment.values()) {
      YamlFields fields = file.required(segment.id()).fields();
      YamlValue label = fields.required("label");
      if (label.string().length() > LONGEST_LABEL) {
        label.problem("a label has at most " + LONGEST_LABEL + " characters");
      }
      YamlValue named = fields.required("most_named");
      for (YamlValue name : named.texts()) {
        if (!technologies.containsKey(name.string())) {
          name.problem("'" + name.string() + "' is no technology of technologies.yaml");
        }
      }
      profiles.put(
          segment,
          new SegmentProfile(
              segment,
              label.string(),
              fields.required("in_words").string(),
              fields.required("who_hires").string(),
              fields.required("urgent").strings(),
              fields.required("table_stakes").strings(),
              fields.required("emerging").strings(),
              fields.required("hype").strings(),
              named.strings()));
      signs.put(segment, signs(fields.required("shown_by")));
      fields.close();
    }
    file.close();
  }

  private static SegmentSigns signs(YamlValue value) {
    YamlFields fields = value.fields();
    var signs =
        new SegmentSigns(phrases(fields.required("strong")), phrases(fields.required("weak")));
    fields.close();
    return signs;
  }

  private static List<String> phrases(YamlValue list) {
    var phrases = new ArrayList<String>();
    for (YamlValue phrase : list.texts()) {
      if (TradeWordsReader.phrase(phrase.string(), phrase::problem).isPresent()) {
        phrases.add(phrase.string());
      }
    }
    return phrases;
  }

  private List<CitedFact> facts() {
    var facts = new ArrayList<CitedFact>();
    var ids = new HashMap<String, Integer>();
    for (YamlValue item : YamlFile.read(folder, FACTS, problems).list()) {
      YamlFields fields = item.fields();
      YamlValue id = fields.required("id");
      Integer before = ids.putIfAbsent(id.string(), id.line());
      if (before != null) {
        id.problem("'" + id.string() + "' stands twice, first in line " + before);
      }
      facts.add(fact(id.string(), fields));
      fields.close();
    }
    return facts;
  }

  private static CitedFact fact(String id, YamlFields fields) {
    YamlValue year = fields.optional("year");
    YamlValue url = fields.required("url");
    if (url.isGiven() && !url.string().startsWith("http")) {
      url.problem("a fact needs the address where it was read (http…)");
    }
    YamlValue caution = fields.optional("caution");
    if (!year.isGiven() && !caution.isGiven()) {
      url.problem("the fact " + id + " needs its year, or a caution that says what is not known");
    }
    return new CitedFact(
        id,
        fields.required("topic").string(),
        fields.required("claim").string(),
        fields.required("source").string(),
        year.isGiven() ? OptionalInt.of(year.integer(1900, THIS_CENTURY)) : OptionalInt.empty(),
        url.string(),
        fields.required("seen").string(),
        caution.isGiven() ? caution.string() : "");
  }

  private static <E extends Enum<E>> E oneOf(Class<E> kind, YamlValue value, E otherwise) {
    String name = value.string();
    for (E candidate : kind.getEnumConstants()) {
      if (candidate.name().equalsIgnoreCase(name)) {
        return candidate;
      }
    }
    if (value.isGiven()) {
      value.problem(
          "'"
              + name
              + "' must be one of "
              + List.of(kind.getEnumConstants()).toString().toLowerCase(Locale.ROOT));
    }
    return otherwise;
  }
}
