package bearings.slack;

import bearings.desk.Loop;
import bearings.desk.Watch;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.impl.ConcurrentLinkedMessageQueue;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Slack's Socket Mode: one WebSocket, watched. What different people do is answered at the same
/// time, what one person does in order. A socket that does not answer is replaced, the first time
/// at once and then after growing pauses.
final class Socket {
  private static final Logger LOG = LoggerFactory.getLogger(Socket.class);

  private static final int CONCURRENCY = 10;
  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final Duration GRACE = Duration.ofSeconds(1);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
  private static final Duration GHOSTS = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 7;
  private static final Gson GSON = new Gson();

  private final com.slack.api.Slack slack;
  private final String token;
  private final App app;
  private final Errands errands;
  private final Trouble trouble;
  private final InstantSource clock;
  private final SocketModeRequestParser parser;
  private volatile Optional<SocketModeClient> client = Optional.empty();
  private volatile Optional<Loop> watchdog = Optional.empty();
  private volatile boolean closed;

  /// What the watchdog alone reads and writes.
  private int failures;

  private Instant notBefore = Instant.MIN;

  /// When to connect anew because others are connected too; nobody else may be there any more then.
  private volatile Instant recount = Instant.MAX;

  private volatile int recounts;

  Socket(
      com.slack.api.Slack slack,
      String token,
      App app,
      Errands errands,
      Trouble trouble,
      InstantSource clock) {
    this.slack = slack;
    this.token = token;
    this.app = app;
    this.errands = errands;
    this.trouble = trouble;
    this.clock = clock;
    this.parser = new SocketModeRequestParser(app.config());
  }

  /// Connects, and watches from then on.
  ///
  /// @throws bearings.desk.Chat.CannotConnect where Slack does not accept the token
  void open() {
    app.start();
    var opened = address();
    if (opened instanceof Called.Failed<?> failed) {
      Mends.ofSocket(failed.error())
          .ifPresent(mend -> {
            throw new bearings.desk.Chat.CannotConnect(mend);
          });
    }
    connect(opened);
    watchdog = Optional.of(new Loop("slack-socket", this::look, LOOK, Socket::tell));
  }

  private static void tell(Watch.Step step) {
    if (step instanceof Watch.Step.Failed failed) {
      LOG.warn("the watch over the socket failed: {}", failed.failure().getClass().getName());
    }
  }

  private Called<AppsConnectionsOpenResponse> address() {
    return Called.to(() -> slack.methods(token).appsConnectionsOpen(r -> r));
  }

  private void connect(Called<AppsConnectionsOpenResponse> opened) {
    switch (opened) {
      case Called.Done<AppsConnectionsOpenResponse>(var response) -> to(response.getUrl());
      case Called.Failed<AppsConnectionsOpenResponse>(String error, var after) -> {
        after.ifPresent(wait -> notBefore = clock.instant().plus(wait));
        failed(Mends.ofSocket(error).orElse("Slack opens no socket (" + error + ")"));
      }
      case Called.Silent<AppsConnectionsOpenResponse>(String why) ->
          failed("Slack opens no socket: " + why);
    }
  }

  private void to(String url) {
    client.ifPresent(Socket::end);
    try {
      var made =
          new SocketModeClientJavaWSImpl(
              slack, token, url, CONCURRENCY, new ConcurrentLinkedMessageQueue(), false, false, 0);
      made.addWebSocketMessageListener(message -> arrived(made, message));
      made.addWebSocketCloseListener((_, _) -> watchdog.ifPresent(Loop::wake));
      client = Optional.of(made);
      made.connect();
      if (closed) {
        end(made);
      }
    } catch (URISyntaxException e) {
      failed("Slack names a socket that is no address");
    }
  }

  private void failed(String what) {
    failures++;
    trouble.is(Trouble.SOCKET, what);
    LOG.warn("{}", what);
  }

  /// Ends a socket and its threads.
  private static void end(SocketModeClient old) {
    try {
      old.close();
    } catch (IOException | RuntimeException e) {
      LOG.debug("a socket did not close: {}", e.getClass().getName());
    }
  }

  /// One look of the watchdog.
  private void look() {
    if (closed) {
      return;
    }
    if (isAlive() || (pause(GRACE) && isAlive())) {
      failures = 0;
      trouble.gone(Trouble.SOCKET);
      if (!clock.instant().isBefore(recount)) {
        recount = Instant.MAX;
        LOG.info("others are connected to Slack with the same token; connecting anew to see");
        connect(address());
      }
      return;
    }
    if (closed) {
      return;
    }
    trouble.is(Trouble.SOCKET, "the socket to Slack is down; it is being opened again");
    if (clock.instant().isBefore(notBefore)) {
      return;
    }
    notBefore = clock.instant().plus(backoff());
    connect(address());
    failures++;
  }

  private boolean isAlive() {
    return client.map(SocketModeClient::verifyConnection).orElse(false);
  }

  private static boolean pause(Duration time) {
    try {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Twice as long each time, and somewhere in the upper half of that, so that not everybody comes
  /// back at once.
  private Duration backoff() {
    long longest =
        Math.min(
            LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(failures, MOST_DOUBLINGS));
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
  }

  /// Called by one thread, in the order in which Slack sent.
  private void arrived(SocketModeClient from, String message) {
    if (closed) {
      return;
    }
    try {
      JsonObject json = JsonParser.parseString(message).getAsJsonObject();
      if (json.has("type") && "hello".equals(json.get("type").getAsString())) {
        greeted(json);
        return;
      }
      String author =
          json.has("payload")
              ? Author.of(json.getAsJsonObject("payload")).orElse(message)
              : message;
      boolean _ = errands.inOrder(author, "answering Slack", () -> answer(from, message));
    } catch (JsonSyntaxException
        | ClassCastException
        | IllegalStateException
        | UnsupportedOperationException e) {
      LOG.warn("Slack sent something over the socket that cannot be read");
    }
  }

  /// Slack greets with how many sockets are open for this app. What goes to another one that nobody
  /// reads is lost, so this one is opened anew after a while, to see whether that one is gone.
  private void greeted(JsonObject hello) {
    int sockets = hello.has("num_connections") ? hello.get("num_connections").getAsInt() : 1;
    if (sockets > 1) {
      int doublings = Math.min(recounts++, MOST_DOUBLINGS);
      recount = clock.instant().plus(GHOSTS.multipliedBy(1L << doublings));
    } else {
      recounts = 0;
      recount = Instant.MAX;
    }
  }

  private void answer(SocketModeClient from, String message) {
    SocketModeRequest request = parser.parse(message);
    if (request == null) {
      return;
    }
    try {
      Response response = app.run(request.getBoltRequest());
      if (response.getStatusCode() == 200) {
        from.sendSocketModeResponse(
            acknowledgement(request.getEnvelope().getEnvelopeId(), response));
      } else {
        LOG.warn("something from Slack was not answered: status {}", response.getStatusCode());
      }
    } catch (NotTaken e) {
      LOG.warn("an event was not stored in time; Slack sends it again");
    } catch (Exception e) {
      // Its message may hold what somebody said.
      LOG.warn("something from Slack failed: {}", e.getClass().getName());
    }
  }

  private static String acknowledgement(String envelope, Response response) {
    var json = new JsonObject();
    json.addProperty("envelope_id", envelope);
    String body = response.getBody();
    if (body != null && !body.isEmpty()) {
      String type = String.valueOf(response.getContentType());
      if (type.startsWith("application/json")) {
        json.add("payload", JsonParser.parseString(body));
      } else {
        var payload = new JsonObject();
        payload.addProperty("text", body);
        json.add("payload", payload);
      }
    }
    return GSON.toJson(json);
  }

  /// Hears nothing any more. What has arrived is still being answered and acknowledged.
  void takeNoMore() {
    closed = true;
  }

  /// Lets go of the socket.
  void close() {
    closed = true;
    // It may be calling Slack; what it opens then is closed at once.
    watchdog.ifPresent(loop -> Thread.ofVirtual().start(loop::close));
    client.ifPresent(Socket::end);
  }
}
