package bearings.heuristic;

import bearings.casefile.QuestionId;

/// A question that an idea would like answered, because the answer could change what it concludes.
///
/// @param stage what the answer is for
/// @param weight which question goes first within a stage, 0 to 100
/// @param needed whether the verdict has to wait for it
/// @param again whether it may be asked a second time
public record Wish(QuestionId question, Stage stage, int weight, boolean needed, boolean again) {

  /// What an answer is needed for, in the order of a conversation.
  public enum Stage {
    VERDICT,
    PLAN,
    AFTERWARDS
  }

  static Wish needed(QuestionId question, int weight) {
    return new Wish(question, Stage.VERDICT, weight, true, false);
  }

  static Wish useful(QuestionId question, int weight) {
    return new Wish(question, Stage.VERDICT, weight, false, false);
  }

  static Wish forPlan(QuestionId question, int weight) {
    return new Wish(question, Stage.PLAN, weight, false, false);
  }

  static Wish afterwards(QuestionId question, int weight) {
    return new Wish(question, Stage.AFTERWARDS, weight, false, false);
  }

  Wish askedAgain() {
    return new Wish(question, stage, weight, needed, true);
  }
}
