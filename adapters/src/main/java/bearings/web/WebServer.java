package bearings.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serves pages over HTTP. Whoever sends slowly, much, or never ends is cut off: a request must be
/// there within ten seconds and its answer taken within thirty, at most 500 connections are open,
/// headers are bounded at 16 KiB and bodies at [#MOST_BODY]. The times, connections and headers are
/// limits of the JDK's server for the whole program, which its system properties
/// (`sun.net.httpserver.maxReqTime` and so on) can set otherwise. No TLS: that is for a proxy.
public final class WebServer implements AutoCloseable {
  /// Slack's largest events are well below.
  public static final int MOST_BODY = 256 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  private static final Map<String, String> LIMITS =
      Map.of(
          "sun.net.httpserver.maxReqTime", "10",
          "sun.net.httpserver.maxRspTime", "30",
          "sun.net.httpserver.idleInterval", "30",
          "sun.net.httpserver.maxReqHeaders", "100",
          "sun.net.httpserver.maxReqHeaderSize", "16384",
          "jdk.httpserver.maxConnections", "500");

  private static final Map<String, String> SAFE =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cache-Control",
          "no-store");

  static {
    LIMITS.forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
  }

  private final Map<String, Page> pages;
  private final Duration stopsWithin;
  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("web-", 0).factory());

  /// Begins to serve.
  ///
  /// @param host the address to listen on; loopback where none is given
  /// @param port 0 for any that is free
  /// @param pages by path, which is matched whole
  /// @param stopsWithin how long closing waits for what is being answered
  /// @throws CannotListen where the port is taken or the address not one of this machine
  public WebServer(Optional<String> host, int port, Map<String, Page> pages, Duration stopsWithin) {
    this.pages = Map.copyOf(pages);
    this.stopsWithin = stopsWithin;
    this.server = listening(host, port);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /// The page that says what this is.
  public static Page home() {
    String page = resource("home.html");
    return Page.get(() -> Page.Answer.of(200, "text/html; charset=utf-8", page));
  }

  /// Everything counted, asked anew each time.
  public static Page metrics(Supplier<String> text) {
    return Page.get(
        () -> Page.Answer.of(200, "text/plain; version=0.0.4; charset=utf-8", text.get()));
  }

  /// Where it listens.
  public InetSocketAddress address() {
    return server.getAddress();
  }

  private static HttpServer listening(Optional<String> host, int port) {
    String where = host.orElse("loopback") + " port " + port;
    try {
      InetAddress address =
          host.isPresent() ? InetAddress.getByName(host.get()) : InetAddress.getLoopbackAddress();
      return HttpServer.create(new InetSocketAddress(address, port), 0);
    } catch (UnknownHostException e) {
      throw new CannotListen(
          "cannot listen on " + where + ": BEARINGS_HOST names no address that is known", e);
    } catch (SocketException e) {
      throw new CannotListen(
          "cannot listen on %s (%s): set BEARINGS_PORT to a port that is free, 0 for any%s"
              .formatted(
                  where,
                  e.getMessage(),
                  host.isPresent() ? ", and BEARINGS_HOST to an address of this machine" : ""),
          e);
    } catch (IOException e) {
      throw new CannotListen("cannot listen on " + where + ": " + e.getMessage(), e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, answer(exchange));
    }
  }

  private Page.Answer answer(HttpExchange exchange) throws IOException {
    Page page = pages.get(String.valueOf(exchange.getRequestURI().getPath()));
    if (page == null) {
      return Page.Answer.text(404, "not found");
    }
    String method = exchange.getRequestMethod();
    String asked = method.equals("HEAD") ? "GET" : method;
    if (!page.methods().contains(asked)) {
      return Page.Answer.text(405, "method not allowed").with("Allow", page.allowed());
    }
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BODY + 1);
    if (body.length > MOST_BODY) {
      return Page.Answer.text(413, "too large").with("Connection", "close");
    }
    return answer(page, exchange, asked, body);
  }

  private static Page.Answer answer(Page page, HttpExchange exchange, String method, byte[] body) {
    try {
      return page.answering()
          .answer(
              new Page.Request(
                  method,
                  exchange.getRequestURI().getPath(),
                  Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                  new HashMap<>(exchange.getRequestHeaders()),
                  body));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Page.Answer.text(503, "ending");
    } catch (Exception e) {
      LOG.warn("a page failed: {}", e.getClass().getName());
      return Page.Answer.text(500, "failed");
    }
  }

  private static void send(HttpExchange exchange, Page.Answer answer) throws IOException {
    var headers = exchange.getResponseHeaders();
    SAFE.forEach(headers::set);
    headers.set("Content-Type", answer.type());
    answer.headers().forEach(headers::set);
    byte[] body = answer.bytes();
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(answer.status(), -1);
    } else if (body.length == 0) {
      exchange.sendResponseHeaders(answer.status(), -1);
    } else {
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String resource(String name) {
    try (InputStream in = WebServer.class.getResourceAsStream("/web/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without web/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("web/" + name + " cannot be read", e);
    }
  }

  /// Takes no more, waits for what is being answered, and lets go of the port.
  @Override
  public void close() {
    server.stop((int) stopsWithin.toSeconds());
    threads.shutdownNow();
  }
}
