package bearings.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Waits until the program is told to end, and keeps it from ending before its work is done.
final class UntilStopped implements AutoCloseable {
  /// Whoever stops a service usually kills it after ten seconds.
  private static final int LONGEST_END = 10;

  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);

  UntilStopped() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopped, "stop"));
  }

  private void stopped() {
    told.countDown();
    try {
      boolean _ = done.await(LONGEST_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void await() {
    try {
      told.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// The work is done; the program may end.
  @Override
  public void close() {
    done.countDown();
  }
}
