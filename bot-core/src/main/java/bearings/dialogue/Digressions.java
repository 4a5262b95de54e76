package bearings.dialogue;

import bearings.casefile.CaseFile;
import bearings.casefile.Relation;
import bearings.hearing.Brief;
import bearings.hearing.BriefReader;
import bearings.hearing.Heard;
import bearings.hearing.Signal;
import bearings.heuristic.Demand;
import bearings.heuristic.Grounds;
import bearings.knowledge.CitedFact;
import bearings.knowledge.Opinion;
import bearings.knowledge.Technology;
import bearings.speech.Arg;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.List;
import java.util.Optional;

/// Side questions: answered, and then the open question comes back in other words.
final class Digressions {
  private final Grounds grounds;
  private final BriefReader briefs;

  Digressions(Grounds grounds, BriefReader briefs) {
    this.grounds = grounds;
    this.briefs = briefs;
  }

  /// About the coach or its reasons.
  void meta(Draft draft, Heard heard) {
    var open = draft.session().open();
    if (heard.has(Signal.WHY)) {
      if (open.isPresent() && draft.progress().verdict().isEmpty()) {
        draft.say(Explanation.whyAsked(open.get().question().id()));
      } else {
        Explanation.explain(draft);
      }
    } else if (heard.has(Signal.HOW_LONG)) {
      draft.say(
          draft.progress().plan().isPresent()
              ? Line.HOW_LONG_DONE
              : draft.progress().verdict().isPresent() ? Line.HOW_LONG_PLAN : Line.HOW_LONG);
    } else if (heard.has(Signal.WANTS_RANK)) {
      draft.say(Line.NO_RANK);
    } else if (heard.has(Signal.WHO_ARE_YOU)) {
      draft.say(Line.WHO_I_AM);
    } else {
      draft.say(Line.ABOUT_ME);
    }
  }

  void opinion(Draft draft, Heard heard) {
    if (heard.technologies().isEmpty()) {
      draft.say(Line.OPINION_UNKNOWN);
      return;
    }
    heard.technologies().stream()
        .limit(2)
        .flatMap(name -> grounds.catalogue().technology(name).stream())
        .forEach(technology -> draft.say(opinion(technology, draft.session().file())));
  }

  private Say opinion(Technology technology, CaseFile file) {
    Line line =
        switch (technology.maturity()) {
          case PROVEN -> Line.OPINION_PROVEN;
          case CARE -> Line.OPINION_CARE;
          case UNPROVEN -> Line.OPINION_UNPROVEN;
        };
    Say say =
        Say.of(line)
            .with("technology", technology.inWords())
            .with("easier", technology.makesEasier());
    var opinion = grounds.catalogue().opinion(technology.name());
    if (opinion.isPresent()) {
      say = say.with("opinion", opinion.get().text());
    }
    var cited = opinion.flatMap(Opinion::fact).flatMap(grounds.catalogue()::fact);
    if (cited.isPresent()) {
      say = say.with("figure", new Arg.Line(figure(cited.get())));
    }
    int count = Demand.count(file, technology.name());
    return count > 0 ? say.with("count", count) : say;
  }

  /// A figure with its source and its caution, never without them.
  private static Say figure(CitedFact fact) {
    Say say = Say.of(Line.FIGURE).with("claim", fact.claim()).with("source", fact.source());
    if (fact.year().isPresent()) {
      say = say.with("year", Integer.toString(fact.year().getAsInt()));
    }
    return fact.caution().isBlank() ? say : say.with("caution", fact.caution());
  }

  /// A job post: what it asks for beside what the person has.
  void brief(Draft draft, Heard heard) {
    Brief brief = briefs.read(heard.text());
    if (brief.required().isEmpty()) {
      draft.say(Line.BRIEF_EMPTY);
      return;
    }
    var relations = draft.session().file().relations();
    List<String> has =
        brief.required().stream().filter(t -> relations.get(t) == Relation.HAS).toList();
    List<String> missing = brief.required().stream().filter(t -> !has.contains(t)).toList();
    Say say = Say.of(Line.BRIEF_ASKS).with("required", series(brief.required()));
    if (!brief.niceToHave().isEmpty()) {
      say = say.with("nice", series(brief.niceToHave()));
    }
    if (brief.urgentProblem().isPresent()) {
      say = say.quoting("problem", brief.urgentProblem().get());
    }
    draft.say(say);
    if (!has.isEmpty()) {
      Say match = Say.of(Line.BRIEF_MATCH).with("has", series(has));
      draft.say(missing.isEmpty() ? match : match.with("missing", series(missing)));
    }
  }

  private Arg series(List<String> names) {
    return grounds.series(names.stream().limit(6).toList());
  }

  /// "What should I learn?": never answered by a list, but by what the case still lacks.
  void whatToLearn(Draft draft, Optional<Say> plan) {
    if (plan.isPresent()) {
      draft.say(Say.of(Line.LEARN_PLAN).with("target", new Arg.Line(plan.get())));
    } else {
      draft.remark(Say.of(Line.LEARN_LATER));
    }
  }
}
