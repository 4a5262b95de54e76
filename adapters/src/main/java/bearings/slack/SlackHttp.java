package bearings.slack;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Slack posts to `/slack/events`: events, commands and interactions.
public final class SlackHttp {
  private static final Logger LOG = LoggerFactory.getLogger(SlackHttp.class);

  /// Slack's largest events are well below.
  private static final int MOST_BODY = 256 * 1024;

  /// Slack has given up after three seconds.
  private static final int PATIENCE = 10;

  private static final int TOO_LARGE = 413;
  private static final int UNAUTHORIZED = 401;
  private static final int UNAVAILABLE = 503;

  private final Signature signature;
  private final Supplier<Optional<App>> app;
  private final Errands errands;
  private final InstantSource clock;

  /// @param app nobody before the chat is open and after it is closed
  SlackHttp(
      Signature signature, Supplier<Optional<App>> app, Errands errands, InstantSource clock) {
    this.signature = signature;
    this.app = app;
    this.errands = errands;
    this.clock = clock;
  }

  /// @param contentType empty where there is no body
  public record Answer(int status, String contentType, byte[] body) {}

  /// Answers one request; never throws. More than 256 KiB get 413. A request that is not signed by
  /// Slack gets 401, one that could not be stored in time 503, so that Slack sends it again.
  ///
  /// @param headers by name, in any case
  /// @param body the raw bytes, as they are signed
  public Answer answer(Map<String, List<String>> headers, byte[] body) {
    if (body.length > MOST_BODY) {
      return plain(TOO_LARGE, "too large");
    }
    var named = new RequestHeaders(headers);
    boolean good =
        signature.isGood(
            first(named, "X-Slack-Request-Timestamp"),
            first(named, "X-Slack-Signature"),
            body,
            clock.instant());
    if (!good) {
      return plain(UNAUTHORIZED, "not signed by Slack");
    }
    return app.get()
        .map(open -> inOrder(open, named, new String(body, StandardCharsets.UTF_8)))
        .orElseGet(() -> plain(UNAVAILABLE, "not open"));
  }

  /// What one person writes is taken in the order in which it arrives.
  private Answer inOrder(App open, RequestHeaders headers, String body) {
    Optional<String> author = author(body);
    if (author.isEmpty()) {
      return answer(open, headers, body);
    }
    var answer = new CompletableFuture<Answer>();
    boolean begun =
        errands.inOrder(
            author.get(), "answering Slack", () -> answer.complete(answer(open, headers, body)));
    return begun
        ? answer.completeOnTimeout(plain(UNAVAILABLE, "too late"), PATIENCE, SECONDS).join()
        : plain(UNAVAILABLE, "closing");
  }

  /// Events are JSON; commands and presses, which come one at a time, are not.
  private static Optional<String> author(String body) {
    try {
      return body.startsWith("{")
          ? Author.of(JsonParser.parseString(body).getAsJsonObject())
          : Optional.empty();
    } catch (JsonSyntaxException e) {
      return Optional.empty();
    }
  }

  private static String first(RequestHeaders headers, String name) {
    String value = headers.getFirstValue(name);
    return value == null ? "" : value;
  }

  private static Answer answer(App app, RequestHeaders headers, String body) {
    try {
      var request =
          new SlackRequestParser(app.config())
              .parse(
                  SlackRequestParser.HttpRequest.builder()
                      .requestUri("/slack/events")
                      .queryString(Map.of())
                      .requestBody(body)
                      .headers(headers)
                      .build());
      return of(app.run(request));
    } catch (NotTaken e) {
      return plain(UNAVAILABLE, "try again");
    } catch (Exception e) {
      // Its message may hold what somebody said.
      LOG.warn("a request of Slack failed: {}", e.getClass().getName());
      return plain(UNAVAILABLE, "failed");
    }
  }

  private static Answer of(Response response) {
    String body = response.getBody() == null ? "" : response.getBody();
    String type = response.getContentType() == null ? "" : response.getContentType();
    return new Answer(
        response.getStatusCode(),
        body.isEmpty() ? "" : type,
        body.getBytes(StandardCharsets.UTF_8));
  }

  private static Answer plain(int status, String text) {
    return new Answer(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }
}
