package bearings.store;

import bearings.desk.Store;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// All that every store must do; each kind of store runs it.
abstract class StoreContract
    implements SessionsContract, OutboxContract, ConcurrencyContract, AllowanceContract {
  private final List<Store> opened = new ArrayList<>();

  /// Opens one more instance on this test's database.
  abstract Store open();

  @BeforeEach
  void openOne() {
    opened.add(open());
  }

  @AfterEach
  void closeAll() {
    opened.forEach(Store::close);
    opened.clear();
  }

  @Override
  public final Store store() {
    return opened.getFirst();
  }

  @Override
  public final Store another() {
    opened.add(open());
    return opened.getLast();
  }

  /// Closes all instances and opens one.
  final Store restarted() {
    closeAll();
    openOne();
    return store();
  }
}
