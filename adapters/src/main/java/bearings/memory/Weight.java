package bearings.memory;

import bearings.casefile.Entry;
import bearings.desk.Stored;
import bearings.dialogue.Checkpoint;
import bearings.dialogue.Progress;
import bearings.dialogue.Session;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// About how many bytes a session takes in memory: cheap to tell, and rather too much than too
/// little, since a session that was read from a database shares less than one that was talked here:
/// of conversations of 1 to 120 turns, 1.2 to 2.5 times what they were measured to take.
final class Weight {
  private static final int SESSION = 1_200;
  private static final int ENTRY = 150;
  private static final int CHECKPOINT = 600;
  private static final int SAID = 80;
  private static final int PLAN = 3_000;
  private static final int VERDICT = 1_000;

  private Weight() {}

  static int of(Stored stored) {
    Session session = stored.session();
    // Checkpoints mostly share the plan and verdict of their neighbours.
    Set<Object> counted = Collections.newSetFromMap(new IdentityHashMap<>());
    long bytes = SESSION + (long) SAID * session.said().size() + of(session.progress(), counted);
    for (Entry entry : session.file().entries()) {
      bytes += ENTRY + 2L * entry.words().length();
    }
    for (Checkpoint checkpoint : session.checkpoints()) {
      bytes += CHECKPOINT + 2L * checkpoint.said().length() + of(checkpoint.progress(), counted);
    }
    return (int) Math.min(bytes, Integer.MAX_VALUE);
  }

  private static long of(Progress progress, Set<Object> counted) {
    return (progress.plan().filter(counted::add).isPresent() ? PLAN : 0)
        + (progress.verdict().filter(counted::add).isPresent() ? VERDICT : 0);
  }
}
