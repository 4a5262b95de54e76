package bearings.slack;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// What is wrong with the connection now, each thing until it is mended.
final class Trouble {
  /// Slack does not accept the token.
  static final String AUTH = "auth";

  /// There is no socket.
  static final String SOCKET = "socket";

  private final Map<String, String> now = new ConcurrentSkipListMap<>();

  void is(String kind, String what) {
    now.put(kind, what);
  }

  void gone(String kind) {
    now.remove(kind);
  }

  Optional<String> told() {
    return now.values().stream().findFirst();
  }
}
