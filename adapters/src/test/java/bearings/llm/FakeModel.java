package bearings.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/// A model server on loopback that answers as it is told to, and keeps what it was asked.
public final class FakeModel implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ENOUGH_DROPS = 600;
  private static final int MOST_AT_ONCE = 100;

  private final HttpServer server;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Semaphore idle = new Semaphore(MOST_AT_ONCE);
  private final AtomicLong written = new AtomicLong();
  private volatile Manner manner = FakeModel::broken;

  /// How a request is answered.
  @FunctionalInterface
  public interface Manner {
    void answer(HttpExchange exchange, FakeModel model) throws IOException, InterruptedException;
  }

  public FakeModel() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  private void handle(HttpExchange exchange) {
    idle.acquireUninterruptibly();
    try (exchange) {
      asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      manner.answer(exchange, this);
    } catch (IOException | InterruptedException e) {
      // Whoever asked has gone.
      exchange.close();
    } finally {
      idle.release();
    }
  }

  /// Waits until it answers nobody any more. Says whether it came to that.
  boolean isIdle() throws InterruptedException {
    boolean all = idle.tryAcquire(MOST_AT_ONCE, 30, TimeUnit.SECONDS);
    if (all) {
      idle.release(MOST_AT_ONCE);
    }
    return all;
  }

  /// How many bytes of endless answers it could send.
  long written() {
    return written.get();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  public FakeModel answering(Manner how) {
    manner = how;
    return this;
  }

  FakeModel saying(String text) {
    return answering((exchange, _) -> send(exchange, 200, completion(text)));
  }

  /// Answers with what becomes of the line that it is asked about.
  public FakeModel wording(UnaryOperator<String> words) {
    return answering((exchange, model) ->
        send(exchange, 200, completion(words.apply(line(model.asked.getLast())))));
  }

  private static String line(String request) {
    try {
      JsonNode messages = JSON.readTree(request).get("messages");
      return messages.get(messages.size() - 1).get("content").asText();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Everything it was asked so far, as it came.
  public List<String> asked() {
    return asked;
  }

  public static Manner status(int status) {
    return (exchange, _) -> send(exchange, status, "{\"error\":{\"message\":\"no\"}}");
  }

  public static void silent(HttpExchange exchange, FakeModel model) throws InterruptedException {
    boolean _ = model.closed.await(1, TimeUnit.MINUTES);
  }

  /// A good beginning, then one space after the other.
  public static void dripping(HttpExchange exchange, FakeModel model)
      throws IOException, InterruptedException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 0);
    for (int i = 0; i < ENOUGH_DROPS && !model.closed.await(50, TimeUnit.MILLISECONDS); i++) {
      exchange.getResponseBody().write(' ');
      exchange.getResponseBody().flush();
    }
  }

  /// A good beginning, then as much as anybody takes.
  static void endless(HttpExchange exchange, FakeModel model) throws IOException {
    byte[] more = " ".repeat(8_192).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 0);
    while (model.closed.getCount() > 0) {
      exchange.getResponseBody().write(more);
      model.written.addAndGet(more.length);
    }
  }

  static void broken(HttpExchange exchange, FakeModel model) throws IOException {
    send(exchange, 200, "{\"choices\": [{\"mess");
  }

  static void empty(HttpExchange exchange, FakeModel model) throws IOException {
    send(exchange, 200, completion(""));
  }

  private static String completion(String text) {
    String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return """
    {"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,
    "message":{"role":"assistant","content":"%s"},"finish_reason":"stop"}],
    "usage":{"prompt_tokens":5,"completion_tokens":7,"total_tokens":12}}
    """
        .formatted(quoted);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
