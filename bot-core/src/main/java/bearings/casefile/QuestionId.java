package bearings.casefile;

import java.util.Locale;
import java.util.Optional;

/// The questions the coach can have open. The ids are part of the JSON contract.
public enum QuestionId {
  /// What brings you?
  OPEN,
  /// What tells you so, apart from the feeling?
  FOR,
  /// What speaks against it?
  AGAINST,
  /// What happened with your last clients?
  CLIENTS,
  /// What did the lost bids miss?
  BIDS,
  /// Which part of the industry?
  SEGMENT,
  /// Whom do you picture?
  COMPARE,
  /// What does a client need solved this month?
  URGENT,
  /// Quick adopter or deep worker?
  TEMPER,
  /// Which hour did you enjoy?
  ENJOY,
  /// What do clients pay you for?
  SKILLS,
  /// Hours a week for learning.
  TIME,
  /// Energy, 0 to 10.
  ENERGY,
  /// How far behind it feels, 0 to 10.
  SCALE,
  /// Why not lower on the scale?
  WHY_NOT_LOWER,
  /// Is this target right?
  ACCEPT,
  /// When exactly?
  IFTHEN,
  /// Did it happen?
  CHECKIN,
  /// Are you safe now?
  SAFETY,
  /// Which of these did you mean?
  CLARIFY;

  /// The id in JSON, such as `why_not_lower`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The question with this id, if there is one.
  public static Optional<QuestionId> of(String id) {
    for (QuestionId question : values()) {
      if (question.id().equals(id)) {
        return Optional.of(question);
      }
    }
    return Optional.empty();
  }
}
