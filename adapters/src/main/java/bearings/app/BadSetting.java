package bearings.app;

/// A setting that cannot be used: its name, where it stands, and the mend.
final class BadSetting extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadSetting(String what) {
    super(what);
  }
}
