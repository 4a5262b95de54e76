package bearings.dialogue;

import bearings.advice.Reason;
import bearings.casefile.QuestionId;
import bearings.speech.Arg;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Answers "why?" from data: what was concluded, the person's own words, and the passage of the
/// essay it stands on.
final class Explanation {
  private static final int REASONS_AT_MOST = 6;

  private Explanation() {}

  /// The reasons of the verdict and of the plan, one of each idea first.
  static void explain(Draft draft) {
    var progress = draft.progress();
    if (progress.verdict().isEmpty()) {
      draft.say(Line.WHY_NO_VERDICT_YET);
      return;
    }
    var verdict = progress.verdict().get();
    draft.say(Say.of(Line.WHY_VERDICT).with("verdict", Presentation.name(verdict.kind())));
    reasons(draft, verdict.reasons());
    progress
        .plan()
        .filter(plan -> !plan.reasons().isEmpty())
        .ifPresent(plan -> {
          draft.say(Say.of(Line.WHY_PLAN).with("target", new Arg.Line(plan.name())));
          reasons(draft, plan.reasons());
        });
  }

  private static void reasons(Draft draft, List<Reason> reasons) {
    Map<String, Reason> distinct = new LinkedHashMap<>();
    for (Reason reason : reasons) {
      distinct.putIfAbsent(reason.idea() + " " + reason.words(), reason);
    }
    distinct.values().stream()
        .limit(REASONS_AT_MOST)
        .forEach(reason -> {
          Say say =
              Say.of(essay(reason.idea())).with("conclusion", new Arg.Line(reason.conclusion()));
          draft.say(reason.words().isBlank() ? say : say.quoting("words", reason.words()));
        });
  }

  /// Why a question is asked.
  static Line whyAsked(QuestionId question) {
    return switch (question) {
      case OPEN -> Line.WHY_OPEN;
      case FOR -> Line.WHY_FOR;
      case AGAINST -> Line.WHY_AGAINST;
      case CLIENTS -> Line.WHY_CLIENTS;
      case BIDS -> Line.WHY_BIDS;
      case SEGMENT, CLARIFY -> Line.WHY_SEGMENT;
      case COMPARE -> Line.WHY_COMPARE;
      case URGENT -> Line.WHY_URGENT;
      case TEMPER, ENJOY -> Line.WHY_TEMPER;
      case SKILLS -> Line.WHY_SKILLS;
      case TIME, ENERGY -> Line.WHY_MEANS;
      case SCALE, WHY_NOT_LOWER -> Line.WHY_SCALE;
      case ACCEPT, IFTHEN -> Line.WHY_TARGET;
      case CHECKIN -> Line.WHY_CHECKIN;
      case SAFETY -> Line.WHY_SAFETY;
    };
  }

  private static Line essay(Idea idea) {
    return switch (idea) {
      case H1 -> Line.ESSAY_H1;
      case H2 -> Line.ESSAY_H2;
      case H3 -> Line.ESSAY_H3;
      case H4 -> Line.ESSAY_H4;
      case H5 -> Line.ESSAY_H5;
      case H6 -> Line.ESSAY_H6;
      case H7 -> Line.ESSAY_H7;
      case H8 -> Line.ESSAY_H8;
      case H9 -> Line.ESSAY_H9;
      case H10 -> Line.ESSAY_H10;
      case H11 -> Line.ESSAY_H11;
      case H12 -> Line.ESSAY_H12;
      case H13 -> Line.ESSAY_H13;
      case H14 -> Line.ESSAY_H14;
      case H15 -> Line.ESSAY_H15;
      case H16 -> Line.ESSAY_H16;
      case H17 -> Line.ESSAY_H17;
      case H18 -> Line.ESSAY_H18;
    };
  }
}
