package bearings.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// Something that is being made while the program does other things.
final class Loading<T> implements Supplier<T> {
  private final CompletableFuture<T> coming = new CompletableFuture<>();

  /// Starts making it now, in a thread of its own.
  Loading(String name, Supplier<T> making) {
    Thread.ofPlatform()
        .daemon()
        .name(name)
        .start(() -> {
          try {
            coming.complete(making.get());
          } catch (RuntimeException | Error e) {
            coming.completeExceptionally(e);
          }
        });
  }

  /// Waits until it is made; throws what kept it from being made.
  @Override
  public T get() {
    try {
      return coming.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }
}
