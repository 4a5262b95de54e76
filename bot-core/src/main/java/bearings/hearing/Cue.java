package bearings.hearing;

import java.util.Locale;
import java.util.Optional;

/// What the coach listens for by phrase: one file `prompts/hearing/en/words/<id>.txt` each.
public enum Cue {
  /// Danger to the sender's life. Always first.
  CRISIS,
  /// Figures of speech that hold words of danger and mean none.
  CRISIS_IDIOM,

  /// Decisive for an intent where nothing in the message speaks against it.
  INTENT_STOP,
  INTENT_RESTART,
  INTENT_ABUSE,
  INTENT_PRIVACY,
  INTENT_META,
  INTENT_OFF_TOPIC,
  INTENT_SMALLTALK,
  INTENT_OPINION,
  INTENT_LEARN,
  INTENT_CORRECT,
  INTENT_JOB_POST,
  INTENT_PROGRESS,

  /// Words that make an intent likelier and decide nothing.
  TOPIC_PRIVACY,
  TOPIC_COACH,
  TOPIC_LIFE,
  TOPIC_LEARN,
  TOPIC_OPINION,
  TOPIC_STEP,
  TOPIC_MEND,
  TOPIC_END,
  TOPIC_BEGIN,
  TOPIC_INSULT,
  TOPIC_POST,
  TOPIC_CHAT,
  TOPIC_WORRY,

  SIGN_YES,
  SIGN_NO,
  SIGN_DONT_KNOW,
  SIGN_LATER,
  SIGN_SKIP,
  SIGN_NEITHER,
  SIGN_CORRECTION,
  SIGN_WHY,
  SIGN_WHO_ARE_YOU,
  SIGN_HOW_LONG,
  SIGN_EXPORT,
  SIGN_FORGET,
  SIGN_GREETING,
  SIGN_THANKS,
  SIGN_PUZZLED,
  SIGN_MISHEARD,
  SIGN_SAFE,
  SIGN_WANTS_RANK,
  SIGN_TOO_MUCH,

  /// A feeling about one's standing.
  FEELING,
  /// A claim over a whole.
  GENERAL,
  /// Quoting or doubting such a claim, or naming a small whole ("all my clients").
  GENERAL_DOUBT,
  TONE_NEGATIVE,
  TONE_POSITIVE,

  EVIDENCE_LOST_BID,
  EVIDENCE_LOST_CLIENT,
  /// Somebody asked for a thing; behind where the sender lacks it.
  EVIDENCE_ASKED,
  /// Somebody asked for the sender.
  EVIDENCE_SOUGHT,
  EVIDENCE_RENEWAL,
  EVIDENCE_PRAISE,
  EVIDENCE_INCOME_UP,
  EVIDENCE_INCOME_DOWN,
  EVIDENCE_BRIEF,
  EVIDENCE_DELIVERY,
  /// Other things that speak against being behind ("none lost").
  EVIDENCE_OTHER_AGAINST,
  /// Other things that speak for being behind.
  EVIDENCE_OTHER_FOR,
  /// The sender could not: "i had to pass", "could not bid".
  LACKING,

  TEMPER_EARLY,
  TEMPER_DEEP,
  TEMPER_UNCLEAR,

  /// The sender's own work: "i build …", "my client …".
  WORK,
  COMPARES,
  WHOLE_FIELD,
  CHASES,
  FOLLOWS,
  BURDENED,
  /// Makes less of it than happened.
  PLAYS_DOWN,
  /// Dreads or is bored by a kind of work.
  DREADS,
  /// Something of a client's that is broken now.
  TROUBLE,
  /// Words that may stand around a number in an answer that is little more than a number.
  SMALL_WORD,
  /// Nothing is urgent.
  NO_TROUBLE,
  /// Hours that are for learning.
  LEARNING_TIME,
  /// Hours that are not: billed, worked, slept.
  OTHER_TIME,
  DONE,
  NOT_DONE,
  PARTLY_DONE,
  /// No time at all was named ("whenever").
  NO_TIME_NAMED,
  /// Somebody promised or claims something only in irony.
  IRONY,

  /// Words that are enough where the kind of work was asked.
  TEMPER_ASKED_DEEP,
  TEMPER_ASKED_EARLY,
  /// What may stand right before, and right after, a number that stands for itself.
  BEFORE_NUMBER,
  AFTER_NUMBER,
  /// A number word that counts nothing ("this one").
  NO_NUMBER,
  /// Words between a number and the one that mends it.
  MENDS,
  /// What the sender counts in evidence: bids, clients.
  COUNTED,
  /// Bids and what else they are called.
  BIDS,
  /// The rest of what was counted.
  OTHER_ONES,
  /// Asks to talk about the work again, which is no new beginning.
  WORK_TALK,
  /// There is none of what was asked for.
  NOTHING,
  /// A day, a time or an occasion.
  TIME_NAMED,
  /// Denies what follows it in the clause.
  DENIES,
  /// A client, or something of a client's.
  CLIENTS_OWN,
  /// Somebody or something else than the sender and the sender's clients.
  OTHERS;

  /// Whether the classifiers learn from it; the others only help to read what others found.
  boolean teaches() {
    return this != SMALL_WORD && compareTo(TEMPER_ASKED_DEEP) < 0;
  }

  /// The name of the file that holds its phrases.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The cue with this id, if there is one.
  public static Optional<Cue> of(String id) {
    for (Cue cue : values()) {
      if (cue.id().equals(id)) {
        return Optional.of(cue);
      }
    }
    return Optional.empty();
  }
}
