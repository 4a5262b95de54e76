package bearings.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/// What is found under a path.
///
/// @param methods the methods it takes, such as `GET`; who takes `GET` takes `HEAD` too, unasked
public record Page(Set<String> methods, Answering answering) {
  public Page {
    methods = Set.copyOf(methods);
  }

  /// A page that is read.
  public static Page get(Callable<Answer> page) {
    return new Page(Set.of("GET"), _ -> page.call());
  }

  /// A page that is read, and depends on what is asked.
  public static Page asked(Answering page) {
    return new Page(Set.of("GET"), page);
  }

  /// A page that something is sent to.
  public static Page post(Answering page) {
    return new Page(Set.of("POST"), page);
  }

  /// The methods in the form of the header `Allow`.
  String allowed() {
    var all = new TreeSet<>(methods);
    if (all.contains("GET")) {
      all.add("HEAD");
    }
    return String.join(", ", all);
  }

  /// What answers requests, each on a virtual thread: may wait. What it throws is answered by 500.
  @FunctionalInterface
  public interface Answering {
    Answer answer(Request request) throws Exception;
  }

  /// What was sent.
  ///
  /// @param query what follows the question mark in the address, as it came; empty for none
  /// @param headers by name, in whatever case it came
  /// @param body whole, to the byte; at most [WebServer#MOST_BODY] bytes
  @SuppressWarnings("ArrayRecordComponent") // Signatures are made over these very bytes.
  public record Request(
      String method, String path, String query, Map<String, List<String>> headers, byte[] body) {

    /// The first value of a header, in whatever case its name is.
    public Optional<String> header(String name) {
      return headers(name).stream().findFirst();
    }

    /// All values of a header, in whatever case its name is.
    public List<String> headers(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .flatMap(header -> header.getValue().stream())
          .toList();
    }
  }

  /// What comes back.
  ///
  /// @param status from 200 to 599
  /// @param type the content type
  /// @param headers further ones, such as `Retry-After`
  public record Answer(int status, String type, String body, Map<String, String> headers) {
    public Answer {
      headers = Map.copyOf(headers);
    }

    public static Answer of(int status, String type, String body) {
      return new Answer(status, type, body, Map.of());
    }

    /// Plain text.
    public static Answer text(int status, String body) {
      return of(status, "text/plain; charset=utf-8", body);
    }

    /// This answer with one more header.
    public Answer with(String name, String value) {
      var more = new HashMap<>(headers);
      more.put(name, value);
      return new Answer(status, type, body, more);
    }

    byte[] bytes() {
      return body.getBytes(StandardCharsets.UTF_8);
    }
  }
}
