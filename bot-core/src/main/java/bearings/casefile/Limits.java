package bearings.casefile;

import java.util.EnumMap;
import java.util.Map;

/// The numbers by which the coach decides, from `prompts/coach.yaml`, where each is explained.
///
/// @param questionsBeforeVerdict how many questions may be asked before a verdict is given
/// @param questionsBeforePlan how many questions may be asked before a plan is given
/// @param emptyAnswersOnATopic after how many empty answers choices are offered, then the topic
///   left
/// @param highFeeling from which felt level (0 to 10) a feeling is larger than a bounded gap
/// @param veryHighFeeling from which felt level it does so whatever else was said
/// @param lowEnergy up to which energy (0 to 10) there are no learning hours
/// @param fewHours up to how many hours a week count as too little time by themselves
/// @param manyHours above how many hours a week the coach asks whether that is honest
/// @param planWeeks how many weeks a plan lasts
/// @param logWeeks how many weeks the log lasts that follows the verdict unknown
/// @param checkInDays after how many days the coach asks whether it happened
/// @param snoozeDays by how many days a check-in is put off
/// @param unansweredFollowUps after how many unanswered follow-ups the coach falls silent
/// @param awayHours after how many hours of silence a return is greeted
/// @param undoDepth how many answers can be taken back
/// @param quoteLength up to how many characters of the person's words are quoted
/// @param hoursWhenUnknown how many hours a week a plan takes while none were said
/// @param targetFrom from how many points on a technology may be a plan's target
/// @param oldBefore before which year a technology was first known that counts as an old skill
/// @param simpleBefore before which year one was known that counts as a simple tool
/// @param realFrom from which weight of evidence on a gap is real
/// @param weightFor what one item of evidence for being behind weighs, by kind
/// @param weightAgainst what one item of evidence against it weighs, by kind
public record Limits(
    int questionsBeforeVerdict,
    int questionsBeforePlan,
    int emptyAnswersOnATopic,
    int highFeeling,
    int veryHighFeeling,
    int lowEnergy,
    double fewHours,
    double manyHours,
    int planWeeks,
    int logWeeks,
    int checkInDays,
    int snoozeDays,
    int unansweredFollowUps,
    int awayHours,
    int undoDepth,
    int quoteLength,
    double hoursWhenUnknown,
    int targetFrom,
    int oldBefore,
    int simpleBefore,
    int realFrom,
    Map<EvidenceKind, Integer> weightFor,
    Map<EvidenceKind, Integer> weightAgainst) {
  public Limits {
    weightFor = new EnumMap<>(weightFor);
    weightAgainst = new EnumMap<>(weightAgainst);
  }
}
