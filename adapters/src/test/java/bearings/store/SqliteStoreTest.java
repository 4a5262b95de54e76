package bearings.store;

import bearings.desk.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
  @TempDir Path folder;

  @Override
  Store open() {
    return Database.open("jdbc:sqlite:" + folder.resolve("bearings.db"), Seal.NONE);
  }
}
