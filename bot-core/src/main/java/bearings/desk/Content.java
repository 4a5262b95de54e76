package bearings.desk;

import bearings.dialogue.Coach;
import bearings.speech.Phrasebook;

/// What a turn needs of the content, of one version throughout.
///
/// @param version by what a stored session can say which content made it
public record Content(Coach coach, Phrasebook phrases, String version) {}
