package bearings.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The app is called over HTTP, each request signed.
public final class SignedHttp implements Road, AutoCloseable {
  private final URI app;
  private final String secret;
  private final HttpClient client = HttpClient.newHttpClient();

  SignedHttp(URI app, String secret) {
    this.app = app;
    this.secret = secret;
  }

  /// A signature of version v0, as Slack's documentation has it.
  public static String signature(String secret, long seconds, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] all = ("v0:" + seconds + ":" + body).getBytes(StandardCharsets.UTF_8);
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(all));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }

  @Override
  public CompletableFuture<JsonNode> carry(Packet packet, int retry, String reason) {
    boolean event = packet.kind() == Packet.Kind.EVENT;
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", event ? "application/json" : "application/x-www-form-urlencoded");
    if (retry > 0) {
      headers.put("X-Slack-Retry-Num", "" + retry);
      headers.put("X-Slack-Retry-Reason", reason);
    }
    return post(body(packet), Instant.now().getEpochSecond(), secret, headers)
        .thenCompose(answer ->
            answer.statusCode() == 200
                ? CompletableFuture.completedFuture(Json.read(answer.body()))
                : CompletableFuture.failedFuture(
                    new IllegalStateException("status " + answer.statusCode())));
  }

  /// Posts something, signed with a secret and of a time that may be the right ones.
  public CompletableFuture<HttpResponse<String>> post(
      String body, long seconds, String withSecret, Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(app)
            .header("X-Slack-Request-Timestamp", "" + seconds)
            .header("X-Slack-Signature", signature(withSecret, seconds, body))
            .POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return client.sendAsync(request.build(), BodyHandlers.ofString());
  }

  private static String body(Packet packet) {
    return switch (packet.kind()) {
      case EVENT -> packet.payload().toString();
      case INTERACTION -> Form.write(Map.of("payload", packet.payload().toString()));
      case COMMAND -> {
        var fields = new LinkedHashMap<String, String>();
        packet.payload().properties().forEach(f -> fields.put(f.getKey(), f.getValue().asText()));
        yield Form.write(fields);
      }
    };
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
