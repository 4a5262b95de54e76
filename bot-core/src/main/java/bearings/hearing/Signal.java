package bearings.hearing;

/// A small sign in an answer that the dialogue acts on, whatever the intent.
public enum Signal {
  YES,
  NO,
  /// "I don't know", "no idea", "idk", "?".
  DONT_KNOW,
  /// "skip", "next question", "pass", "rather not say".
  SKIP,
  /// "ask me next week", "not now": wants to be asked at another time.
  LATER,
  /// "neither", "none of these".
  NEITHER,
  /// The sender mends an earlier statement ("wait", "sorry, I meant", "not three, two").
  CORRECTION,
  /// Asks for a reason: "why do you ask", "why?".
  WHY,
  /// Asks who or what the coach is.
  WHO_ARE_YOU,
  /// Asks how long it takes, how many questions are left.
  HOW_LONG,
  /// Asks for everything stored to be shown or handed over.
  EXPORT,
  /// Asks for everything stored to be erased.
  FORGET,
  /// A greeting.
  GREETING,
  /// Thanks.
  THANKS,
  /// Does not understand the question ("what do you mean?").
  PUZZLED,
  /// Says that the coach got it wrong without saying what is right ("that's not what i meant").
  MISHEARD,
  /// Says that they are safe ("i'm fine, i'm safe").
  SAFE,
  /// Wants a rank, percentile or average.
  WANTS_RANK,
  /// Names bids ("three of six bids").
  BIDS,
  /// Holds no word that is known at all ("asdf jkl", "???").
  GIBBERISH,
  /// Finds the target or the plan too much.
  TOO_MUCH
}
