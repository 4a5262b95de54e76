package bearings.dialogue;

import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.hearing.Heard;
import bearings.hearing.Intent;
import java.util.Optional;

/// Which of the facts heard in a message may be taken into the case, given the question it answers.
/// The same words mean different things: "when the kids sleep" is a moment after one question and a
/// burden after another.
///
/// @param placeKnown whether the person's part of the industry is settled and not being corrected
record Admission(Heard heard, Optional<QuestionId> asked, boolean placeKnown) {

  boolean admits(Fact fact) {
    boolean ofAPost = heard.intent() == Intent.PASTE_JOB_POST && fact instanceof Fact.WorksIn;
    boolean correctsOnly = heard.intent() == Intent.CORRECT_EARLIER && takesAnything(fact);
    return fits(fact) && !merelyChecked(fact) && !saidByLoss(fact) && !correctsOnly && !ofAPost;
  }

  /// A checkable statement of no kind counts where it answers what speaks for or against; elsewhere
  /// what somebody does for a living would count against them.
  private boolean merelyChecked(Fact fact) {
    if (!(fact instanceof Fact.Evidence item) || item.kind() != EvidenceKind.OTHER) {
      return false;
    }
    boolean answersFor = item.behind() && asked.filter(QuestionId.FOR::equals).isPresent();
    boolean answersAgainst = !item.behind() && asked.filter(QuestionId.AGAINST::equals).isPresent();
    return !answersFor && !answersAgainst;
  }

  /// "They wanted Spark", said of a lost bid, is the loss and not a request besides it.
  private boolean saidByLoss(Fact fact) {
    return asksForWhatIsMissing(fact)
        && heard
            .facts(Fact.Evidence.class)
            .anyMatch(other ->
                other.behind()
                    && (other.kind() == EvidenceKind.LOST_BID
                        || other.kind() == EvidenceKind.LOST_CLIENT));
  }

  static boolean asksForWhatIsMissing(Fact fact) {
    return fact instanceof Fact.Evidence item
        && item.behind()
        && item.kind() == EvidenceKind.ASKED_FOR;
  }

  /// Whether a fact may come from an answer to this question. "When the kids sleep" is a time and
  /// no complaint; a yes to a target says nothing about a standing.
  private boolean fits(Fact fact) {
    if (fact instanceof Fact.NotKnown) {
      return false;
    }
    return switch (asked.orElse(QuestionId.OPEN)) {
      case IFTHEN -> fact instanceof Fact.When || fact instanceof Fact.Hours;
      case ACCEPT ->
          fact instanceof Fact.Relates
              || fact instanceof Fact.Hours
              || fact instanceof Fact.Deadline
              || fact instanceof Fact.Energy;
      case SCALE, ENERGY ->
          fact instanceof Fact.Felt
              || fact instanceof Fact.Energy
              || fact instanceof Fact.Hours
              || fact instanceof Fact.Burdened
              || fact instanceof Fact.Relates
              || fact instanceof Fact.UrgentProblem
              || fact instanceof Fact.Feeling;
      case WHY_NOT_LOWER -> fact instanceof Fact.WhyNotLower;
      case AGAINST, CLIENTS, BIDS -> ofClients(fact);
      case URGENT, TEMPER, ENJOY, SKILLS, TIME, CHECKIN ->
          !sweeping(fact) && !(fact instanceof Fact.WorksIn && placeKnown);
      case COMPARE -> !(fact instanceof Fact.WorksIn) && !(fact instanceof Fact.UrgentProblem);
      case FOR -> !(fact instanceof Fact.UrgentProblem);
      case OPEN, SEGMENT, SAFETY, CLARIFY -> true;
    };
  }

  /// What is told of clients and bids: not a comparison, not the problem to be solved, and a place
  /// only where it is the person's own.
  private boolean ofClients(Fact fact) {
    boolean elsewhere = placeKnown || asked.filter(QuestionId.BIDS::equals).isPresent();
    return !sweeping(fact)
        && !(fact instanceof Fact.UrgentProblem)
        && !(fact instanceof Fact.WorksIn && elsewhere);
  }

  /// Facts that any words would fill; who corrects something does not give them.
  private static boolean takesAnything(Fact fact) {
    return fact instanceof Fact.UrgentProblem
        || fact instanceof Fact.PaidFor
        || fact instanceof Fact.Enjoyed
        || fact instanceof Fact.WhyNotLower
        || fact instanceof Fact.ComparesWith;
  }

  private static boolean sweeping(Fact fact) {
    return fact instanceof Fact.ComparesWith || fact instanceof Fact.Generalizes;
  }
}
