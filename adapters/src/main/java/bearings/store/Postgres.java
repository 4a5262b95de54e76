package bearings.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;

/// PostgreSQL: a pool of connections, a transaction for each unit of work, any number of instances
/// beside this one.
final class Postgres implements Engine {
  private static final int CONNECTIONS = 10;
  private static final int MOST_TRIES = 10;
  private static final int CONNECT_MILLIS = 3_000;
  private static final int ANSWER_SECONDS = 5;

  /// A transaction that waits, or whose instance hangs, must not hold up others for long.
  private static final String MANNERS =
      "set lock_timeout = '4s'; set idle_in_transaction_session_timeout = '10s'";

  private final PostgresServer server;
  private final HikariDataSource pool;

  Postgres(PostgresServer server) {
    this.server = server;
    var config = new HikariConfig();
    config.setPoolName("store");
    config.setJdbcUrl(server.address());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(CONNECT_MILLIS);
    config.setInitializationFailTimeout(-1);
    config.setConnectionInitSql(MANNERS);
    // What the address says itself counts more.
    config.addDataSourceProperty("connectTimeout", "2");
    config.addDataSourceProperty("socketTimeout", String.valueOf(ANSWER_SECONDS));
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("ApplicationName", "bearings");
    config.addDataSourceProperty("logServerErrorDetail", "false");
    this.pool = new HikariDataSource(config);
  }

  Link link() throws SQLException {
    return new Link(pool.getConnection(), Dialect.POSTGRES);
  }

  @Override
  public <T> T read(Unit<T> unit) {
    return tried(unit);
  }

  @Override
  public <T> T write(Unit<T> unit) {
    return tried(link -> link.transact(unit));
  }

  private <T> T tried(Unit<T> unit) {
    for (int tries = 1; ; tries++) {
      Link link = connected();
      try (link) {
        return unit.on(link);
      } catch (SQLException e) {
        if (!isToBeTriedAgain(e, link, tries)) {
          throw server.failure(e);
        }
      }
    }
  }

  private Link connected() {
    try {
      return link();
    } catch (SQLException e) {
      throw server.failure(e);
    }
  }

  /// A server that was started anew breaks every connection of the pool: that is seen once, and
  /// mended by new ones.
  private boolean isToBeTriedAgain(SQLException e, Link link, int tries) {
    if (PostgresServer.isLoss(e) && !link.isInDoubt() && tries == 1) {
      pool.getHikariPoolMXBean().softEvictConnections();
      return true;
    }
    return PostgresServer.isCollision(e) && tries < MOST_TRIES;
  }

  @Override
  public void close() {
    pool.close();
  }
}
