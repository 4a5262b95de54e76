package bearings.store;

import java.sql.SQLException;

/// Runs units of work on a database. Both methods throw [bearings.desk.StoreUnavailable] where the
/// database cannot do them now.
interface Engine extends AutoCloseable {

  /// Reads what is committed. The unit may not write.
  <T> T read(Unit<T> unit);

  /// Runs a unit in a transaction, all of it or nothing. When this returns, it is durable, and what
  /// the unit erased is gone from the files, unless somebody else still reads them.
  ///
  /// @param unit may be run again where it came in the way of another
  <T> T write(Unit<T> unit);

  @Override
  void close();

  /// Something to be done on a connection.
  @FunctionalInterface
  interface Unit<T> {
    T on(Link link) throws SQLException;
  }
}
