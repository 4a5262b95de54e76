package bearings.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/// Slack's side of Socket Mode.
public final class SocketMode extends WebSocketServer implements Road {
  private static final int GOING_AWAY = 1001;
  private static final int POLICY = 1008;
  private static final int PING_SECONDS = 5;
  private static final int STOP_MILLIS = 1000;

  private final Seen seen;
  private final Map<String, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<WebSocket> sockets = new CopyOnWriteArrayList<>();
  private final CountDownLatch started = new CountDownLatch(1);
  private final AtomicInteger envelopes = new AtomicInteger();
  private final AtomicInteger opened = new AtomicInteger();
  private final Predicate<String> admits;
  private final AtomicInteger toLose = new AtomicInteger();
  private volatile int others;

  /// @param admits whether a socket may be opened at an address
  SocketMode(Seen seen, Predicate<String> admits) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    this.seen = seen;
    this.admits = admits;
    setReuseAddr(true);
    setTcpNoDelay(true);
    setDaemon(true);
    setConnectionLostTimeout(PING_SECONDS);
  }

  void begin() {
    start();
    try {
      if (!started.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the socket server does not start");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// How many connections were opened so far.
  public int opened() {
    return opened.get();
  }

  /// How many are open.
  public int open() {
    return sockets.size();
  }

  /// Further connections of this app, somewhere else, that the next hello tells of.
  public void othersConnected(int count) {
    others = count;
  }

  /// The next acknowledgement does not arrive.
  public void losesAcknowledgement() {
    toLose.incrementAndGet();
  }

  /// Ends every connection without a word, as a broken network does.
  public void cut() {
    sockets.forEach(socket -> socket.closeConnection(1006, "cut"));
    sockets.clear();
  }

  /// Asks the app to connect anew, as Slack does every few hours, and closes.
  public void refresh() {
    for (WebSocket socket : sockets) {
      socket.send(
          Json.object().put("type", "disconnect").put("reason", "refresh_requested").toString());
      socket.close(GOING_AWAY, "refresh");
    }
  }

  @Override
  public CompletableFuture<JsonNode> carry(Packet packet, int retry, String reason) {
    List<WebSocket> open = sockets.stream().filter(WebSocket::isOpen).toList();
    if (open.isEmpty()) {
      return CompletableFuture.failedFuture(new IllegalStateException("no connection"));
    }
    int number = envelopes.incrementAndGet();
    String id = "envelope-" + number;
    ObjectNode envelope =
        Json.object()
            .put("envelope_id", id)
            .put("type", packet.kind().type())
            .put("accepts_response_payload", packet.kind() != Packet.Kind.EVENT);
    envelope.set("payload", packet.payload());
    if (packet.kind() == Packet.Kind.EVENT) {
      envelope.put("retry_attempt", retry).put("retry_reason", reason);
    }
    var acknowledged = new CompletableFuture<JsonNode>();
    waiting.put(id, acknowledged);
    try {
      open.get(number % open.size()).send(envelope.toString());
    } catch (RuntimeException e) {
      acknowledged.completeExceptionally(e);
    }
    return acknowledged;
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    if (!admits.test(handshake.getResourceDescriptor())) {
      seen.violation("a socket was opened with a used or unknown ticket");
      socket.close(POLICY, "no ticket");
      return;
    }
    sockets.add(socket);
    opened.incrementAndGet();
    ObjectNode hello =
        Json.object().put("type", "hello").put("num_connections", sockets.size() + others);
    hello.putObject("debug_info").put("host", "fake").put("approximate_connection_time", 3600);
    hello.putObject("connection_info").put("app_id", Workspace.APP);
    socket.send(hello.toString());
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    if (toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      return;
    }
    JsonNode message = Json.read(text);
    CompletableFuture<JsonNode> acknowledged = waiting.remove(message.path("envelope_id").asText());
    if (acknowledged == null) {
      seen.violation("an acknowledgement of nothing, or a second one: " + text);
    } else {
      acknowledged.complete(message.path("payload"));
    }
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    sockets.remove(socket);
  }

  @Override
  public void onError(WebSocket socket, Exception failure) {
    sockets.remove(socket);
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  void end() {
    try {
      stop(STOP_MILLIS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
