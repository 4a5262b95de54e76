package bearings.store;

import bearings.desk.StoreUnavailable;
import java.sql.SQLException;
import java.util.Optional;

/// The store in a database: an SQLite file for one machine, PostgreSQL for any number of instances.
public final class Database {
  private Database() {}

  /// Opens a database and makes what is missing in it.
  ///
  /// @param address `jdbc:sqlite:FILE` or `jdbc:postgresql://…`
  /// @param key the key under which what people said is sealed, 32 bytes in base64 or hexadecimal
  ///   digits; without one it rests as it is
  /// @throws WrongKey where the key is malformed, or the database was made with another one
  /// @throws StoreUnavailable where it cannot be opened now
  public static SecretStore open(String address, Optional<String> key) {
    return open(address, key.<Seal>map(Vault::of).orElse(Seal.NONE));
  }

  static SecretStore open(String address, Seal seal) {
    if (address.startsWith(SqliteFile.SCHEME)) {
      return sqlite(SqliteFile.at(address), new Keys(seal));
    }
    if (address.startsWith(PostgresServer.SCHEME)) {
      return postgres(new PostgresServer(address), new Keys(seal));
    }
    throw new StoreUnavailable("BEARINGS_DB must begin with jdbc:sqlite: or jdbc:postgresql:.");
  }

  private static SecretStore sqlite(SqliteFile file, Keys keys) {
    try {
      Schema.bringUp(file::link, file.source(), Dialect.SQLITE);
    } catch (SQLException e) {
      throw file.failure(e);
    }
    return checked(new Sqlite(file), keys);
  }

  private static SecretStore postgres(PostgresServer server, Keys keys) {
    var engine = new Postgres(server);
    try {
      Schema.bringUp(engine::link, server.source(), Dialect.POSTGRES);
    } catch (SQLException e) {
      engine.close();
      throw server.failure(e);
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
    return checked(engine, keys);
  }

  private static SecretStore checked(Engine engine, Keys keys) {
    try {
      engine.write(link -> {
        keys.check(link);
        return true;
      });
      return new SqlStore(engine, keys);
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }
}
