package bearings.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends DatabaseContract {
  @TempDir Path folder;

  @Override
  String address() {
    return "jdbc:sqlite:" + folder.resolve("bearings.db");
  }
}
