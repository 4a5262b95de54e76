package bearings.dialogue;

import bearings.speech.Say;

/// One answer that is offered.
///
/// @param id stateless: question and answer, at most 100 characters, such as `segment:data_eng`
/// @param label what stands on the button
public record Choice(String id, Say label) {}
