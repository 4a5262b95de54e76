package bearings.store;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the program itself must keep secret, by name; sealed under the operator's key where there
/// is one. Every method throws [bearings.desk.StoreUnavailable] where the database cannot do it
/// now.
public final class Secrets {
  private final Engine engine;
  private final Keys keys;

  Secrets(Engine engine, Keys keys) {
    this.engine = engine;
    this.keys = keys;
  }

  /// A secret as it rests.
  private record Row(String name, byte[] sealed) {}

  /// Keeps a secret, in place of the one of that name. It is durable when this returns.
  public void put(String name, String secret) {
    byte[] sealed = keys.sealSecret(name, secret);
    engine.write(link -> {
      // What was there before must not stay in any file.
      link.erase();
      return link.run(
          "insert into secret (name, value) values (?, ?)"
              + " on conflict (name) do update set value = excluded.value",
          name,
          sealed);
    });
  }

  /// The secret of a name.
  public Optional<String> get(String name) {
    return engine
        .read(link ->
            link.first("select value from secret where name = ?", row -> row.getBytes(1), name))
        .map(sealed -> keys.openSecret(name, sealed));
  }

  /// Every secret whose name begins so, by name.
  public Map<String, String> beginningWith(String prefix) {
    return engine
        .read(link ->
            link.all(
                "select name, value from secret where substr(name, 1, ?) = ?",
                row -> new Row(row.getString(1), row.getBytes(2)),
                prefix.length(),
                prefix))
        .stream()
        .collect(
            Collectors.toUnmodifiableMap(Row::name, r -> keys.openSecret(r.name(), r.sealed())));
  }

  /// Erases the secret of a name, if there is one.
  public void remove(String name) {
    engine.write(link -> {
      link.erase();
      return link.run("delete from secret where name = ?", name);
    });
  }
}
