package bearings.hearing;

import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Hears answers that are kept in the sender's own words, and that there is none.
final class AnswerEar implements Ear {
  private static final int SHORTEST_NAME = 3;
  private static final int MOST_EMPTY = 2;
  private static final Set<Cue> SAYS_NOTHING =
      EnumSet.of(
          Cue.SIGN_YES, Cue.SIGN_NO, Cue.SIGN_GREETING, Cue.SIGN_THANKS, Cue.INTENT_SMALLTALK);

  @Override
  public void listen(Message message, Findings findings) {
    if (message.question().isEmpty() || message.size() == 0) {
      return;
    }
    QuestionId question = message.question().get();
    boolean unknown = unknown(message);
    boolean skipped = message.hits().has(Cue.SIGN_SKIP) && message.size() < 8;
    if (unknown || onlyQuestionMarks(message)) {
      findings.add(new Fact.NotKnown(question), 0, message.size());
      return;
    }
    if (skipped || message.asks()) {
      return;
    }
    boolean ofWork = question == QuestionId.ENJOY || question == QuestionId.SKILLS;
    if (ofWork && empty(message)) {
      return;
    }
    String whole = message.whole();
    switch (question) {
      case ENJOY -> findings.add(new Fact.Enjoyed(whole), 0, message.size());
      case SKILLS -> findings.add(new Fact.PaidFor(whole), 0, message.size());
      case WHY_NOT_LOWER -> findings.add(new Fact.WhyNotLower(whole), 0, message.size());
      case IFTHEN -> {
        if (named(message) && !message.hits().has(Cue.NO_TIME_NAMED)) {
          findings.add(new Fact.When(whole), 0, message.size());
        }
      }
      case OPEN,
          FOR,
          AGAINST,
          CLIENTS,
          BIDS,
          SEGMENT,
          COMPARE,
          URGENT,
          TEMPER,
          TIME,
          ENERGY,
          SCALE,
          ACCEPT,
          CHECKIN,
          SAFETY,
          CLARIFY -> {}
    }
  }

  /// Whether a day, a time or an occasion is named; "this one" is none.
  private static boolean named(Message message) {
    List<Hit> empty = message.hits().of(Cue.NO_NUMBER);
    return message.hits().of(Cue.TIME_NAMED).stream()
        .anyMatch(hit -> empty.stream().noneMatch(other -> hit.within(other.from(), other.to())));
  }

  /// Whether it names no work: a number, a sound such as "hm", a yes or a thank-you.
  private static boolean empty(Message message) {
    boolean word =
        message.size() > 1
            || message.whole().codePoints().filter(Character::isLetter).count() >= SHORTEST_NAME;
    return !word
        || message.size() <= MOST_EMPTY && SAYS_NOTHING.stream().anyMatch(message.hits()::has);
  }

  private static boolean onlyQuestionMarks(Message message) {
    return message.text().chars().allMatch(c -> c == '?' || c == ' ');
  }

  /// Whether the sender says that they do not know, and says no more than that.
  static boolean unknown(Message message) {
    return message.hits().has(Cue.SIGN_DONT_KNOW) && !tells(message);
  }

  /// "no idea about the first, the second said …" does tell something.
  private static boolean tells(Message message) {
    Hit unknown = message.hits().of(Cue.SIGN_DONT_KNOW).getFirst();
    int rest = message.size() - (unknown.to() - unknown.from());
    boolean something =
        !message.mentions().isEmpty()
            || !message.numbers().isEmpty()
            || message.hits().has(Cue.TROUBLE)
            || message.hits().has(Cue.TEMPER_DEEP)
            || message.hits().has(Cue.TEMPER_EARLY);
    return rest > 12 || evidence(message) || (rest > 3 && something);
  }

  private static boolean evidence(Message message) {
    for (Cue cue : message.hits().cues()) {
      if (EvidenceEar.isEvidence(cue) && cue != Cue.EVIDENCE_OTHER_FOR) {
        return true;
      }
    }
    return false;
  }
}
