package bearings.hearing;

/// What a message is for and how it stands, as far as the classifiers and the decisive phrases say.
record Reading(Intent intent, Stance stance, boolean generalization, Polarity polarity) {}
