package bearings.slack.fake;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/// What may be used once or for a while: addresses of sockets, triggers of modals.
final class Tickets {
  static final Duration TRIGGER_LIVES = Duration.ofSeconds(3);

  private final Set<String> sockets = ConcurrentHashMap.newKeySet();
  private final Map<String, Trigger> triggers = new ConcurrentHashMap<>();
  private final Workspace workspace;
  private final IntSupplier socketPort;

  private record Trigger(String user, long made) {}

  Tickets(Workspace workspace, IntSupplier socketPort) {
    this.workspace = workspace;
    this.socketPort = socketPort;
  }

  /// An address at which a socket can be opened once.
  String socket() {
    String ticket = workspace.id("ticket");
    sockets.add(ticket);
    return "ws://127.0.0.1:"
        + socketPort.getAsInt()
        + "/link/?ticket="
        + ticket
        + "&app_id="
        + Workspace.APP;
  }

  /// Whether a socket may be opened at an address; only once.
  boolean admits(String path) {
    String query = path.substring(path.indexOf('?') + 1);
    return sockets.remove(Form.read(query).getOrDefault("ticket", ""));
  }

  /// What a modal can be opened with.
  String trigger(String user) {
    String id = workspace.id("trigger");
    triggers.put(id, new Trigger(user, System.nanoTime()));
    return id;
  }

  /// Whose trigger it is; uses it up.
  String use(String trigger) {
    Trigger known = triggers.remove(trigger);
    if (known == null) {
      throw Refused.defect("invalid_trigger_id", "unknown or used: " + trigger);
    }
    if (System.nanoTime() - known.made() > TRIGGER_LIVES.toNanos()) {
      throw Refused.because("expired_trigger_id");
    }
    return known.user();
  }
}
