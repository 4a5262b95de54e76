package bearings.store;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// The few things that the databases say differently.
enum Dialect {
  /// Has one writer at a time, so that nothing needs to be locked.
  SQLITE("blob", "integer primary key autoincrement", " without rowid", ""),
  /// And what speaks its protocol.
  POSTGRES(
      "bytea",
      "bigint generated always as identity primary key",
      "",
      "for update of o skip locked");

  private final String blob;
  private final String identity;
  private final String byKey;
  private final String skippingLocked;

  Dialect(String blob, String identity, String byKey, String skippingLocked) {
    this.blob = blob;
    this.identity = identity;
    this.byKey = byKey;
    this.skippingLocked = skippingLocked;
  }

  /// What fills the placeholders of the migrations.
  Map<String, String> types() {
    return Map.of("blob", blob, "identity", identity, "by_key", byKey);
  }

  /// The end of a `select … from outbox o` that takes only rows which nobody else is taking.
  String skippingLocked() {
    return skippingLocked;
  }

  /// Finds a table by its name.
  String hasTable() {
    return switch (this) {
      case SQLITE -> "select 1 from sqlite_master where type = 'table' and name = ?";
      case POSTGRES -> "select 1 where to_regclass(?) is not null";
    };
  }

  /// Locks as many numbers until the end of the transaction; empty where that is not needed.
  String locking(int count) {
    return switch (this) {
      case SQLITE -> "";
      case POSTGRES ->
          LongStream.range(0, count)
              .mapToObj(_ -> "pg_advisory_xact_lock(?)")
              .collect(Collectors.joining(", ", "select ", ""));
    };
  }
}
