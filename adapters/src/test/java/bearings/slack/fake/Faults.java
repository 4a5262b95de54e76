package bearings.slack.fake;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;

/// What is to go wrong next, by method.
public final class Faults {
  private static final Set<String> USUAL_SCOPES =
      Set.of(
          "app_mentions:read",
          "chat:write",
          "commands",
          "im:history",
          "im:write",
          "users:read",
          "files:write");

  private final Map<String, Queue<Fault>> coming = new HashMap<>();
  private final Set<String> scopes = new TreeSet<>(USUAL_SCOPES);
  private volatile boolean paced;

  Faults() {}

  /// The app has lost a scope.
  public synchronized void withdraw(String scope) {
    scopes.remove(scope);
  }

  /// The app is set up as an agent.
  public synchronized void makeAgent() {
    scopes.add("assistant:write");
  }

  synchronized Set<String> scopes() {
    return Set.copyOf(scopes);
  }

  /// The next calls of a method fail like this, one after another.
  public synchronized void next(String method, Fault... faults) {
    coming.computeIfAbsent(method, _ -> new ArrayDeque<>()).addAll(List.of(faults));
  }

  /// From now on a channel takes one message a second, and more are refused with 429.
  public void paceChannels() {
    paced = true;
  }

  boolean paced() {
    return paced;
  }

  synchronized Optional<Fault> take(String method) {
    return Optional.ofNullable(coming.get(method)).map(Queue::poll);
  }
}
