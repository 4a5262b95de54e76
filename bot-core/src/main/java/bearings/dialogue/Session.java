package bearings.dialogue;

import bearings.casefile.CaseFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One person's conversation: everything the coach remembers. Immutable.
///
/// @param turn how many turns there were
/// @param said how often each line was said, so that no wording comes twice running
/// @param checkpoints where it stood before each of the last answers, oldest first
/// @param followUp when the coach speaks by itself next
/// @param lastHeard when the person was last heard
/// @param afterSafety whether the next conversation opens with how the person is
public record Session(
    int turn,
    CaseFile file,
    Mode mode,
    Optional<Asked> open,
    Progress progress,
    Map<String, Integer> said,
    List<Checkpoint> checkpoints,
    Optional<FollowUp> followUp,
    Optional<Instant> lastHeard,
    boolean afterSafety) {
  public Session {
    said = Map.copyOf(said);
    checkpoints = List.copyOf(checkpoints);
  }

  /// A conversation that has not begun.
  public static Session fresh() {
    return new Session(
        0,
        CaseFile.EMPTY,
        new Mode.Coaching(),
        Optional.empty(),
        Progress.NONE,
        Map.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /// When a follow-up falls due.
  public Optional<Instant> followUpAt() {
    return followUp.map(FollowUp::at);
  }

  Session with(CaseFile newFile) {
    return new Session(
        turn, newFile, mode, open, progress, said, checkpoints, followUp, lastHeard, afterSafety);
  }

  Session with(Mode newMode) {
    return new Session(
        turn, file, newMode, open, progress, said, checkpoints, followUp, lastHeard, afterSafety);
  }

  Session with(Progress newProgress) {
    return new Session(
        turn, file, mode, open, newProgress, said, checkpoints, followUp, lastHeard, afterSafety);
  }

  Session asking(Optional<Asked> question) {
    return new Session(
        turn, file, mode, question, progress, said, checkpoints, followUp, lastHeard, afterSafety);
  }

  Session keeping(List<Checkpoint> newCheckpoints) {
    return new Session(
        turn, file, mode, open, progress, said, newCheckpoints, followUp, lastHeard, afterSafety);
  }

  Session following(Optional<FollowUp> next) {
    return new Session(
        turn, file, mode, open, progress, said, checkpoints, next, lastHeard, afterSafety);
  }

  Session afterSafety(boolean newAfterSafety) {
    return new Session(
        turn, file, mode, open, progress, said, checkpoints, followUp, lastHeard, newAfterSafety);
  }

  /// This session after a turn that said these lines.
  Session spoken(Map<String, Integer> newSaid) {
    return new Session(
        turn + 1,
        file,
        mode,
        open,
        progress,
        newSaid,
        checkpoints,
        followUp,
        lastHeard,
        afterSafety);
  }

  Session heardAt(Instant at) {
    return new Session(
        turn,
        file,
        mode,
        open,
        progress,
        said,
        checkpoints,
        followUp,
        Optional.of(at),
        afterSafety);
  }

  /// This session, remembering which wordings another one has used.
  Session sayingAs(Session other) {
    return new Session(
        turn,
        file,
        mode,
        open,
        progress,
        other.said(),
        checkpoints,
        followUp,
        lastHeard,
        afterSafety);
  }
}
