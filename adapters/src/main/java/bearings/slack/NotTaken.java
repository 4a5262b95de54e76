package bearings.slack;

/// An event was not stored in time: it is not acknowledged, and Slack sends it again. Thrown, since
/// Bolt acknowledges by itself what a listener answers with an error.
final class NotTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotTaken() {
    super("not stored in time; Slack sends it again", null, false, false);
  }
}
