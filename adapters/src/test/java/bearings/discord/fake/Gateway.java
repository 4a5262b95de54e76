package bearings.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/// Discord's gateway: sessions that get events, and can be taken up again after a cut.
final class Gateway extends WebSocketServer {
  private static final int GUILD_MESSAGES = 1 << 9;
  private static final int DIRECT_MESSAGES = 1 << 12;
  private static final int PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15;
  private static final int HEARTBEAT_MILLIS = 2_000;

  private final World world;
  private final CountDownLatch started = new CountDownLatch(1);
  private final List<Session> sessions = new ArrayList<>();
  private int identified;
  private int resumed;
  private boolean refusesResume;
  private boolean holdsServers;
  private final List<Runnable> heldServers = new ArrayList<>();

  /// A session, connected or not.
  private static final class Session {
    final String id;
    final int intents;
    final int shard;
    final int shards;
    final List<ObjectNode> sent = new ArrayList<>();
    Optional<WebSocket> socket;
    int repeat;

    Session(String id, JsonNode identify, WebSocket socket) {
      this.id = id;
      this.intents = identify.path("intents").asInt();
      this.shard = identify.path("shard").path(0).asInt(0);
      this.shards = identify.path("shard").path(1).asInt(1);
      this.socket = Optional.of(socket);
    }
  }

  Gateway(World world) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    this.world = world;
    setReuseAddr(true);
    setDaemon(true);
    setConnectionLostTimeout(0);
  }

  void open() throws InterruptedException {
    start();
    started.await();
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    String asked = handshake.getResourceDescriptor();
    if (!asked.contains("v=10") || !asked.contains("encoding=json") || asked.contains("compress")) {
      world.violation("the gateway was asked for " + asked);
    }
    ObjectNode hello = Json.object().put("op", 10);
    hello.putObject("d").put("heartbeat_interval", HEARTBEAT_MILLIS);
    socket.send(hello.toString());
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    JsonNode message = Json.read(text);
    synchronized (world) {
      switch (message.path("op").asInt()) {
        case 1 -> socket.send("{\"op\":11}");
        case 2 -> identify(socket, message.path("d"));
        case 3 -> {}
        case 6 -> resume(socket, message.path("d"));
        default -> world.violation("the gateway was told " + text);
      }
      world.notifyAll();
    }
  }

  private void identify(WebSocket socket, JsonNode data) {
    identified++;
    int intents = data.path("intents").asInt();
    if (!data.path("token").asText().equals(World.TOKEN)) {
      socket.close(4004, "Authentication failed.");
      return;
    }
    if ((intents & PRIVILEGED) != 0) {
      world.violation("privileged intents: " + intents);
      socket.close(4014, "Disallowed intent(s).");
      return;
    }
    var session = new Session("session-" + world.id(), data, socket);
    sessions.add(session);
    ObjectNode ready =
        Json.object()
            .put("v", 10)
            .put("session_id", session.id)
            .put("resume_gateway_url", "ws://127.0.0.1:" + getPort());
    ready.set("user", Shapes.self(world.bot));
    boolean mine = holds(session, Long.parseLong(world.guild));
    ArrayNode guilds = ready.putArray("guilds");
    if (mine) {
      guilds.addObject().put("id", world.guild).put("unavailable", true);
    }
    ready.putArray("private_channels");
    ready.putObject("application").put("id", world.application).put("flags", 0);
    ready.set("shard", Json.array().add(session.shard).add(session.shards));
    send(session, "READY", ready);
    if (mine) {
      ObjectNode server = Shapes.guild(world.guild, "a server", world.bot, world.channel);
      heldServers.add(() -> send(session, "GUILD_CREATE", server));
    }
    if (!holdsServers) {
      giveServers();
    }
  }

  /// From now on sessions that begin are not told of their servers; or they are told now.
  void holdServers(boolean hold) {
    synchronized (world) {
      holdsServers = hold;
      if (!hold) {
        giveServers();
      }
    }
  }

  private void giveServers() {
    heldServers.forEach(Runnable::run);
    heldServers.clear();
  }

  private void resume(WebSocket socket, JsonNode data) {
    Optional<Session> known =
        sessions.stream()
            .filter(session -> session.id.equals(data.path("session_id").asText()))
            .findFirst();
    if (refusesResume || known.isEmpty()) {
      refusesResume = false;
      known.ifPresent(sessions::remove);
      socket.send("{\"op\":9,\"d\":false}");
      return;
    }
    resumed++;
    Session session = known.get();
    session.socket = Optional.of(socket);
    int from = data.path("seq").asInt();
    for (; from > 0 && session.repeat > 0; from--) {
      session.repeat -= isResumed(session.sent.get(from - 1)) ? 0 : 1;
    }
    session.repeat = 0;
    List.copyOf(session.sent.subList(from, session.sent.size())).stream()
        .filter(event -> !isResumed(event))
        .forEach(event -> socket.send(event.toString()));
    send(session, "RESUMED", Json.object());
  }

  private static boolean isResumed(ObjectNode event) {
    return event.path("t").asText().equals("RESUMED");
  }

  /// Tells every session that should hear of it.
  void dispatch(String type, ObjectNode data) {
    synchronized (world) {
      sessions.stream()
          .filter(s -> hears(s, data))
          .forEach(s -> send(s, type, forEyesOf(s, type, data)));
      world.notifyAll();
    }
  }

  private static boolean hears(Session session, ObjectNode data) {
    boolean inGuild = data.has("guild_id");
    long guild = data.path("guild_id").asLong(0);
    boolean mine = inGuild ? holds(session, guild) : session.shard == 0;
    boolean interaction = data.has("token");
    int needed = inGuild ? GUILD_MESSAGES : DIRECT_MESSAGES;
    return mine && (interaction || (session.intents & needed) != 0);
  }

  private static boolean holds(Session session, long guild) {
    return (guild >> 22) % session.shards == session.shard;
  }

  /// Without a privilege, what is said in a server is only seen where the bot is spoken to.
  private ObjectNode forEyesOf(Session session, String type, ObjectNode data) {
    ObjectNode event = data.deepCopy();
    boolean spokenTo =
        Json.items(data.path("mentions")).stream()
            .anyMatch(user -> World.idOf(user).equals(World.idOf(world.bot)));
    boolean own = World.idOf(data.path("author")).equals(World.idOf(world.bot));
    if (type.startsWith("MESSAGE_")
        && data.has("guild_id")
        && !spokenTo
        && !own
        && session.intents > 0) {
      event.put("content", "");
      List.of("attachments", "embeds", "components").forEach(event::putArray);
    }
    return event;
  }

  private static void send(Session session, String type, ObjectNode data) {
    ObjectNode event = Json.object().put("op", 0).put("t", type).put("s", session.sent.size() + 1);
    event.set("d", data);
    session.sent.add(event);
    session.socket.filter(WebSocket::isOpen).ifPresent(socket -> socket.send(event.toString()));
  }

  /// Cuts all connections; sessions can be taken up again.
  ///
  /// @param repeat so many events that were seen already come again then
  void cut(int repeat) {
    synchronized (world) {
      sessions.forEach(session -> session.repeat = repeat);
      List.copyOf(getConnections())
          .forEach(socket -> socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "cut"));
    }
  }

  /// Asks all to connect anew and to take up their sessions.
  void askToReconnect() {
    getConnections().forEach(socket -> socket.send("{\"op\":7,\"d\":null}"));
  }

  /// Ends all sessions.
  void invalidate() {
    synchronized (world) {
      sessions.clear();
      getConnections().forEach(socket -> socket.send("{\"op\":9,\"d\":false}"));
    }
  }

  void refuseNextResume() {
    synchronized (world) {
      refusesResume = true;
    }
  }

  int identified() {
    synchronized (world) {
      return identified;
    }
  }

  /// Which connection of how many each session is, in order.
  List<String> shards() {
    synchronized (world) {
      return sessions.stream().map(s -> s.shard + "/" + s.shards).sorted().toList();
    }
  }

  int resumed() {
    synchronized (world) {
      return resumed;
    }
  }

  boolean isConnected() {
    synchronized (world) {
      return sessions.stream().anyMatch(s -> s.socket.filter(WebSocket::isOpen).isPresent());
    }
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    synchronized (world) {
      // Whoever says goodbye gives up the session.
      sessions.removeIf(
          s -> remote && code == CloseFrame.NORMAL && s.socket.equals(Optional.of(socket)));
      world.notifyAll();
    }
  }

  @Override
  public void onError(WebSocket socket, Exception failure) {
    // The connection closes after this, which is all there is to tell.
  }
}
