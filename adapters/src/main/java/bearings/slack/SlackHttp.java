package bearings.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Slack posts to `/slack/events`: events, commands and interactions.
public final class SlackHttp {
  private static final Logger LOG = LoggerFactory.getLogger(SlackHttp.class);

  /// Slack's largest events are well below.
  private static final int MOST_BODY = 256 * 1024;

  private static final int TOO_LARGE = 413;
  private static final int UNAUTHORIZED = 401;
  private static final int UNAVAILABLE = 503;

  private final Signature signature;
  private final Supplier<Optional<App>> app;
  private final InstantSource clock;

  /// @param app nobody before the chat is open and after it is closed
  SlackHttp(Signature signature, Supplier<Optional<App>> app, InstantSource clock) {
    this.signature = signature;
    this.app = app;
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
    Optional<App> open = app.get();
    return open.isPresent() ? answer(open.get(), named, body) : plain(UNAVAILABLE, "not open");
  }

  private static String first(RequestHeaders headers, String name) {
    String value = headers.getFirstValue(name);
    return value == null ? "" : value;
  }

  private static Answer answer(App app, RequestHeaders headers, byte[] body) {
    try {
      var request =
          new SlackRequestParser(app.config())
              .parse(
                  SlackRequestParser.HttpRequest.builder()
                      .requestUri("/slack/events")
                      .queryString(Map.of())
                      .requestBody(new String(body, StandardCharsets.UTF_8))
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
