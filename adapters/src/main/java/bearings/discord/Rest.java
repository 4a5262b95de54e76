package bearings.discord;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.requests.RestAction;

/// Asks Discord and waits for the answer, and before it as long as Discord's limits demand: JDA
/// keeps them only for requests that may wait. Never to be used where events arrive.
final class Rest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Rest() {}

  /// @throws Trouble where Discord did not do it, or not within [#PATIENCE]
  /// @throws InterruptedException where it is not wanted any more
  static <T> T ask(Supplier<? extends RestAction<T>> action) throws Trouble, InterruptedException {
    CompletableFuture<T> coming = submit(action);
    try {
      return coming.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw Trouble.of(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException | CancellationException e) {
      throw new Trouble(Trouble.Kind.UNSURE, "no answer in time");
    } finally {
      coming.cancel(true);
    }
  }

  private static <T> CompletableFuture<T> submit(Supplier<? extends RestAction<T>> action)
      throws Trouble {
    try {
      return action.get().submit();
    } catch (RuntimeException e) {
      // What JDA itself refuses was never sent.
      Trouble trouble = Trouble.of(e);
      throw trouble.kind() == Trouble.Kind.UNSURE
          ? new Trouble(Trouble.Kind.LATER, trouble.reason())
          : trouble;
    }
  }
}
