package bearings.dialogue;

import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Temperament;
import bearings.knowledge.Segment;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/// What a pressed choice means as a fact. A choice id is `question:answer` and nothing else, so
/// that it can be read long after its question.
final class Answers {
  static final String UNKNOWN = "unknown";
  static final String NOTHING = "nothing";
  static final String WHOLE_FIELD = "whole-field";

  /// Not now: the check-in is put off.
  static final Picked LATER = new Picked(QuestionId.CHECKIN, "later");

  private Answers() {}

  /// A choice id, taken apart.
  record Picked(QuestionId question, String answer) {
    static Optional<Picked> of(String id) {
      int colon = id.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : QuestionId.of(id.substring(0, colon)).map(q -> new Picked(q, id.substring(colon + 1)));
    }
  }

  static String id(QuestionId question, String answer) {
    return question.id() + ":" + answer;
  }

  /// The fact that an answer states; empty where it states none (a yes to a target, say).
  static Optional<Fact> fact(Picked picked, String label) {
    if (picked.answer().equals(UNKNOWN)) {
      return Optional.of(new Fact.NotKnown(picked.question()));
    }
    if (picked.answer().equals(NOTHING)) {
      return Optional.of(new Fact.Nothing(picked.question()));
    }
    return switch (picked.question()) {
      case SEGMENT, CLARIFY ->
          picked.answer().equals(WHOLE_FIELD)
              ? Optional.of(new Fact.ComparesWith(label, true))
              : Segment.of(picked.answer()).map(Fact.WorksIn::new);
      case TEMPER ->
          Arrays.stream(Temperament.values())
              .filter(t -> t.id().equals(picked.answer()))
              .findFirst()
              .map(Fact.Likes::new);
      case FOR -> evidence(true, picked.answer());
      case AGAINST, CLIENTS ->
          picked.answer().equals("lost")
              ? evidence(true, EvidenceKind.LOST_CLIENT.id())
              : evidence(false, picked.answer());
      case URGENT -> Optional.of(new Fact.UrgentProblem(label));
      case CHECKIN ->
          Optional.of(
              new Fact.Progress(
                  switch (picked.answer()) {
                    case "done" -> Optional.of(true);
                    case "partly" -> Optional.empty();
                    default -> Optional.of(false);
                  },
                  OptionalInt.empty(),
                  OptionalInt.empty()));
      case OPEN,
          BIDS,
          COMPARE,
          ENJOY,
          SKILLS,
          TIME,
          ENERGY,
          SCALE,
          WHY_NOT_LOWER,
          ACCEPT,
          IFTHEN,
          SAFETY ->
          Optional.empty();
    };
  }

  private static Optional<Fact> evidence(boolean behind, String kind) {
    return Arrays.stream(EvidenceKind.values())
        .filter(k -> k.name().equals(kind.toUpperCase(Locale.ROOT)))
        .findFirst()
        .map(k ->
            new Fact.Evidence(
                behind, k, OptionalInt.empty(), OptionalInt.empty(), new TreeSet<>()));
  }
}
