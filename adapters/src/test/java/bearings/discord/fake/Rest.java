package bearings.discord.fake;

import bearings.discord.fake.Routes.Answer;
import bearings.discord.fake.Routes.Call;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Discord's HTTP API: the ways of HTTP, faults that were planned, and the check against Discord's
/// own description. What a request means is [Routes]'.
final class Rest {
  private static final String BASE = "/api/v10";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final World world;
  private final Routes routes;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger underWay = new AtomicInteger();
  private final Set<CountDownLatch> late = ConcurrentHashMap.newKeySet();
  private volatile boolean closing;

  Rest(World world, Routes routes) {
    this.world = world;
    this.routes = routes;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + BASE + "/";
  }

  /// Lets everything that is under way come to its end at once.
  void hurry() {
    world.await(
        "an end of all requests",
        PATIENCE,
        () -> {
          late.forEach(CountDownLatch::countDown);
          return Optional.of(true).filter(_ -> underWay.get() == 0);
        });
  }

  void close() {
    closing = true;
    late.forEach(CountDownLatch::countDown);
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    underWay.incrementAndGet();
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String route = exchange.getRequestMethod() + " " + path.replaceFirst("^" + BASE, "");
      try {
        respond(exchange, route);
      } catch (RuntimeException | InterruptedException e) {
        world.violation("the fake failed at " + route + ": " + e);
        exchange.sendResponseHeaders(500, -1);
      }
    } finally {
      underWay.decrementAndGet();
    }
  }

  private void respond(HttpExchange exchange, String route)
      throws IOException, InterruptedException {
    Instant now = Instant.now();
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    String type =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
    Multipart parts = Multipart.of(type, bytes);
    JsonNode body = Json.read(parts.json());
    if (world.faults.knew(route, now)) {
      world.violation(route + " was told to wait, and did not");
    }
    Optional<Faults.Fault> fault =
        world
            .faults
            .early(route, now)
            .<Faults.Fault>map(early -> early)
            .or(() -> world.faults.next(route, now));
    if (fault.orElse(null) instanceof Faults.Fault.Slow slow) {
      dawdle(slow.by());
      if (closing) {
        return;
      }
    }
    Answer answer =
        switch (fault.orElse(null)) {
          case Faults.Fault.TooMany much -> tooMany(exchange, much);
          case Faults.Fault.Status status -> Answer.error(status.status(), 0, "as planned");
          case null, default -> checked(exchange, route, body, parts);
        };
    if (fault.orElse(null) instanceof Faults.Fault.Dropped) {
      world.record(new Request(route, body, 0, now));
      return;
    }
    world.record(new Request(route, body, answer.status(), now));
    send(exchange, answer);
  }

  private void dawdle(Duration time) throws InterruptedException {
    var hurried = new CountDownLatch(1);
    late.add(hurried);
    boolean _ = hurried.await(time.toMillis(), TimeUnit.MILLISECONDS);
    late.remove(hurried);
  }

  private Answer tooMany(HttpExchange exchange, Faults.Fault.TooMany much) {
    double seconds = much.retryAfter().toMillis() / 1000.0;
    exchange.getResponseHeaders().set("Retry-After", String.valueOf((long) Math.ceil(seconds)));
    if (much.global()) {
      exchange.getResponseHeaders().set("X-RateLimit-Global", "true");
    }
    exchange.getResponseHeaders().set("X-RateLimit-Scope", much.global() ? "global" : "user");
    exchange.getResponseHeaders().set("X-RateLimit-Remaining", "0");
    exchange.getResponseHeaders().set("X-RateLimit-Reset-After", String.valueOf(seconds));
    return new Answer(
        429,
        Optional.of(
            Shapes.error(0, "You are being rate limited.")
                .put("retry_after", seconds)
                .put("global", much.global())));
  }

  /// Does what is asked, if it is who may ask; request and answer are held against the description.
  private Answer checked(HttpExchange exchange, String route, JsonNode body, Multipart parts) {
    String path = route.substring(route.indexOf(' ') + 1);
    boolean known = path.startsWith("/interactions/") || path.startsWith("/webhooks/");
    String authorization =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
    if (!known && !authorization.equals("Bot " + World.TOKEN)) {
      return Answer.error(401, 0, "401: Unauthorized");
    }
    Optional<ApiDescription> description = ApiDescription.found();
    description.ifPresent(d -> world.faultless(d.problemsOfRequest(route, body)));
    var call =
        new Call(
            exchange.getRequestMethod(),
            List.of(path.substring(1).split("/")),
            query(exchange.getRequestURI().getRawQuery()),
            body,
            parts);
    synchronized (world) {
      Answer answer = routes.answer(call);
      description.ifPresent(d ->
          answer
              .body()
              .ifPresent(
                  given -> world.faultless(d.problemsOfAnswer(route, answer.status(), given))));
      // The text is made while nobody changes what it tells of.
      return new Answer(answer.status(), answer.body().map(JsonNode::deepCopy));
    }
  }

  private static Map<String, String> query(String raw) {
    var query = new HashMap<String, String>();
    for (String pair : Optional.ofNullable(raw).orElse("").split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return query;
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Via", "1.1 google");
    headers.putIfAbsent("X-RateLimit-Limit", List.of("1000"));
    headers.putIfAbsent("X-RateLimit-Remaining", List.of("999"));
    headers.putIfAbsent("X-RateLimit-Reset-After", List.of("1.0"));
    double reset = Instant.now().plus(Duration.ofSeconds(1)).toEpochMilli() / 1000.0;
    headers.putIfAbsent("X-RateLimit-Reset", List.of("%.3f".formatted(reset)));
    headers.putIfAbsent("X-RateLimit-Bucket", List.of("bucket"));
    byte[] bytes =
        answer
            .body()
            .map(b -> b.toString().getBytes(StandardCharsets.UTF_8))
            .orElseGet(() -> new byte[0]);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
