package bearings.store;

import bearings.desk.StoreUnavailable;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// The tables, brought to their newest form by the migrations in `db/`.
final class Schema {
  /// The newest migration.
  static final int NEWEST = 3;

  private static final String VERSION =
      """
      select version from flyway_schema_history
      where success and version is not null order by installed_rank desc limit 1\
      """;

  private Schema() {}

  /// Where connections come from.
  @FunctionalInterface
  interface Links {
    Link open() throws SQLException;
  }

  /// Migrates where there is something to migrate: looking costs a select, migrating a second.
  static void bringUp(Links links, DataSource source, Dialect dialect) throws SQLException {
    if (isNewest(links)) {
      return;
    }
    try {
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:db")
          .placeholders(dialect.types())
          .load()
          .migrate();
    } catch (FlywayException e) {
      // Another process may have done it meanwhile.
      if (!isNewest(links)) {
        throw unmigrated(e);
      }
    }
  }

  private static boolean isNewest(Links links) throws SQLException {
    int version = version(links).orElse(0);
    if (version > NEWEST) {
      throw new StoreUnavailable(
          "The database was made by a newer Bearings: use that one, or name another database in"
              + " BEARINGS_DB.");
    }
    return version == NEWEST;
  }

  private static Optional<Integer> version(Links links) throws SQLException {
    try (Link link = links.open()) {
      return link.any(link.dialect().hasTable(), "flyway_schema_history")
          ? link.first(VERSION, row -> Integer.valueOf(row.getString(1)))
          : Optional.empty();
    }
  }

  private static StoreUnavailable unmigrated(FlywayException e) {
    return new StoreUnavailable(
        "The database's tables could not be made: give its user the right to create tables, and"
            + " make sure that nothing else is in it.",
        e);
  }
}
