package bearings.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// A real PostgreSQL, started once; a database of its own for whoever asks.
final class PostgresForTests {
  private static final EmbeddedPostgres SERVER = started();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private PostgresForTests() {}

  private static EmbeddedPostgres started() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.builder().start();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                try {
                  server.close();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              }));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int port() {
    return SERVER.getPort();
  }

  /// Makes a new database.
  ///
  /// @return its name
  static String created() {
    String name = "store" + COUNT.incrementAndGet();
    run("postgres", "create database " + name);
    return name;
  }

  static String address(String database) {
    return "jdbc:postgresql://localhost:%d/%s?user=postgres&password=postgres"
        .formatted(port(), database);
  }

  /// Takes everything out of a database that a store was opened on.
  static void empty(String database) {
    run(
        database,
        "truncate person, person_key, event, outbox, dead_letter, receipt, meta, secret,"
            + " allowance");
  }

  /// Runs a statement as the server's owner.
  static void run(String database, String sql) {
    try (Connection connection = SERVER.getDatabase("postgres", database).getConnection()) {
      connection.createStatement().execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
