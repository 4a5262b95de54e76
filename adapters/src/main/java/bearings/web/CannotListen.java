package bearings.web;

/// The web server cannot listen where it should. The message says what is wrong and the mend.
public final class CannotListen extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotListen(String why, Throwable cause) {
    super(why, cause);
  }
}
