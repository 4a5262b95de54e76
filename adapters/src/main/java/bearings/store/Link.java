package bearings.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A connection with the statements that were prepared on it. For one thread at a time.
final class Link implements AutoCloseable {
  private final Connection connection;
  private final Dialect dialect;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private boolean undone;
  private boolean erased;
  private boolean inDoubt;

  Link(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /// What a row becomes.
  @FunctionalInterface
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  Dialect dialect() {
    return dialect;
  }

  /// Runs a statement that gives no rows.
  ///
  /// @param values in the order of the statement's question marks; an empty [Optional] stands for
  ///   null, a list for its elements one after another
  /// @return how many rows it changed
  int run(String sql, Object... values) throws SQLException {
    try {
      PreparedStatement statement = filled(sql, values);
      statement.execute();
      return statement.getUpdateCount();
    } catch (SQLException e) {
      throw without(sql, e);
    }
  }

  /// Every row that a statement gives.
  <T> List<T> all(String sql, Reading<T> reading, Object... values) throws SQLException {
    try (ResultSet rows = filled(sql, values).executeQuery()) {
      var all = new ArrayList<T>();
      while (rows.next()) {
        all.add(reading.of(rows));
      }
      return all;
    } catch (SQLException e) {
      throw without(sql, e);
    }
  }

  /// A statement that failed is prepared anew the next time: SQLite's driver may have closed it.
  private SQLException without(String sql, SQLException why) {
    try (PreparedStatement _ = prepared.remove(sql)) {
      return why;
    } catch (SQLException e) {
      why.addSuppressed(e);
      return why;
    }
  }

  /// The first row that a statement gives.
  <T> Optional<T> first(String sql, Reading<T> reading, Object... values) throws SQLException {
    return all(sql, reading, values).stream().findFirst();
  }

  /// Whether a statement gives any row.
  boolean any(String sql, Object... values) throws SQLException {
    return first(sql, _ -> true, values).isPresent();
  }

  /// From here to the end of the transaction nobody else does what they lock with any of these
  /// names.
  void lock(Stream<String> names) throws SQLException {
    // Always in the same order, so that nobody waits for somebody who waits for them.
    List<Object> numbers =
        names.map(name -> (Object) (long) name.hashCode()).distinct().sorted().toList();
    String sql = dialect.locking(numbers.size());
    if (!sql.isEmpty()) {
      all(sql, _ -> true, numbers);
    }
  }

  /// Runs a unit of work in a transaction of its own.
  <T> T transact(Engine.Unit<T> unit) throws SQLException {
    connection.setAutoCommit(false);
    T result = unit.on(this);
    if (wasUndone()) {
      connection.rollback();
    } else {
      inDoubt = true;
      connection.commit();
      inDoubt = false;
    }
    connection.setAutoCommit(true);
    return result;
  }

  /// Whether a transaction was to be committed and nobody knows whether it was.
  boolean isInDoubt() {
    return inDoubt;
  }

  /// Nothing that this unit of work wrote is to stay.
  void undo() {
    undone = true;
  }

  /// Whether [#undo] was called since the last time this was asked.
  boolean wasUndone() {
    boolean was = undone;
    undone = false;
    return was;
  }

  /// This unit of work erased what must not stay in any file either.
  void erase() {
    erased = true;
  }

  /// Whether [#erase] was called since the last time this was asked.
  boolean hasErased() {
    boolean has = erased;
    erased = false;
    return has;
  }

  private PreparedStatement filled(String sql, Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    int index = 0;
    for (Object value : values) {
      List<?> some = value instanceof List<?> list ? list : Arrays.asList(value);
      for (Object one : some) {
        set(statement, ++index, one instanceof Optional<?> maybe ? maybe.orElse(null) : one);
      }
    }
    return statement;
  }

  private static void set(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(index, Types.BIGINT);
      case Long number -> statement.setLong(index, number);
      case Integer number -> statement.setInt(index, number);
      case Boolean truth -> statement.setBoolean(index, truth);
      case byte[] bytes -> statement.setBytes(index, bytes);
      case String text -> statement.setString(index, text);
      default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
    }
  }

  /// As many question marks as there are values, for `in (…)`.
  static String marks(List<?> values) {
    return String.join(", ", values.stream().map(_ -> "?").toList());
  }

  /// Closes it although, or because, something is wrong with it.
  void drop() {
    try {
      close();
    } catch (SQLException e) {
      // It is not used any more, whether it closes or not.
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
