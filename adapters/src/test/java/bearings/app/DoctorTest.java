package bearings.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `doctor` and `init`, against a server on loopback that answers as Slack, Discord and a model do.
class DoctorTest {
  private static final String SCOPES =
      "app_mentions:read,chat:write,commands,im:history,im:write,users:read,files:write";

  @TempDir Path folder;

  private final Map<String, String> answers = new HashMap<>();
  private String scopes = SCOPES;
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    answers.put("/slack/auth.test", "{\"ok\":true,\"bot_id\":\"B1\",\"user_id\":\"U1\"}");
    answers.put("/slack/bots.info", "{\"ok\":true,\"bot\":{\"app_id\":\"A77\"}}");
    answers.put("/slack/apps.connections.open", "{\"ok\":true,\"url\":\"ws://127.0.0.1:1\"}");
    answers.put("/discord/users/@me", "{\"id\":\"1\",\"bot\":true}");
    answers.put("/discord/applications/@me", "{\"integration_types_config\":{\"0\":{},\"1\":{}}}");
    answers.put("/discord/gateway/bot", "{\"session_start_limit\":{\"remaining\":999}}");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void whereEverythingWorksEachPartIsNamedAndTheCodeIsZero() {
    Ran ran = doctor();

    assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out().lines())
        .allMatch(line -> line.startsWith("ok "))
        .hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void aMissingScopeIsNamedWithThePageThatMendsIt() {
    scopes = "chat:write,commands";

    Ran ran = doctor();

    assertThat(ran.code()).isEqualTo(1);
    assertThat(failing(ran))
        .contains("im:history", "https://api.slack.com/apps/A77/oauth")
        .doesNotContain("chat:write");
  }

  @Test
  void aTokenThatSlackRefusesIsNamedWithoutBeingShown() {
    answers.put("/slack/auth.test", "{\"ok\":false,\"error\":\"invalid_auth\"}");

    Ran ran = doctor();

    assertThat(ran.code()).isEqualTo(1);
    assertThat(failing(ran)).contains("SLACK_BOT_TOKEN");
    assertThat(ran.out() + ran.err()).doesNotContain("xoxb-secret");
  }

  @Test
  void aDiscordTokenThatIsNotKnownIsNamedAndSoIsAMissingUserInstall() {
    answers.put("/discord/applications/@me", "{\"integration_types_config\":{\"0\":{}}}");
    assertThat(failing(doctor())).contains("User Install");

    answers.remove("/discord/users/@me");
    assertThat(failing(doctor())).contains("discord token");
  }

  @Test
  void aChatThatIsConfiguredByHalfIsAFinding() {
    Ran ran =
        Ran.under(
            Map.of("SLACK_BOT_TOKEN", "xoxb-1", "XDG_DATA_HOME", folder.toString()), "doctor");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(failing(ran)).contains("SLACK_APP_TOKEN");
  }

  @Test
  void aModelThatAnswersNothingIsAFinding() {
    var settings = new HashMap<>(settings());
    settings.put("BEARINGS_LLM_URL", url("/nothing/"));
    settings.put("BEARINGS_LLM_MODEL", "any");

    Ran ran = Ran.under(settings, "doctor");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(failing(ran)).contains("BEARINGS_LLM_URL", "HTTP 401");
  }

  @Test
  void aModelOfWhoseWordingsNoneIsLetThroughIsAFinding() {
    answers.put(
        "/model/chat/completions",
        """
        {"id":"1","object":"chat.completion","created":1,"model":"any","choices":[{"index":0,
        "message":{"role":"assistant","content":"All will be well."},"finish_reason":"stop"}]}
        """);
    var settings = new HashMap<>(settings());
    settings.put("BEARINGS_LLM_URL", url("/model/"));
    settings.put("BEARINGS_LLM_MODEL", "any");

    Ran ran = Ran.under(settings, "doctor");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(failing(ran)).contains("0 wordings let through, refused: ", "another model");
  }

  @Test
  void initWritesTheSettingsOnceAndShowsWhatTheChatsNeed() throws IOException {
    Map<String, String> home = Map.of("BEARINGS_HOME", folder.toString());

    Ran first = Ran.under(home, "init");
    Files.writeString(folder.resolve(".env"), "SLACK_BOT_TOKEN=xoxb-kept\n");
    Ran second = Ran.under(home, "init");

    assertThat(first.code()).isZero();
    assertThat(first.out())
        .contains("socket_mode_enabled: true", "https://discord.com/oauth2/authorize?client_id=");
    assertThat(second.out()).contains("stays as it is");
    assertThat(folder.resolve(".env")).hasContent("SLACK_BOT_TOKEN=xoxb-kept");
  }

  private Ran doctor() {
    return Ran.under(settings(), "doctor");
  }

  private Map<String, String> settings() {
    return Map.of(
        "XDG_DATA_HOME",
        folder.toString(),
        "SLACK_BOT_TOKEN",
        "xoxb-secret",
        "SLACK_APP_TOKEN",
        "xapp-secret",
        "SLACK_API_URL",
        url("/slack/"),
        "DISCORD_TOKEN",
        "secret",
        "DISCORD_API_URL",
        url("/discord/"));
  }

  private static String failing(Ran ran) {
    return String.join("\n", ran.out().lines().filter(line -> line.startsWith("FAILS")).toList());
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      boolean known = answers.containsKey(path);
      byte[] body =
          answers.getOrDefault(path, "{\"message\":\"401\"}").getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.getResponseHeaders().set("x-oauth-scopes", scopes);
      exchange.sendResponseHeaders(known ? 200 : 401, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
