package bearings.slack;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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

  private static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("slack-", 0).factory());

  /// The latest errand of each key that is not done.
  private final ConcurrentHashMap<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

  void run(String name, Runnable errand) {
    try {
      threads.execute(() -> attempt(name, errand));
    } catch (RejectedExecutionException e) {
      LOG.debug("{} was left out: the program is ending", name);
    }
  }

  /// The same, after all errands of the same key that were given before.
  ///
  /// @return false where the program is ending and it is left out
  boolean inOrder(String key, String name, Runnable errand) {
    try {
      var mine =
          last.compute(
              key,
              (_, before) ->
                  (before == null ? NOTHING : before)
                      .thenRunAsync(() -> attempt(name, errand), threads));
      mine.whenComplete((_, _) -> last.remove(key, mine));
      return true;
    } catch (RejectedExecutionException e) {
      LOG.debug("{} was left out: the program is ending", name);
      return false;
    }
  }

  private static void attempt(String name, Runnable errand) {
    try {
      errand.run();
    } catch (RuntimeException | Error e) {
      // Its message may hold what somebody said.
      LOG.warn("{} failed: {}", name, e.getClass().getName());
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
