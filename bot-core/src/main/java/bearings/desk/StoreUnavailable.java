package bearings.desk;

/// The store cannot do its work now: a full disk, a database that is away. Nothing of what was
/// asked happened; the same call may work later. The message says what is wrong and the mend, and
/// carries nothing that a person said.
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreUnavailable(String why) {
    super(why);
  }

  public StoreUnavailable(String why, Throwable cause) {
    super(why, cause);
  }

  /// What is wrong, with the mend.
  public String why() {
    return String.valueOf(getMessage());
  }
}
