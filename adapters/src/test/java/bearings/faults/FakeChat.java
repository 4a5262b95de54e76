package bearings.faults;

import bearings.desk.Envelope;
import bearings.desk.PersonId;
import bearings.faults.Deliveries.Delivery;
import bearings.faults.Deliveries.Mishap;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Two chats on a loopback port that outlive the program: `nonce` knows a reply's key again by
/// itself, `history` shows whatever is sent and lets one look what stands there. Every mishap comes
/// out of the seed.
final class FakeChat implements AutoCloseable {
  static final String NONCE = "nonce";
  static final String HISTORY = "history";

  private static final Duration POLL = Duration.ofMillis(200);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deliveries deliveries;
  private final Inbox inbox;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final int atOnce;
  private Instant until = Instant.EPOCH;
  private long waiting = Long.MAX_VALUE;
  private int historyFinds;

  /// @param atOnce how many events the program is given in one go
  FakeChat(long seed, int atOnce) throws IOException {
    this.atOnce = atOnce;
    var random = new Random(seed);
    deliveries = new Deliveries(random);
    inbox = new Inbox(random, deliveries::got);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// People say something.
  void say(List<Exchange> exchanges) {
    locked(() -> inbox.say(exchanges));
  }

  /// From now on the program asks the follow-ups that are due until this instant.
  void timeGoesOn(Instant newUntil) {
    locked(() -> until = newUntil);
  }

  /// Looks at what is so now, while nothing changes.
  <T> T look(Function<Inbox, T> atInbox) {
    lock.lock();
    try {
      return atInbox.apply(inbox);
    } finally {
      lock.unlock();
    }
  }

  /// Looks at what was delivered, while nothing changes.
  <T> T delivered(Function<Deliveries, T> atDeliveries) {
    lock.lock();
    try {
      return atDeliveries.apply(deliveries);
    } finally {
      lock.unlock();
    }
  }

  /// How often a look into the history showed that a reply was there already.
  int historyFinds() {
    return historyFinds;
  }

  /// Lets go of how many replies the program last said it has waiting.
  void forgetWaiting() {
    locked(() -> waiting = Long.MAX_VALUE);
  }

  /// Whether the program has said that nothing waits to be sent.
  boolean nothingWaits() {
    lock.lock();
    try {
      return waiting == 0;
    } finally {
      lock.unlock();
    }
  }

  /// Waits until something is so.
  ///
  /// @return whether it was in time
  boolean await(BooleanSupplier condition, Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (!condition.getAsBoolean()) {
        if (left <= 0) {
          return false;
        }
        left = changed.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode body = Wire.JSON.readTree(exchange.getRequestBody());
      switch (exchange.getRequestURI().getPath()) {
        case "/events" -> answer(exchange, events(body));
        case "/ack" -> {
          locked(() -> inbox.acknowledge(body.get("id").asText(), System.nanoTime()));
          answer(exchange, Map.of());
        }
        case "/nack" -> {
          locked(() -> inbox.notTaken(body.get("id").asText(), System.nanoTime()));
          answer(exchange, Map.of());
        }
        case "/history" -> {
          if (delivered(Deliveries::hidesHistory)) {
            tooMany(exchange);
          } else {
            answer(exchange, delivered(d -> d.history(body.get("place").asText())));
          }
        }
        case "/found" -> {
          locked(() -> historyFinds++);
          answer(exchange, Map.of());
        }
        case "/send" -> send(exchange, body);
        default -> exchange.sendResponseHeaders(404, -1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static PersonId person(JsonNode body) {
    return PersonId.of(body.get("person").asText()).orElseThrow();
  }

  /// Long polling: an answer at once where there is something.
  private Map<String, Object> events(JsonNode body) throws InterruptedException {
    lock.lock();
    try {
      waiting = body.get("waiting").asLong();
      changed.signalAll();
      long left = POLL.toNanos();
      List<Envelope> events = inbox.next(System.nanoTime(), atOnce);
      while (events.isEmpty() && left > 0) {
        // Time alone may make something due.
        long slice = Math.min(left, Duration.ofMillis(5).toNanos());
        left -= slice - changed.awaitNanos(slice);
        events = inbox.next(System.nanoTime(), atOnce);
      }
      return Map.of("until", until.toString(), "events", events.stream().map(Wire::event).toList());
    } finally {
      lock.unlock();
    }
  }

  private void send(HttpExchange exchange, JsonNode body) throws IOException, InterruptedException {
    PersonId person = person(body);
    var delivery =
        new Delivery(
            person,
            body.get("place").asText(),
            body.get("key").asText(),
            body.get("text").asText());
    lock.lock();
    Mishap mishap;
    try {
      mishap = deliveries.send(delivery, person.platform().equals(NONCE));
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    switch (mishap) {
      case NONE -> answer(exchange, Map.of());
      case ANSWER_LOST, REQUEST_LOST -> exchange.close();
      case ANSWER_LATE -> {
        boolean _ = closing.await(FaultProgram.DEADLINE.toMillis() + 300, TimeUnit.MILLISECONDS);
        answer(exchange, Map.of());
      }
      case ERROR_AFTER -> exchange.sendResponseHeaders(502, -1);
      case ERROR_BEFORE -> exchange.sendResponseHeaders(503, -1);
      case TOO_MANY -> tooMany(exchange);
      case REFUSED -> exchange.sendResponseHeaders(409, -1);
    }
  }

  private static void tooMany(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Retry-After", "0.15");
    exchange.sendResponseHeaders(429, -1);
  }

  private static void answer(HttpExchange exchange, Object json) throws IOException {
    byte[] bytes = Wire.JSON.writeValueAsBytes(json);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
