package bearings.memory;

import bearings.casefile.Entry;
import bearings.desk.Stored;
import bearings.dialogue.Checkpoint;
import bearings.dialogue.Progress;
import bearings.dialogue.Session;

/// About how many bytes a session takes in memory: cheap to tell, and rather too much than too
/// little.
final class Weight {
  private static final int SESSION = 1_200;
  private static final int ENTRY = 250;
  private static final int CHECKPOINT = 600;
  private static final int SAID = 120;
  private static final int PLAN = 6_000;
  private static final int VERDICT = 2_000;

  private Weight() {}

  static int of(Stored stored) {
    Session session = stored.session();
    long bytes = SESSION + (long) SAID * session.said().size() + of(session.progress());
    for (Entry entry : session.file().entries()) {
      bytes += ENTRY + 2L * entry.words().length();
    }
    for (Checkpoint checkpoint : session.checkpoints()) {
      bytes += CHECKPOINT + 2L * checkpoint.said().length() + of(checkpoint.progress());
    }
    return (int) Math.min(bytes, Integer.MAX_VALUE);
  }

  private static long of(Progress progress) {
    return (progress.plan().isPresent() ? PLAN : 0)
        + (progress.verdict().isPresent() ? VERDICT : 0);
  }
}
