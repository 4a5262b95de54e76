package bearings.dialogue;

import bearings.advice.Plan;
import bearings.advice.Verdict;
import bearings.casefile.CaseFile;
import bearings.casefile.Entry;
import bearings.casefile.Fact;
import bearings.casefile.Relation;
import bearings.hearing.Stance;
import bearings.heuristic.Modifier;
import bearings.knowledge.Segment;
import bearings.speech.Phrasebook;
import bearings.speech.Say;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What the coach holds about a person, in the shape of `case` of the JSON contract: values are
/// strings, numbers, booleans, lists, maps, and [Optional] for what may be unknown.
public final class CaseView {
  private CaseView() {}

  /// The case of a session, with every key of the contract in its order.
  public static Map<String, Object> of(Session session, Phrasebook phrases) {
    CaseFile file = session.file();
    var verdict = session.progress().verdict();
    var view = new LinkedHashMap<String, Object>();
    view.put("verdict", verdict.map(v -> v.kind().id()));
    view.put(
        "modifiers",
        verdict.map(Verdict::modifiers).stream()
            .flatMap(m -> m.stream().map(Modifier::id))
            .toList());
    view.put("safety", session.mode() instanceof Mode.Safety);
    view.put("stance", stance(file).id());
    view.put("felt", file.fact(Fact.Felt.class).map(Fact.Felt::level));
    view.put("segment", file.segment().map(Segment::id));
    view.put("comparesWith", file.fact(Fact.ComparesWith.class).map(Fact.ComparesWith::whom));
    view.put("urgentProblem", file.fact(Fact.UrgentProblem.class).map(Fact.UrgentProblem::problem));
    view.put("temperament", file.fact(Fact.Likes.class).map(l -> l.temperament().id()));
    view.put("hoursPerWeek", file.fact(Fact.Hours.class).map(h -> number(h.perWeek())));
    view.put("energy", file.fact(Fact.Energy.class).map(Fact.Energy::level));
    view.put("has", file.technologies(Relation.HAS));
    view.put("lacks", file.technologies(Relation.LACKS));
    view.put("evidence", file.evidence().stream().map(CaseView::evidence).toList());
    view.put("plan", session.progress().plan().map(plan -> plan(plan, phrases)));
    view.put("followUpAt", session.followUpAt().map(Object::toString));
    return view;
  }

  private static Stance stance(CaseFile file) {
    boolean evidence = !file.evidence().isEmpty();
    boolean feeling = file.knows(Fact.Feeling.class) || file.knows(Fact.Generalizes.class);
    if (evidence && feeling) {
      return Stance.MIXED;
    }
    return evidence ? Stance.EVIDENCE : feeling ? Stance.FEELING : Stance.NONE;
  }

  private static Map<String, Object> evidence(Entry entry) {
    var item = (Fact.Evidence) entry.fact();
    var view = new LinkedHashMap<String, Object>();
    view.put("for", item.behind());
    view.put("kind", item.kind().id());
    view.put("count", boxed(item.count()));
    view.put("of", boxed(item.of()));
    view.put("technologies", List.copyOf(item.technologies()));
    view.put("words", entry.words());
    return view;
  }

  private static Map<String, Object> plan(Plan plan, Phrasebook phrases) {
    var view = new LinkedHashMap<String, Object>();
    view.put("target", phrases.text(plan.target()));
    view.put("technology", plan.technology());
    view.put("hoursPerWeek", number(plan.hours()));
    view.put("weeks", plan.weeks());
    view.put("steps", texts(plan.steps(), phrases));
    view.put("ifThen", plan.ifThen());
    view.put("notNow", plan.notNow().stream().map(Plan.NotNow::technology).toList());
    view.put("reviewAt", plan.reviewAt().toString());
    view.put("totalHours", number(plan.total()));
    view.put("proof", plan.proof().filter(phrases::has).map(phrases::text));
    view.put("strength", plan.strength().filter(phrases::has).map(phrases::text));
    view.put(
        "notNowBecause", texts(plan.notNow().stream().map(Plan.NotNow::reason).toList(), phrases));
    view.put("missedWeek", phrases.text(plan.missedWeek()));
    view.put("state", plan.state().name().toLowerCase(java.util.Locale.ROOT));
    return view;
  }

  private static List<String> texts(List<Say> says, Phrasebook phrases) {
    return says.stream().filter(phrases::has).map(phrases::text).toList();
  }

  private static Optional<Integer> boxed(OptionalInt value) {
    return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
  }

  /// A whole number without a fraction, so that it reads as the person said it.
  private static Number number(double value) {
    if (value == Math.rint(value)) {
      return (int) value;
    }
    return value;
  }
}
