package bearings.faults;

import bearings.desk.Envelope;
import bearings.desk.Outgoing;
import bearings.desk.Outlet;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The program's side of the fake chats: fetches events, acknowledges them, sends replies as a real
/// chat's adapter does.
final class ChatClient {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String chat;

  /// What the chat had.
  ///
  /// @param until follow-ups that are due until then are to be asked
  record Events(Instant until, List<Envelope> events) {}

  /// @param chat its address
  ChatClient(String chat) {
    this.chat = chat;
  }

  /// Waits for events, for a while.
  ///
  /// @param waiting how many replies wait in the outbox
  Events events(long waiting) throws IOException, InterruptedException {
    JsonNode answer = Wire.JSON.readTree(post("/events", Map.of("waiting", waiting)).body());
    var events = new ArrayList<Envelope>();
    answer.get("events").forEach(event -> events.add(Wire.envelope(event)));
    return new Events(Instant.parse(answer.get("until").asText()), events);
  }

  /// Says that an event is taken for good, or not.
  void taken(Envelope envelope, boolean yes) throws IOException, InterruptedException {
    post(yes ? "/ack" : "/nack", Map.of("id", envelope.eventId()));
  }

  /// A chat that knows a key again.
  Outlet recognising(String platform) {
    return outlet(platform, false);
  }

  /// A chat in whose history one has to look.
  Outlet forgetful(String platform) {
    return outlet(platform, true);
  }

  private Outlet outlet(String platform, boolean looks) {
    return new Outlet() {
      @Override
      public String platform() {
        return platform;
      }

      @Override
      public Delivery deliver(Outgoing reply) throws InterruptedException {
        try {
          return looks && reply.perhapsSent() ? sendUnlessThere(reply) : send(reply);
        } catch (ConnectException e) {
          return new Delivery.Refused(Optional.empty(), "nobody answers");
        } catch (IOException e) {
          return new Delivery.Unknown("the connection broke");
        }
      }
    };
  }

  private Outlet.Delivery sendUnlessThere(Outgoing reply) throws IOException, InterruptedException {
    var history = post("/history", Map.of("place", reply.address().place()));
    if (history.statusCode() != 200) {
      return delivery(history);
    }
    for (JsonNode key : Wire.JSON.readTree(history.body())) {
      if (key.asText().equals(reply.key())) {
        post("/found", Map.of());
        return new Outlet.Delivery.Accepted();
      }
    }
    return send(reply);
  }

  private Outlet.Delivery send(Outgoing reply) throws IOException, InterruptedException {
    return delivery(
        post(
            "/send",
            Map.of(
                "key", reply.key(),
                "person", reply.person().toString(),
                "place", reply.address().place(),
                "text", Wire.text(reply.reply()))));
  }

  private static Outlet.Delivery delivery(HttpResponse<?> response) {
    return switch (response.statusCode()) {
      case 200 -> new Outlet.Delivery.Accepted();
      case 429 -> new Outlet.Delivery.Refused(retryAfter(response), "too many");
      case 409 -> new Outlet.Delivery.Refused(Optional.empty(), "not now");
      default -> new Outlet.Delivery.Unknown("status " + response.statusCode());
    };
  }

  private static Optional<Duration> retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .map(seconds -> Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1_000)));
  }

  private HttpResponse<String> post(String path, Map<String, ?> body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(chat + path))
            .POST(HttpRequest.BodyPublishers.ofString(Wire.JSON.writeValueAsString(body)))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
