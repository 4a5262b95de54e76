package bearings.slack;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is done beside the answering, as well as it can be, on virtual threads: nobody waits for it
/// and nothing depends on it.
final class Errands {
  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("slack-", 0).factory());

  void run(String name, Runnable errand) {
    try {
      threads.execute(() -> {
        try {
          errand.run();
        } catch (RuntimeException e) {
          // Its message may hold what somebody said.
          LOG.warn("{} failed: {}", name, e.getClass().getName());
        }
      });
    } catch (RejectedExecutionException e) {
      LOG.debug("{} was left out: the program is ending", name);
    }
  }

  /// Takes no more, and waits for what was begun.
  void close(Duration atMost) {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
