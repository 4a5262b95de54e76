package bearings.store;

import bearings.desk.Store;
import org.junit.jupiter.api.BeforeEach;

class PostgresStoreTest extends StoreContract {
  private static final String DATABASE = PostgresForTests.created();

  @Override
  Store open() {
    return Database.open(PostgresForTests.address(DATABASE), Seal.NONE);
  }

  @BeforeEach
  void emptied() {
    PostgresForTests.empty(DATABASE);
  }
}
