package bearings.store;

import org.junit.jupiter.api.AfterEach;

class PostgresStoreTest extends DatabaseContract {
  private static final String DATABASE = PostgresForTests.created();

  @Override
  String address() {
    return PostgresForTests.address(DATABASE);
  }

  @AfterEach
  void emptied() {
    PostgresForTests.empty(DATABASE);
  }
}
