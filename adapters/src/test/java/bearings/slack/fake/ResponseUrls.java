package bearings.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/// Addresses at which a command or a click can be answered, five times within half an hour,
/// wherever it happened.
final class ResponseUrls {
  private static final int USES = 5;
  private static final Duration LIVES = Duration.ofMinutes(30);

  private final Map<String, Open> open = new ConcurrentHashMap<>();
  private final Workspace workspace;
  private final Seen seen;
  private final IntSupplier port;

  /// @param about the message that was clicked on
  private record Open(
      String user, String channel, Optional<Message> about, AtomicInteger uses, long made) {}

  ResponseUrls(Workspace workspace, Seen seen, IntSupplier port) {
    this.workspace = workspace;
    this.seen = seen;
    this.port = port;
  }

  String address(String user, String channel, Optional<Message> about) {
    String id = workspace.id("R");
    open.put(id, new Open(user, channel, about, new AtomicInteger(), System.nanoTime()));
    return "http://127.0.0.1:" + port.getAsInt() + "/response/" + id;
  }

  void take(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Open address = open.get(path.substring(path.lastIndexOf('/') + 1));
    String answer;
    int status = 200;
    try {
      if (address == null
          || address.uses().incrementAndGet() > USES
          || System.nanoTime() - address.made() > LIVES.toNanos()) {
        throw Refused.defect("expired_url", "unknown, used too often or too old: " + path);
      }
      answered(address, Json.read(body));
      answer = "ok";
    } catch (Refused refused) {
      seen.violation("response_url: " + refused.error() + ": " + refused.detail());
      answer = Json.object().put("ok", false).put("error", refused.error()).toString();
      status = 404;
    }
    seen.call(
        new Seen.Call(
            "response_url",
            Map.of("body", body),
            status == 200 ? "ok" : answer,
            System.nanoTime()));
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void answered(Open address, JsonNode answer) {
    if (answer.path("delete_original").asBoolean()) {
      address.about().ifPresent(workspace::delete);
      return;
    }
    String text = answer.path("text").asText();
    JsonNode blocks =
        answer.path("blocks").isArray()
            ? ChatMethods.withIds(answer.path("blocks"), workspace)
            : Json.array();
    ChatMethods.checkText(text, blocks);
    if (answer.path("replace_original").asBoolean() && address.about().isPresent()) {
      Message old = address.about().get();
      Message now =
          new Message(
              old.channel(),
              old.ts(),
              old.user(),
              old.thread(),
              old.onlyTo(),
              text,
              blocks,
              old.metadata(),
              old.files());
      workspace.change(old, _ -> now);
      seen.updated(now);
      return;
    }
    boolean everybody = answer.path("response_type").asText().equals("in_channel");
    Message message =
        new Message(
            address.channel(),
            workspace.ts(),
            Workspace.BOT_USER,
            Optional.ofNullable(answer.get("thread_ts")).map(JsonNode::asText),
            everybody ? Optional.empty() : Optional.of(address.user()),
            text,
            blocks,
            MissingNode.getInstance(),
            Json.array());
    workspace.add(message);
    seen.posted(message);
  }
}
