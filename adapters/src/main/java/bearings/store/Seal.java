package bearings.store;

import bearings.desk.PersonId;
import java.util.Optional;

/// Seals what people said before it rests in the database.
interface Seal {

  /// No encryption: everything rests as it is.
  Seal NONE = new Plain();

  /// A new person's key, itself wrapped, to be stored beside the person. Whoever deletes it makes
  /// all that is sealed with it unreadable.
  byte[] newKey(PersonId person);

  /// Seals one value.
  ///
  /// @param key the person's wrapped key, from [#newKey]
  /// @param column where the value will rest, such as `person.session`
  byte[] seal(byte[] key, PersonId person, String column, byte[] plain);

  /// Opens what was sealed for the same person and column.
  ///
  /// @throws Unopened when the key is another, or the value was altered or comes from elsewhere
  byte[] open(byte[] key, PersonId person, String column, byte[] sealed);

  /// Seals something that is nobody's, under its name.
  byte[] sealSecret(String name, byte[] plain);

  /// Opens what was sealed under the same name.
  ///
  /// @throws Unopened when the key is another, or the value was altered or comes from elsewhere
  byte[] openSecret(String name, byte[] sealed);

  /// What a new database keeps, to tell whether a later start has the right key. Empty for no
  /// encryption.
  Optional<byte[]> proof();

  /// Whether a proof that a database keeps was made with this key.
  boolean proves(byte[] proof);

  /// Something sealed could not be opened. Names neither key nor content.
  final class Unopened extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unopened(String message) {
      super(message);
    }
  }

  /// Leaves everything as it is.
  final class Plain implements Seal {
    private Plain() {}

    @Override
    public byte[] newKey(PersonId person) {
      return new byte[0];
    }

    @Override
    public byte[] seal(byte[] key, PersonId person, String column, byte[] plain) {
      return plain.clone();
    }

    @Override
    public byte[] open(byte[] key, PersonId person, String column, byte[] sealed) {
      return sealed.clone();
    }

    @Override
    public byte[] sealSecret(String name, byte[] plain) {
      return plain.clone();
    }

    @Override
    public byte[] openSecret(String name, byte[] sealed) {
      return sealed.clone();
    }

    @Override
    public Optional<byte[]> proof() {
      return Optional.empty();
    }

    @Override
    public boolean proves(byte[] proof) {
      return false;
    }
  }
}
