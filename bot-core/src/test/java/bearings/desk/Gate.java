package bearings.desk;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/// Holds up one person's turns where they load the session, until it is opened.
final class Gate extends Through {
  private final PersonId held;
  private final CountDownLatch open = new CountDownLatch(1);
  private final CompletableFuture<Boolean> reached = new CompletableFuture<>();

  Gate(Store store, PersonId held) {
    super(store);
    this.held = held;
  }

  @Override
  public Optional<Stored> load(PersonId person) {
    if (person.equals(held)) {
      reached.complete(true);
      try {
        open.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    return super.load(person);
  }

  /// Waits until somebody stands before it.
  void awaitReached() {
    boolean _ = Desk.await(reached);
  }

  void open() {
    open.countDown();
  }
}
