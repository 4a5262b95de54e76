package bearings.dialogue;

import java.util.Optional;

/// Where the conversation stood before an answer: enough to take that answer back, since a case
/// file only ever grows.
///
/// @param said the answer
public record Checkpoint(
    String said,
    int entries,
    Optional<Asked> open,
    Progress progress,
    Optional<FollowUp> followUp) {}
