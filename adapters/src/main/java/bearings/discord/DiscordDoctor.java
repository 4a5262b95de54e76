package bearings.discord;

import bearings.desk.Diagnosis;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Tries what is configured for Discord: the token, what the application is set to, and how often
/// it may still connect today.
public record DiscordDoctor(DiscordSettings settings) {
  private static final URI USUAL = URI.create("https://discord.com/api/v10/");
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String PAGE = "https://discord.com/developers/applications";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String USER_INSTALL = "1";

  /// A few sentences, one for each part.
  public List<Diagnosis> examine() {
    var found = new ArrayList<Diagnosis>();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> me = get(client, "users/@me");
      if (me.statusCode() == 401) {
        return List.of(
            Diagnosis.fails(
                "discord token",
                "Discord does not know it: reset it under Bot at %s and set DISCORD_TOKEN"
                    .formatted(PAGE)));
      }
      if (me.statusCode() != 200) {
        return List.of(
            Diagnosis.fails(
                "discord token", "Discord answers %d; try again".formatted(me.statusCode())));
      }
      found.add(Diagnosis.works("discord token", "it is a bot's"));
      found.add(installation(get(client, "applications/@me")));
      found.add(starts(get(client, "gateway/bot")));
    } catch (IOException e) {
      found.add(
          Diagnosis.fails(
              "discord connection",
              "%s cannot be reached (%s): look at network and DISCORD_API_URL"
                  .formatted(base().getHost(), e.getClass().getSimpleName())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return List.copyOf(found);
  }

  private static Diagnosis installation(HttpResponse<String> answer) throws IOException {
    String part = "discord installation";
    if (answer.statusCode() != 200) {
      return Diagnosis.works(part, "Discord does not tell how the application is set");
    }
    JsonNode kinds = JSON.readTree(answer.body()).path("integration_types_config");
    return kinds.has(USER_INSTALL)
        ? Diagnosis.works(part, "for servers and for people themselves")
        : Diagnosis.fails(
            part,
            "people cannot install it for themselves: tick User Install under Installation at "
                + PAGE);
  }

  private static Diagnosis starts(HttpResponse<String> answer) throws IOException {
    String part = "discord gateway";
    if (answer.statusCode() != 200) {
      return Diagnosis.fails(
          part, "Discord answers %d to gateway/bot; try again".formatted(answer.statusCode()));
    }
    JsonNode limit = JSON.readTree(answer.body()).path("session_start_limit");
    int left = limit.path("remaining").asInt(1);
    return left > 0
        ? Diagnosis.works(part, "may connect %d times more today".formatted(left))
        : Diagnosis.fails(
            part,
            "no connection is left for today; wait %d minutes"
                .formatted(limit.path("reset_after").asLong() / 60_000));
  }

  private HttpResponse<String> get(HttpClient client, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base().resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bot " + settings.token())
            .header("User-Agent", "DiscordBot (bearings, 1)")
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private URI base() {
    return settings.apiUrl().orElse(USUAL);
  }
}
