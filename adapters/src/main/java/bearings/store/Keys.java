package bearings.store;

import bearings.desk.PersonId;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;

/// Seals and opens what rests about people, each under a key of their own.
final class Keys {
  /// The columns, as sealing knows them: what was sealed for one cannot be opened as another.
  static final String SESSION = "person.session";

  static final String REPLY = "outbox.reply";

  /// The wrapped key of the person of a row, beside the other columns.
  static final String OF_ROW = "(select k.wrapped from person_key k where k.person = %s.person)";

  private static final String PROOF = "proof";
  private static final byte[] NONE = new byte[0];

  private final Seal seal;
  private final boolean sealing;

  Keys(Seal seal) {
    this.seal = seal;
    this.sealing = seal.proof().isPresent();
  }

  /// Compares the key with the one that the database was made with.
  ///
  /// @throws WrongKey where it is another one
  void check(Link link) throws SQLException {
    Optional<byte[]> proof = stored(link);
    if (proof.isEmpty() && sealing) {
      if (link.any("select 1 from person")
          || link.any("select 1 from outbox")
          || link.any("select 1 from secret")) {
        throw new WrongKey(
            "The database was made without a key and is in use: unset BEARINGS_KEY, or name a"
                + " new database in BEARINGS_DB.");
      }
      link.run(
          "insert into meta (name, value) values (?, ?) on conflict do nothing",
          PROOF,
          seal.proof().orElseThrow());
      // Another instance may have been quicker, with another key.
      proof = stored(link);
    }
    if (proof.isPresent() && !sealing) {
      throw new WrongKey(
          "The database is sealed: give the key it was made with in BEARINGS_KEY, or name a new"
              + " database in BEARINGS_DB.");
    }
    if (proof.isPresent() && !seal.proves(proof.get())) {
      throw new WrongKey(
          "The database was made with another key: give that one in BEARINGS_KEY, or name a new"
              + " database in BEARINGS_DB.");
    }
  }

  private static Optional<byte[]> stored(Link link) throws SQLException {
    return link.first("select value from meta where name = ?", row -> row.getBytes(1), PROOF);
  }

  /// The person's wrapped key, made where there is none.
  byte[] of(Link link, PersonId person) throws SQLException {
    if (!sealing) {
      return NONE;
    }
    Optional<byte[]> known =
        link.first(
            "select wrapped from person_key where person = ?",
            row -> row.getBytes(1),
            person.toString());
    if (known.isPresent()) {
      return known.get();
    }
    byte[] made = seal.newKey(person);
    link.run("insert into person_key (person, wrapped) values (?, ?)", person.toString(), made);
    return made;
  }

  byte[] seal(byte[] key, PersonId person, String column, String text) {
    return seal.seal(key, person, column, text.getBytes(StandardCharsets.UTF_8));
  }

  byte[] sealSecret(String name, String secret) {
    return seal.sealSecret(name, secret.getBytes(StandardCharsets.UTF_8));
  }

  String openSecret(String name, byte[] sealed) {
    return new String(seal.openSecret(name, sealed), StandardCharsets.UTF_8);
  }

  /// @param key the wrapped key as a row tells it, null where there is none
  String open(
      byte @org.jspecify.annotations.Nullable [] key,
      PersonId person,
      String column,
      byte[] sealed) {
    byte[] wrapped = key == null ? NONE : key;
    return new String(seal.open(wrapped, person, column, sealed), StandardCharsets.UTF_8);
  }
}
