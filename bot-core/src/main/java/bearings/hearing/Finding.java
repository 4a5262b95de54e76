package bearings.hearing;

import bearings.casefile.Fact;

/// A fact and the sender's words that showed it: a piece of the message, to the letter.
public record Finding(Fact fact, String words) {}
