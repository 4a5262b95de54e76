package bearings.app;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.discord.fake.FakeDiscord;
import bearings.slack.fake.FakeSlack;
import bearings.slack.fake.Tokens;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The program as it serves, in a process of its own.
@Timeout(120)
class ServeTest {
  private static final Pattern PAGE = Pattern.compile("http://\\S+/");

  @TempDir Path data;

  @Test
  void itShowsItsPageItsHealthAndItsMetricsAndStopsWhenTold() throws Exception {
    try (var program = Program.start(environment("0"), "serve")) {
      URI page = page(program.line());

      assertThat(get(page).statusCode()).isEqualTo(200);
      assertThat(get(page.resolve("healthz")).body()).isEqualTo("ok");
      assertThat(get(page.resolve("metrics")).body()).contains("bearings_outbox_waiting");
      // 143 is how a process ends that was asked to: 128 and the number of the signal.
      assertThat(program.stop()).isEqualTo(143);
    }
  }

  @Test
  void itKeepsItsDatabaseForItsOwnerOnly() throws Exception {
    try (var program = Program.start(environment("0"), "serve")) {
      page(program.line());

      Path folder = data.resolve("bearings");
      assertThat(permissions(folder)).isEqualTo("rwx------");
      try (var files = Files.list(folder)) {
        assertThat(files.map(ServeTest::permissions)).isNotEmpty().containsOnly("rw-------");
      }
    }
  }

  @Test
  void itTalksInSlackAndInDiscordAndGoesOnAfterAKill() throws Exception {
    try (var slack = FakeSlack.start();
        var discord = FakeDiscord.start()) {
      var environment = new HashMap<>(environment("0"));
      environment.put("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN);
      environment.put("SLACK_APP_TOKEN", FakeSlack.APP_TOKEN);
      environment.put("SLACK_API_URL", slack.api().toString());
      environment.put("DISCORD_TOKEN", discord.token());
      environment.put("DISCORD_API_URL", discord.apiUrl().toString());
      environment.put("DISCORD_GATEWAY_URL", discord.gatewayUrl().toString());
      var ada = slack.person("UADA");
      var bob = discord.person("bob");
      try (var program = Program.start(environment, "serve")) {
        page(program.line());
        slack.seen().awaitTrue("a socket", () -> slack.socket().open() > 0);
        discord.awaitTrue("a gateway", discord::isConnected);

        assertThat(ada.asks("i lost two bids because of sql").text()).contains("two");
        bob.says("i lost two bids because of sql");
        assertThat(bob.hears().text()).isNotBlank();
        program.kill();
      }
      try (var program = Program.start(environment, "serve")) {
        page(program.line());
        slack.seen().awaitTrue("a socket", () -> slack.socket().open() > 0);

        assertThat(ada.asks("evidence").text()).containsIgnoringCase("sql");
        assertThat(program.stop()).isEqualTo(143);
      }
    }
  }

  @Test
  void aWorkspaceInstallsItInTheBrowserAndIsAnsweredAfterAKillToo() throws Exception {
    try (var slack = FakeSlack.start()) {
      var environment = new HashMap<>(environment("0"));
      environment.put("SLACK_CLIENT_ID", Tokens.CLIENT_ID);
      environment.put("SLACK_CLIENT_SECRET", Tokens.CLIENT_SECRET);
      environment.put("SLACK_SIGNING_SECRET", FakeSlack.SIGNING_SECRET);
      environment.put("SLACK_API_URL", slack.api().toString());
      var cleo = slack.person("UCLEO", "T0THEIRS");
      try (var program = Program.start(environment, "serve")) {
        URI page = page(program.line());
        slack.deliverTo(page.resolve("slack/events"));

        var agreeing = get(page.resolve("slack/install"));
        String state =
            agreeing.headers().firstValue("Location").orElseThrow().replaceFirst(".*state=", "");
        String back = "slack/oauth?code=" + slack.tokens().agree("T0THEIRS") + "&state=" + state;
        var installed =
            get(page.resolve(back), agreeing.headers().firstValue("Set-Cookie").orElseThrow());

        assertThat(agreeing.statusCode()).isEqualTo(302);
        assertThat(installed.statusCode()).as(installed.body()).isEqualTo(200);
        assertThat(cleo.asks("i lost two bids because of sql").text()).contains("two");
        slack.mayMissAcknowledgements();
        program.kill();
      }
      try (var program = Program.start(environment, "serve")) {
        slack.deliverTo(page(program.line()).resolve("slack/events"));

        assertThat(cleo.asks("evidence").text()).containsIgnoringCase("sql");
        assertThat(slack.seen().violations()).isEmpty();
      }
    }
  }

  @Test
  void aPortThatIsTakenIsNamedWithTheMend() throws IOException {
    try (var taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      Ran ran = Ran.under(environment(Integer.toString(taken.getLocalPort())), "serve");

      assertThat(ran.code()).isEqualTo(1);
      assertThat(ran.err().lines()).hasSize(1);
      assertThat(ran.err()).contains("BEARINGS_PORT");
    }
  }

  private Map<String, String> environment(String port) {
    return Map.of("XDG_DATA_HOME", data.toString(), "BEARINGS_PORT", port);
  }

  private static URI page(String line) {
    var found = PAGE.matcher(line);
    assertThat(found.find()).as(line).isTrue();
    return URI.create(found.group());
  }

  private static HttpResponse<String> get(URI page) throws IOException, InterruptedException {
    return get(page, "");
  }

  /// @param cookie as it was set, with its attributes
  private static HttpResponse<String> get(URI page, String cookie)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(page).header("Cookie", cookie.replaceFirst(";.*", "")).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static String permissions(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
