package bearings.store;

import bearings.desk.MemoryStore;
import bearings.desk.Store;

class MemoryStoreTest extends StoreContract {
  private final MemoryStore memory = new MemoryStore();

  @Override
  Store open() {
    return memory;
  }
}
