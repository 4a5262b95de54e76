package bearings.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/// Files: an address is asked for, the bytes go there, and then the file is put into a channel.
final class Uploads {
  private static final int LONGEST_ABOUT = 1_000;

  private final Map<String, File> files = new ConcurrentHashMap<>();
  private final Workspace workspace;
  private final Seen seen;
  private final IntSupplier port;

  private record File(String name, int length, String about, Optional<byte[]> content) {}

  Uploads(Workspace workspace, Seen seen, IntSupplier port) {
    this.workspace = workspace;
    this.seen = seen;
    this.port = port;
  }

  ObjectNode begin(Map<String, String> arguments) {
    String name = arguments.getOrDefault("filename", "");
    int length = Integer.parseInt(arguments.getOrDefault("length", "0"));
    if (name.isEmpty() || length <= 0) {
      throw Refused.defect("invalid_arguments", "a file needs a name and a length");
    }
    if (arguments.getOrDefault("alt_txt", "").length() > LONGEST_ABOUT) {
      throw Refused.defect("alt_txt_too_large", "alt_txt over " + LONGEST_ABOUT);
    }
    String id = workspace.id("F");
    files.put(id, new File(name, length, arguments.getOrDefault("alt_txt", ""), Optional.empty()));
    return Methods.ok()
        .put("upload_url", "http://127.0.0.1:" + port.getAsInt() + "/upload/" + id)
        .put("file_id", id);
  }

  /// Takes the bytes of a file.
  void take(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String id = path.substring(path.lastIndexOf('/') + 1);
    byte[] body = exchange.getRequestBody().readAllBytes();
    Optional<File> file =
        Optional.ofNullable(files.get(id)).filter(known -> known.length() == body.length);
    boolean right = file.isPresent();
    file.ifPresent(known ->
        files.put(id, new File(known.name(), known.length(), known.about(), Optional.of(body))));
    if (!right) {
      seen.violation("an upload of the wrong length or to a wrong address: " + path);
    }
    byte[] answer = ("OK - " + body.length).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(right ? 200 : 400, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  ObjectNode complete(Map<String, String> arguments) {
    JsonNode named = Json.read(arguments.getOrDefault("files", "[]"));
    String channel = arguments.getOrDefault("channel_id", "");
    if (!workspace.isMember(channel, Workspace.BOT_USER)) {
      throw Refused.because("channel_not_found");
    }
    ObjectNode answer = Methods.ok();
    ArrayNode shared = answer.putArray("files");
    for (JsonNode one : named) {
      String id = one.path("id").asText();
      File file = files.remove(id);
      if (file == null || file.content().isEmpty()) {
        throw Refused.defect("file_not_found", "never uploaded, or completed before: " + id);
      }
      String title = one.path("title").asText();
      seen.upload(
          new Seen.Upload(
              file.name(),
              title,
              file.content().get(),
              file.about(),
              channel,
              Optional.ofNullable(arguments.get("thread_ts"))));
      shared.addObject().put("id", id).put("name", file.name()).put("title", title);
    }
    Message _ =
        workspace.said(
            Workspace.BOT_USER,
            channel,
            Optional.ofNullable(arguments.get("thread_ts")),
            arguments.getOrDefault("initial_comment", ""),
            shared);
    return answer;
  }
}
