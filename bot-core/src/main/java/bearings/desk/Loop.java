package bearings.desk;

import bearings.desk.Watch.Step;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Does some work again and again on a virtual thread: after each pause, and at once when woken.
/// Work that fails is tried again after the next pause, whatever the failure: a loop that ended in
/// silence would be missed by nobody.
public final class Loop implements AutoCloseable {
  private final String name;
  private final Runnable work;
  private final Duration pause;
  private final Watch watch;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Thread thread;
  private boolean woken = true;
  private boolean closed;

  /// Begins its first round at once.
  public Loop(String name, Runnable work, Duration pause, Watch watch) {
    this.name = name;
    this.work = work;
    this.pause = pause;
    this.watch = watch;
    this.thread = Thread.ofVirtual().name(name).start(this::run);
  }

  /// Does not wait for the end of the pause.
  public void wake() {
    lock.lock();
    try {
      woken = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (goesOn()) {
      try {
        work.run();
      } catch (RuntimeException | Error e) {
        watch.saw(new Step.Failed(name, e));
      }
    }
  }

  /// Waits for the next round.
  private boolean goesOn() {
    lock.lock();
    try {
      long left = pause.toNanos();
      while (!closed && !woken && left > 0) {
        left = changed.awaitNanos(left);
      }
      woken = false;
      return !closed;
    } catch (InterruptedException e) {
      return false;
    } finally {
      lock.unlock();
    }
  }

  /// Ends after the round that is going on. Not to be called from the work itself.
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
