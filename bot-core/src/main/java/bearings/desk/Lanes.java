package bearings.desk;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// One lane for each person: what arrives for them is done one after another, in order, while other
/// people's lanes go on. A lane is a virtual thread that lives as long as there is something in it.
/// Bounded, for each person and in all.
final class Lanes {
  private final int mostOfOne;
  private final int mostOfAll;
  private final ThreadFactory threads = Thread.ofVirtual().name("lane-", 0).factory();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition quiet = lock.newCondition();
  private final Map<PersonId, ArrayDeque<Runnable>> lanes = new HashMap<>();
  private int inAll;
  private boolean closed;

  /// @param mostOfOne how much may wait for one person
  /// @param mostOfAll how much may wait in all
  Lanes(int mostOfOne, int mostOfAll) {
    this.mostOfOne = mostOfOne;
    this.mostOfAll = mostOfAll;
  }

  /// Puts work into a person's lane.
  ///
  /// @return what comes of it, or `full` where the lane or all lanes together are full, or no more
  ///   is taken
  <T> CompletableFuture<T> run(PersonId person, Supplier<T> work, Supplier<T> full) {
    var coming = new CompletableFuture<T>();
    Runnable task =
        () -> {
          try {
            coming.complete(work.get());
          } catch (RuntimeException | Error e) {
            coming.completeExceptionally(e);
          }
        };
    return put(person, task) ? coming : CompletableFuture.completedFuture(full.get());
  }

  private boolean put(PersonId person, Runnable task) {
    lock.lock();
    try {
      var lane = lanes.get(person);
      if (closed || inAll >= mostOfAll || (lane != null && lane.size() >= mostOfOne)) {
        return false;
      }
      inAll++;
      if (lane != null) {
        lane.add(task);
        return true;
      }
      var begun = new ArrayDeque<Runnable>();
      begun.add(task);
      lanes.put(person, begun);
      threads.newThread(() -> drain(person, begun)).start();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /// Does what is in a lane until it is empty. The task that runs stays at the head of its lane, so
  /// that nobody begins a second lane for the person.
  private void drain(PersonId person, ArrayDeque<Runnable> lane) {
    Runnable task = head(lane);
    while (true) {
      task.run();
      lock.lock();
      try {
        lane.remove();
        inAll--;
        if (lane.isEmpty()) {
          lanes.remove(person);
          if (lanes.isEmpty()) {
            quiet.signalAll();
          }
          return;
        }
        task = lane.element();
      } finally {
        lock.unlock();
      }
    }
  }

  private Runnable head(ArrayDeque<Runnable> lane) {
    lock.lock();
    try {
      return lane.element();
    } finally {
      lock.unlock();
    }
  }

  /// Takes no more, and waits until what is there is done.
  ///
  /// @return whether it was done in time
  boolean close(java.time.Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      closed = true;
      long left = atMost.toNanos();
      while (!lanes.isEmpty() && left > 0) {
        left = quiet.awaitNanos(left);
      }
      return lanes.isEmpty();
    } finally {
      lock.unlock();
    }
  }
}
