package bearings.llm;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;

/// Asks over HTTP and reads at most so much of an answer: whoever sends more is cut off while it
/// does. Ends a call, and its connection, when its thread is interrupted.
final class ShortAnswers implements HttpClient {
  /// An answer has at most 300 tokens, and some two hundred bytes around them.
  static final int MOST_BYTES = 64 * 1024;

  private static final BodyHandler<byte[]> BODY =
      BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES);

  private final java.net.http.HttpClient client;
  private final Duration timeout;

  private ShortAnswers(Duration connect, Duration timeout) {
    // No upgrade to HTTP/2 is tried, which not every model server bears.
    this.client =
        java.net.http.HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(connect)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    this.timeout = timeout;
  }

  /// Makes one with the time limits that the model sets.
  static final class Builder implements HttpClientBuilder {
    private Duration connect;
    private Duration read;

    /// @param timeout for connecting and for the head of an answer, unless set anew
    Builder(Duration timeout) {
      this.connect = timeout;
      this.read = timeout;
    }

    @Override
    public Duration connectTimeout() {
      return connect;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
      connect = timeout;
      return this;
    }

    @Override
    public Duration readTimeout() {
      return read;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
      read = timeout;
      return this;
    }

    @Override
    public HttpClient build() {
      return new ShortAnswers(connect, read);
    }
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    var asked =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .timeout(timeout)
            .method(request.method().name(), BodyPublishers.ofString(request.body()));
    request.headers().forEach((name, all) -> all.forEach(value -> asked.header(name, value)));
    try {
      HttpResponse<byte[]> answer = client.send(asked.build(), BODY);
      if (answer.statusCode() / 100 != 2) {
        // What it says about it may quote what was sent.
        throw new HttpException(answer.statusCode(), "no answer");
      }
      return SuccessfulHttpResponse.builder()
          .statusCode(answer.statusCode())
          .headers(answer.headers().map())
          .body(answer.body())
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("nobody waits for it any more");
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("answers come whole");
  }
}
