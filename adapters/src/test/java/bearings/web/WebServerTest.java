package bearings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bearings.web.Page.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebServerTest {
  private final Map<String, BooleanSupplier> checks = new LinkedHashMap<>();
  private final CountDownLatch never = new CountDownLatch(1);
  private final CompletableFuture<Void> begun = new CompletableFuture<>();
  private final CompletableFuture<String> goOn = new CompletableFuture<>();
  private final Health health = new Health(() -> checks, Duration.ofMillis(300));
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebServer server = serving(Duration.ofSeconds(5));

  private WebServer serving(Duration stopsWithin) {
    return new WebServer(
        Optional.empty(),
        0,
        Map.of(
            "/", WebServer.home(),
            "/healthz", Page.get(health::answer),
            "/metrics", WebServer.metrics(() -> "bearings_events_received_total 3.0\n"),
            "/broken",
                Page.get(() -> {
                  throw new IllegalStateException("my words");
                }),
            "/slow",
                Page.get(() -> {
                  begun.complete(null);
                  return Answer.text(200, goOn.join());
                }),
            "/echo",
                Page.post(request ->
                    Answer.text(
                            200,
                            request.header("x-signature").orElse("none")
                                + " "
                                + new String(request.body(), StandardCharsets.UTF_8))
                        .with("X-Length", Integer.toString(request.body().length)))),
        stopsWithin);
  }

  @AfterEach
  void close() {
    never.countDown();
    server.close();
    client.close();
  }

  @Test
  void it_listens_on_loopback_only_unless_told_otherwise() {
    assertThat(server.address().getAddress().isLoopbackAddress()).isTrue();
    assertThat(server.address().getPort()).isPositive();
  }

  @Test
  void the_first_page_says_what_this_is_and_loads_nothing_from_elsewhere() {
    var page = get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(page.body())
        .contains("Bearings", "href=\"/healthz\"", "href=\"/metrics\"")
        .doesNotContain("http:", "https:", "src=", "<script", "<style");
  }

  @Test
  void every_answer_carries_the_headers_that_keep_a_browser_safe() {
    for (String path : new String[] {"/", "/healthz", "/nowhere", "/broken"}) {
      var headers = get(path).headers();

      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'", "frame-ancestors 'none'");
      assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("no-referrer");
    }
  }

  @Test
  void health_is_ok_while_every_part_works() {
    checks.put("store", () -> true);

    assertThat(get("/healthz").statusCode()).isEqualTo(200);
    assertThat(get("/healthz").body()).isEqualTo("ok");
  }

  @Test
  void health_names_the_parts_that_fail_throw_or_hang_and_nothing_else() {
    checks.put("store", () -> true);
    checks.put("slack", () -> false);
    checks.put(
        "discord",
        () -> {
          throw new IllegalStateException("token abc");
        });
    checks.put("model", this::hangs);

    var page = get("/healthz");

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(page.body()).isEqualTo("{\"failing\":[\"discord\",\"model\",\"slack\"]}");
  }

  private boolean hangs() {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  @Test
  void metrics_come_in_the_text_format() {
    var page = get("/metrics");

    assertThat(page.body()).isEqualTo("bearings_events_received_total 3.0\n");
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
  }

  @Test
  void an_unknown_path_is_not_found_also_below_a_known_one() {
    assertThat(get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(get("/healthz/x").statusCode()).isEqualTo(404);
    assertThat(get("/metrics?name=x").statusCode()).isEqualTo(200);
  }

  @Test
  void a_method_that_a_page_does_not_take_is_refused_with_those_it_takes() {
    var posted = send(request("/healthz").POST(BodyPublishers.ofString("x")));
    var got = get("/echo");

    assertThat(posted.statusCode()).isEqualTo(405);
    assertThat(posted.headers().firstValue("Allow")).hasValue("GET, HEAD");
    assertThat(got.statusCode()).isEqualTo(405);
    assertThat(got.headers().firstValue("Allow")).hasValue("POST");
  }

  @Test
  void a_head_is_a_get_without_its_body() {
    var head = send(request("/").HEAD());

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0))
        .isEqualTo(get("/").body().getBytes(StandardCharsets.UTF_8).length);
    assertThat(send(request("/nowhere").HEAD()).statusCode()).isEqualTo(404);
    assertThat(send(request("/echo").HEAD()).statusCode()).isEqualTo(405);
  }

  @Test
  void a_page_gets_headers_and_body_to_the_byte() {
    var answer =
        send(
            request("/echo")
                .header("X-Signature", "v0=abc")
                .POST(BodyPublishers.ofString("payload=é+ü&x=%7B")));

    assertThat(answer.body()).isEqualTo("v0=abc payload=é+ü&x=%7B");
  }

  @Test
  void a_body_up_to_the_limit_is_taken_and_a_larger_one_is_not() {
    var whole =
        send(request("/echo").POST(BodyPublishers.ofByteArray(new byte[WebServer.MOST_BODY])));
    var more =
        send(request("/echo").POST(BodyPublishers.ofByteArray(new byte[WebServer.MOST_BODY + 1])));

    assertThat(whole.headers().firstValueAsLong("X-Length")).hasValue(WebServer.MOST_BODY);
    assertThat(more.statusCode()).isEqualTo(413);
  }

  @Test
  void headers_beyond_the_limit_are_refused() throws IOException {
    String request = "GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(20_000) + "\r\n\r\n";

    assertThat(raw(request)).doesNotContain("200 OK");
    assertThat(get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void a_page_that_fails_says_nothing_of_why() {
    var answer = get("/broken");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo("failed");
  }

  @Test
  void nobody_else_waits_for_clients_that_never_finish_and_those_are_cut_off() throws IOException {
    var sockets = new java.util.ArrayList<Socket>();
    for (int i = 0; i < 100; i++) {
      var socket = new Socket(server.address().getAddress(), server.address().getPort());
      socket.setSoTimeout(30_000);
      String begin =
          i % 2 == 0 ? "GET / HT" : "POST /echo HTTP/1.1\r\nContent-Length: 9\r\n\r\nabc";
      socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
      sockets.add(socket);
    }

    assertThat(get("/").statusCode()).isEqualTo(200);
    for (Socket socket : sockets) {
      assertThat(ends(socket)).isTrue();
    }
  }

  /// Whether the other side ends the connection, with or without an answer, before our patience.
  private static boolean ends(Socket socket) throws IOException {
    try (socket) {
      socket.getInputStream().readAllBytes();
      return true;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (java.net.SocketException e) {
      return true;
    }
  }

  @Test
  void limits_are_set_for_the_whole_program_unless_they_were_set_before() {
    assertThat(System.getProperty("sun.net.httpserver.maxRspTime")).isEqualTo("30");
    assertThat(System.getProperty("jdk.httpserver.maxConnections")).isEqualTo("500");
    assertThat(System.getProperty("sun.net.httpserver.maxReqTime")).isEqualTo("3");
  }

  @Test
  void a_port_that_is_taken_is_named_with_the_mend() {
    int taken = server.address().getPort();

    assertThatThrownBy(
            () -> new WebServer(Optional.empty(), taken, Map.of(), Duration.ofSeconds(1)))
        .isInstanceOf(CannotListen.class)
        .hasMessageContainingAll("port " + taken, "BEARINGS_PORT");
  }

  @Test
  void an_address_that_is_not_of_this_machine_is_named_with_the_mend() {
    assertThatThrownBy(
            () -> new WebServer(Optional.of("192.0.2.1"), 0, Map.of(), Duration.ofSeconds(1)))
        .isInstanceOf(CannotListen.class)
        .hasMessageContainingAll("192.0.2.1", "BEARINGS_HOST");
  }

  @Test
  void an_address_that_is_given_is_listened_on() {
    try (var other =
        new WebServer(
            Optional.of("127.0.0.1"), 0, Map.of("/", WebServer.home()), Duration.ofSeconds(1))) {
      assertThat(other.address().getAddress()).isEqualTo(InetAddress.ofLiteral("127.0.0.1"));
    }
  }

  @Test
  void closing_lets_what_is_being_answered_come_to_its_end() {
    var answer = client.sendAsync(request("/slow").build(), BodyHandlers.ofString());
    begun.join();
    var closing = CompletableFuture.runAsync(server::close, Thread::startVirtualThread);

    goOn.complete("done");

    assertThat(answer.join().body()).isEqualTo("done");
    closing.join();
  }

  @Test
  void closing_does_not_wait_for_longer_than_it_may() {
    try (var hasty = serving(Duration.ofSeconds(1))) {
      var address = URI.create("http://127.0.0.1:" + hasty.address().getPort() + "/slow");
      var answer =
          client.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      begun.join();

      hasty.close();

      assertThat(answer.handle((_, failure) -> failure).join()).isNotNull();
    }
    goOn.complete("too late");
  }

  private String raw(String request) throws IOException {
    try (var socket = new Socket(server.address().getAddress(), server.address().getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (java.net.SocketException e) {
      return "";
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + server.address().getPort() + path));
  }

  private HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
