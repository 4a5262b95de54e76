package bearings.discord;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import net.dv8tion.jda.api.requests.RestAction;

/// Asks Discord and waits for the answer, and before it as long as Discord's limits demand: JDA
/// keeps them only for requests that may wait. Never to be used where events arrive.
final class Rest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Rest() {}

  /// How far a request has come.
  private enum Stage {
    /// For its turn.
    WAITING,
    /// It may have reached Discord.
    BEGUN,
    /// It will never be sent.
    GIVEN_UP
  }

  /// Asks, and waits as long as an answer may take.
  ///
  /// @throws Trouble where Discord did not do it, or not in time
  /// @throws InterruptedException where it is not wanted any more
  static <T> T ask(Supplier<? extends RestAction<T>> action) throws Trouble, InterruptedException {
    return ask(action, PATIENCE);
  }

  static <T> T ask(Supplier<? extends RestAction<T>> action, Duration patience)
      throws Trouble, InterruptedException {
    var stage = new AtomicReference<>(Stage.WAITING);
    CompletableFuture<T> coming = submit(action, stage);
    try {
      return coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw Trouble.of(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException | CancellationException e) {
      throw stage.compareAndSet(Stage.WAITING, Stage.GIVEN_UP)
          ? new Trouble(Trouble.Kind.LATER, "Discord's limits leave no room now")
          : new Trouble(Trouble.Kind.UNSURE, "no answer in time");
    } finally {
      coming.cancel(true);
    }
  }

  private static <T> CompletableFuture<T> submit(
      Supplier<? extends RestAction<T>> action, AtomicReference<Stage> stage) throws Trouble {
    try {
      return action
          .get()
          .addCheck(
              () -> stage.compareAndSet(Stage.WAITING, Stage.BEGUN) || stage.get() == Stage.BEGUN)
          .submit();
    } catch (RuntimeException e) {
      // What JDA itself refuses was never sent.
      Trouble trouble = Trouble.of(e);
      throw trouble.kind() == Trouble.Kind.UNSURE
          ? new Trouble(Trouble.Kind.LATER, trouble.reason())
          : trouble;
    }
  }
}
