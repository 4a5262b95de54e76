package bearings.content;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong while files are read, so that a writer sees everything in one go. A
/// reader reports here and goes on with a harmless value.
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /// Reports one thing that is wrong.
  public synchronized void add(Problem problem) {
    if (!found.contains(problem)) {
      found.add(problem);
    }
  }

  public void addAll(Iterable<Problem> problems) {
    problems.forEach(this::add);
  }

  public synchronized boolean isEmpty() {
    return found.isEmpty();
  }

  /// Everything reported so far, in the order of files and lines.
  public synchronized List<Problem> sorted() {
    return found.stream().sorted().toList();
  }

  /// Stops here if anything was reported.
  public void refuseIfAny() {
    if (!isEmpty()) {
      throw new BadContent(sorted());
    }
  }
}
