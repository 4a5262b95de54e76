package bearings.hearing;

import bearings.casefile.QuestionId;
import java.util.List;

/// What only sounds like evidence: what is denied, what others did, what is said to the coach, and
/// what somebody's system does.
final class EvidenceDoubt {
  private static final int NEAR = 4;

  private EvidenceDoubt() {}

  /// Whether a phrase of evidence is about something else than the sender's standing.
  static boolean about(Message message, Hit hit, Piece piece) {
    String before = message.word(hit.from() - 1);
    boolean idiom =
        message.word(hit.to()).equals("behind") && hit.cue() == Cue.EVIDENCE_LOST_CLIENT;
    boolean answered =
        message.word(hit.from()).equals("no")
            && hit.size() > 1
            && message.utterance().token(hit.from() + 1).before() != Token.Break.NONE;
    return before.equals("you")
        || idiom
        || answered
        || (hit.cue() == Cue.EVIDENCE_INCOME_DOWN && message.answers(QuestionId.BIDS))
        || ofOthers(message, hit, piece)
        || (hit.cue() == Cue.EVIDENCE_OTHER_FOR && !ofSender(message, piece))
        || (hit.cue() == Cue.EVIDENCE_DELIVERY && troubled(message, hit, piece));
  }

  /// Whether somebody else is the subject: "a friend got the contract".
  private static boolean ofOthers(Message message, Hit hit, Piece piece) {
    boolean everyone =
        hit.cue() == Cue.EVIDENCE_RENEWAL
            || hit.cue() == Cue.EVIDENCE_PRAISE
            || hit.cue() == Cue.EVIDENCE_LOST_BID;
    for (Hit other : message.hits().of(Cue.OTHERS)) {
      boolean subject = other.from() >= piece.from() && other.to() <= hit.from();
      if (subject
          && !(everyone && other.size() == 1)
          && !ofSender(message, new Piece(piece.from(), other.from()))) {
        return true;
      }
    }
    return false;
  }

  static boolean ofSender(Message message, Piece piece) {
    for (int i = piece.from(); i < piece.to(); i++) {
      switch (message.word(i)) {
        case "i", "me", "my", "mine", "we", "us", "our", "i've", "ive", "i'm", "im" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean troubled(Message message, Hit hit, Piece piece) {
    for (Cue cue : List.of(Cue.TROUBLE, Cue.TONE_NEGATIVE)) {
      for (Hit other : message.hits().of(cue)) {
        boolean beside = other.to() <= hit.from() || other.from() >= hit.to();
        if (other.within(piece.from(), piece.to()) && beside) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether a word right before it in its clause denies it: "nobody renews", "i never lost".
  static boolean denied(Message message, Hit hit, Piece piece) {
    for (Hit denial : message.hits().of(Cue.DENIES)) {
      boolean before = denial.from() >= piece.from() && denial.to() <= hit.from();
      if (before && hit.from() - denial.to() < NEAR && !answer(message, denial)) {
        return true;
      }
    }
    return false;
  }

  /// "no, they renewed": an answer and not a denial.
  private static boolean answer(Message message, Hit denial) {
    int next = denial.to();
    return next < message.size()
        && (message.utterance().token(next).before() != Token.Break.NONE
            || (message.word(denial.from()).equals("no") && Numbers.isNumber(message.word(next))));
  }
}
