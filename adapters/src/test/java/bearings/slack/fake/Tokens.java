package bearings.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Who may call, and for which workspace: the tokens that were given out. Stricter than Slack, a
/// token is no longer good as soon as there is a newer one.
public final class Tokens {
  public static final String CLIENT_ID = "0123.4567";
  public static final String CLIENT_SECRET = "client-secret-of-the-fake";

  private final Map<String, String> teams = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> refreshing = new HashMap<>();
  private Optional<Duration> life = Optional.empty();
  private int given;

  Tokens() {
    teams.put(FakeSlack.BOT_TOKEN, Workspace.TEAM);
  }

  /// Somebody agrees to install the app into a workspace.
  ///
  /// @return the code that their browser carries to the app
  public synchronized String agree(String team) {
    given++;
    String code = "code-" + given;
    codes.put(code, team);
    return code;
  }

  /// From now on tokens end, the next ones after so long, each later one after twelve hours.
  public synchronized void rotate(Duration first) {
    life = Optional.of(first);
  }

  synchronized Optional<String> team(String token) {
    return Optional.ofNullable(teams.get(token));
  }

  /// How many tokens are good for a workspace.
  public synchronized long good(String team) {
    return teams.values().stream().filter(team::equals).count();
  }

  synchronized void revoke(String team) {
    teams.values().removeIf(team::equals);
    refreshing.values().removeIf(team::equals);
  }

  synchronized ObjectNode access(Map<String, String> arguments) {
    if (!CLIENT_ID.equals(arguments.get("client_id"))) {
      throw Refused.because("invalid_client_id");
    }
    if (!CLIENT_SECRET.equals(arguments.get("client_secret"))) {
      throw Refused.because("bad_client_secret");
    }
    boolean again = "refresh_token".equals(arguments.get("grant_type"));
    String team =
        again
            ? refreshing.remove(arguments.getOrDefault("refresh_token", ""))
            : codes.remove(arguments.getOrDefault("code", ""));
    if (team == null) {
      throw Refused.because(again ? "invalid_refresh_token" : "invalid_code");
    }
    teams.values().removeIf(team::equals);
    given++;
    String token = "xoxb-" + given + "-" + team;
    teams.put(token, team);
    ObjectNode answer =
        Methods.ok()
            .put("access_token", token)
            .put("token_type", "bot")
            .put("bot_user_id", Workspace.BOT_USER)
            .put("app_id", Workspace.APP)
            .put("is_enterprise_install", false);
    answer.putObject("team").put("id", team).put("name", "Fake");
    life.ifPresent(seconds -> {
      String refresh = "xoxe-" + given + "-" + team;
      refreshing.put(refresh, team);
      answer.put("refresh_token", refresh).put("expires_in", seconds.toSeconds());
    });
    life = life.map(_ -> Duration.ofHours(12));
    return answer;
  }
}
