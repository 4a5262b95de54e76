package bearings.store;

/// Something stored that cannot be read. The message says where and why, never what stands there:
/// that is the person's own.
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final String problem;

  Unreadable(String problem) {
    this("", problem);
  }

  private Unreadable(String place, String problem) {
    super(place.isEmpty() ? problem : place + ": " + problem);
    this.place = place;
    this.problem = problem;
  }

  /// The same problem, seen from one level further out.
  Unreadable in(String outer) {
    return new Unreadable(place.isEmpty() ? outer : outer + "." + place, problem);
  }
}
