package bearings.app;

import bearings.slack.Installation;
import bearings.slack.Installations;
import bearings.store.Secrets;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Slack's installations among the secrets of the database.
///
/// @param secrets each installation under `slack:` and its workspace's id, as JSON
record StoredInstallations(Secrets secrets) implements Installations {
  private static final String PREFIX = "slack:";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public void save(Installation installation) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("token", installation.botToken())
            .put("user", installation.botUserId())
            .put("at", installation.at().getEpochSecond());
    installation.refreshToken().ifPresent(token -> json.put("refresh", token));
    installation.expiresAt().ifPresent(end -> json.put("expires", end.getEpochSecond()));
    secrets.put(PREFIX + installation.team(), json.toString());
  }

  @Override
  public Optional<Installation> find(String team) {
    return secrets.get(PREFIX + team).map(text -> read(team, text));
  }

  @Override
  public void delete(String team) {
    secrets.remove(PREFIX + team);
  }

  @Override
  public List<Installation> all() {
    return secrets.beginningWith(PREFIX).entrySet().stream()
        .map(secret -> read(secret.getKey().substring(PREFIX.length()), secret.getValue()))
        .toList();
  }

  private static Installation read(String team, String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return new Installation(
          team,
          json.path("token").asText(),
          json.path("user").asText(),
          Instant.ofEpochSecond(json.path("at").asLong()),
          Optional.ofNullable(json.get("refresh")).map(JsonNode::asText),
          Optional.ofNullable(json.get("expires"))
              .map(JsonNode::asLong)
              .map(Instant::ofEpochSecond));
    } catch (JsonProcessingException e) {
      // Its message may quote the token.
      throw new IllegalStateException("an installation of Slack cannot be read");
    }
  }
}
