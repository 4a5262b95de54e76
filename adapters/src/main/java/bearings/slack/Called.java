package bearings.slack;

import bearings.desk.StoreUnavailable;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What became of a call to Slack.
sealed interface Called<R> {
  int TOO_MANY = 429;
  int SERVERS_FAULT = 500;

  /// Errors after which nobody knows whether it was done.
  Set<String> OPEN =
      Set.of("fatal_error", "internal_error", "service_unavailable", "request_timeout");

  /// It was done.
  record Done<R>(R response) implements Called<R> {}

  /// It was not done.
  ///
  /// @param error Slack's word for why
  /// @param after how long Slack asks to wait
  record Failed<R>(String error, Optional<Duration> after) implements Called<R> {}

  /// No answer: it may be done or not.
  record Silent<R>(String why) implements Called<R> {}

  /// The same with something else made of what Slack answered.
  default <T> Called<T> map(Function<R, T> made) {
    return switch (this) {
      case Done<R> done -> new Done<>(made.apply(done.response()));
      case Failed<R> failed -> new Failed<>(failed.error(), failed.after());
      case Silent<R> silent -> new Silent<>(silent.why());
    };
  }

  /// One call of a method.
  @FunctionalInterface
  interface Call<R> {
    R go() throws IOException, SlackApiException;
  }

  /// Calls, and never throws for what Slack or the network do.
  static <R extends SlackApiTextResponse> Called<R> to(Call<R> call) {
    try {
      R response = call.go();
      if (response.isOk()) {
        return new Done<>(response);
      }
      String error = String.valueOf(response.getError());
      return OPEN.contains(error)
          ? new Silent<>(error)
          : new Failed<>(error, after(headers(response)));
    } catch (Workspaces.NotInstalled e) {
      return new Failed<>("team_not_found", Optional.empty());
    } catch (StoreUnavailable e) {
      // Its token could not be read.
      return new Failed<>("store_unavailable", Optional.empty());
    } catch (SlackApiException e) {
      return failed(e);
    } catch (SlackFilesUploadV2Exception e) {
      return failed(e);
    } catch (IOException e) {
      return new Silent<>("no answer from Slack (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static Map<String, List<String>> headers(SlackApiTextResponse response) {
    Map<String, List<String>> headers = response.getHttpResponseHeaders();
    return headers == null ? Map.of() : headers;
  }

  private static <R> Called<R> failed(SlackApiException e) {
    int status = e.getResponse().code();
    if (status == TOO_MANY) {
      return new Failed<>("ratelimited", seconds(e.getResponse().header("Retry-After")));
    }
    return status >= SERVERS_FAULT
        ? new Silent<>("Slack answered " + status)
        : new Failed<>("http_" + status, Optional.empty());
  }

  /// An upload is three calls; the first of them tells what is wrong, if anything does.
  private static <R> Called<R> failed(SlackFilesUploadV2Exception e) {
    return e.getGetURLResponses().stream()
        .filter(response -> !response.isOk())
        .findFirst()
        .<Called<R>>map(
            response -> new Failed<>(String.valueOf(response.getError()), after(headers(response))))
        .orElseGet(() -> new Silent<>("the upload broke off"));
  }

  private static Optional<Duration> after(Map<String, List<String>> headers) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("retry-after"))
        .flatMap(header -> header.getValue().stream())
        .findFirst()
        .flatMap(Called::seconds);
  }

  private static Optional<Duration> seconds(@org.jspecify.annotations.Nullable String text) {
    try {
      return text == null
          ? Optional.empty()
          : Optional.of(Duration.ofSeconds(Math.max(0, Long.parseLong(text.strip()))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
