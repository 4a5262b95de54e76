package bearings.store;

/// The key is malformed, or the database was made with another key than the one given, or with one
/// where none is given, or without where one is. The message says which, with the mend.
public final class WrongKey extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongKey(String message) {
    super(message);
  }
}
