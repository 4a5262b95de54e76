package bearings.dialogue;

import java.util.Optional;

/// Where the conversation stood before an answer: enough to take that answer back, since a case file
/// only ever grows.
public record Checkpoint(int entries, Optional<Asked> open, Progress progress) {}
