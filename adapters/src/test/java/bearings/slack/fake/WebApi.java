package bearings.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// `POST /api/METHOD`: who may, whether it is well-formed, what is to go wrong, and then the work.
final class WebApi {
  private static final long A_SECOND = 1_000_000_000L;

  private final Methods methods;
  private final Seen seen;
  private final Faults faults;
  private final Map<String, Long> lastPost = new ConcurrentHashMap<>();

  WebApi(Methods methods, Seen seen, Faults faults) {
    this.methods = methods;
    this.seen = seen;
    this.faults = faults;
  }

  void handle(HttpExchange exchange) throws IOException {
    long came = System.nanoTime();
    String name = exchange.getRequestURI().getPath().substring("/api/".length());
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> arguments = new HashMap<>(Form.read(body));
    Optional<String> token =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
            .map(header -> header.replace("Bearer ", ""))
            .or(() -> Optional.ofNullable(arguments.get("token")));
    arguments.remove("token");
    Optional<Fault> fault = faults.take(name).or(() -> tooFast(name, arguments, came));
    switch (fault.orElse(null)) {
      case Fault.TooMany(int seconds) -> {
        record(name, arguments, "ratelimited", came);
        exchange.getResponseHeaders().set("Retry-After", "" + seconds);
        answer(exchange, 429, Json.object().put("ok", false).put("error", "ratelimited"));
      }
      case Fault.Broken() -> {
        record(name, arguments, "500", came);
        answer(exchange, 500, Json.object());
      }
      case Fault.Refusal(String error) -> {
        record(name, arguments, error, came);
        answer(exchange, 200, Json.object().put("ok", false).put("error", error));
      }
      case Fault.DropAnswer() -> {
        ObjectNode _ = done(name, arguments, token, came);
        exchange.close();
      }
      case Fault.Delay(var by) -> {
        ObjectNode done = done(name, arguments, token, came);
        LockSupport.parkNanos(by.toNanos());
        answer(exchange, 200, done);
      }
      case null -> answer(exchange, 200, done(name, arguments, token, came));
    }
  }

  private Optional<Fault> tooFast(String name, Map<String, String> arguments, long now) {
    String channel = arguments.getOrDefault("channel", "");
    if (!faults.paced() || !name.equals("chat.postMessage")) {
      return Optional.empty();
    }
    boolean[] tooFast = {false};
    lastPost.compute(
        channel,
        (_, last) -> {
          tooFast[0] = last != null && now - last < A_SECOND;
          return last != null && tooFast[0] ? last : Long.valueOf(now);
        });
    return tooFast[0] ? Optional.of(new Fault.TooMany(1)) : Optional.empty();
  }

  private ObjectNode done(
      String name, Map<String, String> arguments, Optional<String> token, long came) {
    try {
      Methods.Method method =
          methods.named(name).orElseThrow(() -> Refused.defect("unknown_method", name));
      checkToken(method, token);
      method.scopes().stream()
          .filter(scope -> !faults.scopes().contains(scope))
          .findAny()
          .ifPresent(scope -> {
            throw Refused.missingScope(scope);
          });
      arguments.keySet().stream()
          .filter(argument -> !method.arguments().contains(argument))
          .findAny()
          .ifPresent(argument -> {
            throw Refused.defect("invalid_arguments", "unknown argument " + argument);
          });
      ObjectNode answer = method.work().of(arguments);
      record(name, arguments, "ok", came);
      return answer;
    } catch (Refused refused) {
      if (refused.isDefect()) {
        seen.violation(name + ": " + refused.error() + ": " + refused.detail());
      }
      record(name, arguments, refused.error(), came);
      return refused.json(String.join(",", faults.scopes()));
    }
  }

  private static void checkToken(Methods.Method method, Optional<String> token) {
    if (method.token() == Methods.Token.NONE) {
      return;
    }
    String given =
        token
            .filter(t -> !t.isBlank())
            .orElseThrow(() -> Refused.defect("not_authed", "without a token"));
    if (!given.equals(FakeSlack.BOT_TOKEN) && !given.equals(FakeSlack.APP_TOKEN)) {
      throw Refused.because("invalid_auth");
    }
    boolean app = given.equals(FakeSlack.APP_TOKEN);
    if (method.token() != Methods.Token.ANY && app != (method.token() == Methods.Token.APP)) {
      throw Refused.defect("not_allowed_token_type", "the wrong one of the two tokens");
    }
  }

  private void record(String name, Map<String, String> arguments, String error, long came) {
    seen.call(new Seen.Call(name, Map.copyOf(arguments), error, came));
  }

  private void answer(HttpExchange exchange, int status, ObjectNode json) throws IOException {
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.getResponseHeaders().set("X-OAuth-Scopes", String.join(",", faults.scopes()));
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
