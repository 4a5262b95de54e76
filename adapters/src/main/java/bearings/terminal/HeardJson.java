package bearings.terminal;

import bearings.casefile.Fact;
import bearings.casefile.Relation;
import bearings.hearing.Finding;
import bearings.hearing.Heard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What was heard, in the shape of `understand --json`: every key, whatever is known.
final class HeardJson {
  private HeardJson() {}

  static Map<String, Object> of(Heard heard) {
    var json = new LinkedHashMap<String, Object>();
    json.put("intent", heard.intent().id());
    json.put("stance", heard.stance().id());
    json.put("generalization", heard.generalization());
    json.put("segment", heard.fact(Fact.WorksIn.class).map(fact -> fact.segment().id()));
    json.put("technologies", heard.technologies());
    json.put("tech_relation", relations(heard));
    json.put("temperament", heard.fact(Fact.Likes.class).map(fact -> fact.temperament().id()));
    json.put(
        "urgent_problem", heard.fact(Fact.UrgentProblem.class).map(Fact.UrgentProblem::problem));
    json.put("hours_per_week", heard.fact(Fact.Hours.class).map(Fact.Hours::perWeek));
    json.put("polarity", heard.polarity().id());
    json.put("evidence", evidence(heard));
    json.put("because", heard.because());
    return json;
  }

  /// What was said last counts, but that somebody asked for it hides no other relation.
  private static Map<String, Object> relations(Heard heard) {
    var relations = new LinkedHashMap<String, Object>();
    heard
        .facts(Fact.Relates.class)
        .forEach(fact -> {
          if (fact.relation() == Relation.ASKED_FOR) {
            relations.putIfAbsent(fact.technology(), fact.relation().id());
          } else {
            relations.put(fact.technology(), fact.relation().id());
          }
        });
    return relations;
  }

  private static List<Map<String, Object>> evidence(Heard heard) {
    return heard.findings().stream().map(HeardJson::item).flatMap(Optional::stream).toList();
  }

  private static Optional<Map<String, Object>> item(Finding finding) {
    if (!(finding.fact() instanceof Fact.Evidence evidence)) {
      return Optional.empty();
    }
    var json = new LinkedHashMap<String, Object>();
    json.put("for", evidence.behind());
    json.put("kind", evidence.kind().id());
    json.put("count", number(evidence.count()));
    json.put("of", number(evidence.of()));
    json.put("technologies", evidence.technologies());
    json.put("words", finding.words());
    return Optional.of(json);
  }

  private static Optional<Integer> number(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }
}
