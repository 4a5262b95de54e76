package bearings.store;

import bearings.desk.StoreUnavailable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/// An SQLite database: a file with its write-ahead log beside it. Only its owner may read them.
final class SqliteFile {
  static final String SCHEME = "jdbc:sqlite:";

  /// How long to wait for another process that writes.
  private static final int BUSY_MILLIS = 5_000;

  /// How long to wait for somebody who still reads what was erased.
  private static final int SWEEP_MILLIS = 100;

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private static final String UNWRITABLE =
      "The database file %s cannot be written: give this user the right to write it and its"
          + " folder.";

  private final String address;
  private final Path path;

  private SqliteFile(String address, Path path) {
    this.address = address;
    this.path = path;
  }

  /// The file that an address names, made where it is missing.
  ///
  /// @throws StoreUnavailable where there cannot be one
  static SqliteFile at(String address) {
    String name = address.substring(SCHEME.length()).replaceFirst("\\?.*", "");
    String bare = name.startsWith("file:") ? name.substring("file:".length()) : name;
    if (bare.isBlank() || bare.equals(":memory:")) {
      throw new StoreUnavailable(
          "BEARINGS_DB names no database file: write it after jdbc:sqlite:.");
    }
    try {
      var file = new SqliteFile(address, Path.of(bare).toAbsolutePath());
      file.make();
      return file;
    } catch (InvalidPathException e) {
      throw new StoreUnavailable("BEARINGS_DB names no file that there can be.", e);
    }
  }

  private void make() {
    if (Files.isDirectory(path)) {
      throw new StoreUnavailable(path + " is a folder: name a file in it in BEARINGS_DB.");
    }
    if (path.getParent() != null && !Files.isDirectory(path.getParent())) {
      throw new StoreUnavailable(
          "There is no folder %s: make it, or name another file in BEARINGS_DB."
              .formatted(path.getParent()));
    }
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    try {
      if (!posix) {
        return;
      }
      if (Files.exists(path)) {
        // The files beside it get the permissions of this one.
        Files.setPosixFilePermissions(path, OWNER_ONLY);
      } else {
        Files.createFile(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      }
    } catch (FileAlreadyExistsException e) {
      // Another process was quicker and has made it just so.
      return;
    } catch (IOException e) {
      throw new StoreUnavailable(UNWRITABLE.formatted(path), e);
    }
  }

  /// Where connections for other libraries come from.
  SQLiteDataSource source() {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setPragma(Pragma.SECURE_DELETE, "on");
    config.setTempStore(TempStore.MEMORY);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    var source = new SQLiteDataSource(config);
    source.setUrl(address);
    return source;
  }

  Link link() throws SQLException {
    return new Link(source().getConnection(), Dialect.SQLITE);
  }

  /// Brings the write-ahead log into the file, where what was erased is overwritten, and empties
  /// it.
  ///
  /// @return whether that was possible; not while somebody reads
  boolean sweep(Link link) {
    try {
      patience(link, SWEEP_MILLIS);
      boolean swept =
          link.first("pragma wal_checkpoint(truncate)", row -> row.getInt(1) == 0).orElse(false);
      patience(link, BUSY_MILLIS);
      return swept;
    } catch (SQLException e) {
      return false;
    }
  }

  private static void patience(Link link, int millis) throws SQLException {
    link.first("pragma busy_timeout = " + millis, row -> row.getInt(1));
  }

  /// What a failure means, with the mend.
  StoreUnavailable failure(SQLException e) {
    String why =
        switch (SQLiteErrorCode.getErrorCode(e.getErrorCode())) {
          case SQLITE_FULL -> "The disk that holds %s is full: make room there.";
          case SQLITE_NOTADB -> "%s is not a Bearings database: name another file in BEARINGS_DB.";
          case SQLITE_CORRUPT -> "The database file %s is damaged: put back a copy of it.";
          case SQLITE_BUSY, SQLITE_LOCKED ->
              "Another program holds %s: end it, or wait until it is done.";
          case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH -> UNWRITABLE;
          case SQLITE_IOERR -> "The disk that holds %s cannot be read or written: look after it.";
          default ->
              "The database file %s failed (SQLite code "
                  + e.getErrorCode()
                  + "): look whether it is Bearings' own, and report this code.";
        };
    return new StoreUnavailable(why.formatted(path), e);
  }
}
