package bearings.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/// A Slack on loopback, with one workspace, or more where people of others are named. The app under
/// test reaches it by [#api()]; the app is reached over Socket Mode, or over HTTP once [#deliverTo]
/// was called.
public final class FakeSlack implements AutoCloseable {
  public static final String BOT_TOKEN = "xoxb-of-the-fake";
  public static final String APP_TOKEN = "xapp-of-the-fake";
  public static final String SIGNING_SECRET = "signing-secret-of-the-fake";
  public static final String TEAM = Workspace.TEAM;

  static {
    // Else an answer may wait 40 ms for the other side; read when the first server is made.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Workspace workspace = new Workspace();
  private final Seen seen = new Seen();
  private final Faults faults = new Faults();
  private final Tokens tokens = new Tokens();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer http;
  private final SocketMode socket;
  private final AtomicReference<Road> road;
  private final Courier courier;
  private final Payloads payloads;
  private volatile boolean echoes = true;

  private FakeSlack(Courier.Manner manner) throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var socketPort = new AtomicReference<>(0);
    var tickets = new Tickets(workspace, socketPort::get);
    socket = new SocketMode(seen, tickets::admits);
    road = new AtomicReference<>(socket);
    courier =
        new Courier(
            (packet, retry, reason) -> road.get().carry(packet, retry, reason), seen, manner);
    var responses = new ResponseUrls(workspace, seen, this::port);
    payloads = new Payloads(workspace, tickets, responses);
    var uploads = new Uploads(workspace, seen, this::port);
    var chat = new ChatMethods(workspace, seen, this::echo);
    var methods = new Methods(workspace, seen, faults, tickets, uploads, chat, tokens);
    http.createContext("/api/", new WebApi(methods, seen, faults, tokens, workspace)::handle);
    http.createContext("/upload/", uploads::take);
    http.createContext("/response/", responses::take);
    http.setExecutor(threads);
    http.start();
    socket.begin();
    socketPort.set(socket.getPort());
  }

  public static FakeSlack start() {
    return start(Courier.Manner.USUAL);
  }

  /// One that brings events again and again.
  ///
  /// @param deadline within which an acknowledgement must come
  /// @param again how long to wait before each further attempt
  public static FakeSlack bringing(Duration deadline, List<Duration> again) {
    return start(new Courier.Manner(deadline, again));
  }

  /// What Slack would find wrong with a message, which nobody sends.
  public static List<String> wrongWith(String text, String blocks) {
    Recording.of(
        "chat.postMessage", Map.of("channel", "D0NOBODY", "text", text, "blocks", blocks), "ok");
    return BlockRules.ofMessage(Json.read(blocks));
  }

  private static FakeSlack start(Courier.Manner manner) {
    try {
      return new FakeSlack(manner);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int port() {
    return http.getAddress().getPort();
  }

  /// Where the Web API is, with a slash at the end.
  public URI api() {
    return URI.create("http://127.0.0.1:" + port() + "/api/");
  }

  /// From now on the app is called over HTTP.
  public SignedHttp deliverTo(URI app) {
    var signed = new SignedHttp(app, SIGNING_SECRET);
    road.set(signed);
    return signed;
  }

  public Seen seen() {
    return seen;
  }

  public Faults faults() {
    return faults;
  }

  public SocketMode socket() {
    return socket;
  }

  /// A channel with the coach and these people in it.
  public void channel(String id, Someone... people) {
    workspace.channel(id, Workspace.BOT_USER);
    channelWithoutCoach(id, people);
  }

  /// A channel that the coach is not in.
  public void channelWithoutCoach(String id, Someone... people) {
    for (Someone person : people) {
      workspace.channel(id, person.id());
    }
  }

  /// Somebody in the workspace.
  ///
  /// @param id such as `U0ANA`
  public Someone person(String id) {
    return new Someone(id, workspace, seen, payloads, courier);
  }

  /// Somebody in another workspace.
  public Someone person(String id, String team) {
    workspace.belongs(id, team);
    return person(id);
  }

  /// The tokens that were given out.
  public Tokens tokens() {
    return tokens;
  }

  /// Slack brings something once more that it brought before.
  public Delivery again(Delivery delivery) {
    return courier.send(delivery.packet());
  }

  /// So much time passes at once.
  public void passes(Duration time) {
    workspace.passes(time);
  }

  /// Somebody removes the app from the workspace.
  public Delivery uninstall() {
    return event("app_uninstalled", Payloads.uninstalled());
  }

  /// Somebody removes the app from another workspace, and with it its tokens.
  public Delivery uninstall(String team) {
    tokens.revoke(team);
    return tellsOfUninstalling(team, Instant.now());
  }

  /// Slack tells of an uninstalling that was some time ago.
  public Delivery tellsOfUninstalling(String team, Instant when) {
    return courier.send(
        new Packet(
            Packet.Kind.EVENT,
            "app_uninstalled",
            payloads
                .callback(team, Payloads.uninstalled())
                .put("event_time", when.getEpochSecond())));
  }

  /// Somebody takes the app's token away.
  public Delivery revokeTokens() {
    return event("tokens_revoked", Payloads.tokensRevoked());
  }

  /// An event that no app has heard of.
  public Delivery unheardOf() {
    return event("emoji_changed", Json.object().put("type", "emoji_changed").put("subtype", "add"));
  }

  /// Another app writes into a private conversation with the coach.
  public Delivery otherBotWrites(Someone with, String text) {
    Message said = workspace.said("U0OTHERBOT", with.direct(), Optional.empty(), text);
    return event(
        "bot_message",
        payloads.message(said).put("subtype", "bot_message").put("bot_id", "B0OTHER"));
  }

  private Delivery event(String what, ObjectNode event) {
    return courier.send(new Packet(Packet.Kind.EVENT, what, payloads.callback(event)));
  }

  /// What the app writes in private comes to it as an event too, as at Slack.
  private void echo(Message message) {
    if (echoes && Workspace.isDirect(message.channel())) {
      Delivery _ = event("own message", payloads.message(message));
    }
  }

  /// The app did not ask for events about its own messages.
  public void withoutEchoes() {
    echoes = false;
  }

  /// From now on it is no violation that something is never acknowledged.
  public void mayMissAcknowledgements() {
    courier.bePatient();
  }

  /// Whether nothing is on its way to the app.
  public boolean isQuiet() {
    return courier.isQuiet();
  }

  @Override
  public void close() {
    courier.close();
    socket.end();
    http.stop(0);
    threads.shutdownNow();
    if (road.get() instanceof SignedHttp signed) {
      signed.close();
    }
  }
}
