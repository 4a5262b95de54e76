package bearings.terminal;

/// A line of input that cannot be used, and what would mend it. The conversation goes on after it.
final class BadLine extends Exception {
  private static final long serialVersionUID = 1L;

  BadLine(String why) {
    super(why, null, false, false);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
