package bearings.store;

import bearings.desk.StoreUnavailable;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/// A PostgreSQL server, and what its failures mean.
final class PostgresServer {
  static final String SCHEME = "jdbc:postgresql:";

  private static final Set<String> COLLISIONS = Set.of("40001", "40P01");

  private final String address;

  PostgresServer(String address) {
    this.address = address;
  }

  String address() {
    return address;
  }

  /// Where connections for other libraries come from.
  PGSimpleDataSource source() {
    var source = new PGSimpleDataSource();
    source.setUrl(address);
    return source;
  }

  /// Whether two units of work came in each other's way, and this one was undone.
  static boolean isCollision(SQLException e) {
    return state(e).filter(COLLISIONS::contains).isPresent();
  }

  /// Whether the connection is lost. Where that was while committing, nobody knows what became of
  /// it.
  static boolean isLoss(SQLException e) {
    return state(e).filter(PostgresServer::isLoss).isPresent();
  }

  private static boolean isLoss(String state) {
    return state.startsWith("08") || Set.of("57P01", "57P02", "25P03").contains(state);
  }

  /// What a failure means, with the mend. Shows where the server is, never with whose password.
  StoreUnavailable failure(SQLException e) {
    String state = state(e).orElse("");
    String why =
        switch (state) {
          case "28P01", "28000" ->
              "The database at %s refuses the user or the password: correct them in BEARINGS_DB.";
          case "3D000" -> "There is no such database at %s: create it, or correct BEARINGS_DB.";
          case "53100" -> "The disk of the database at %s is full: make room there.";
          case "53200", "53300" ->
              "The database at %s has no room for more connections: raise max_connections, or run"
                  + " fewer instances.";
          case "42501" ->
              "The database at %s does not let this user read and write its tables: grant it that.";
          case "25006" ->
              "The database at %s may only be read: name the primary server in BEARINGS_DB.";
          case "57P03" -> "The database at %s is starting or stopping: wait a moment.";
          case "40001", "40P01", "55P03", "57014" ->
              "The database at %s has too much to do at once: try again, and look what holds it.";
          default ->
              state.isEmpty() || isLoss(state)
                  ? "The database at %s cannot be reached: start it, and check the network and the"
                      + " address in BEARINGS_DB."
                  : "The database at %s failed (SQLSTATE "
                      + state
                      + "): look into the server's log.";
        };
    return new StoreUnavailable(why.formatted(where()), e);
  }

  /// The address without user and password.
  private String where() {
    return address
        .substring(SCHEME.length())
        .replaceFirst("\\?.*", "")
        .replaceFirst("//.*@", "//")
        .replaceFirst("^//", "");
  }

  /// The state as the server or the driver tells it; a connection pool wraps it.
  private static Optional<String> state(SQLException e) {
    return Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
        .limit(10)
        .filter(SQLException.class::isInstance)
        .map(cause -> ((SQLException) cause).getSQLState())
        .filter(state -> state != null)
        .findFirst();
  }
}
