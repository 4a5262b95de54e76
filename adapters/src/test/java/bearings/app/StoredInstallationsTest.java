package bearings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bearings.slack.Installation;
import bearings.store.Database;
import bearings.store.SecretStore;
import bearings.store.WrongKey;
import bearings.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredInstallationsTest {
  private static final String KEY = "00112233445566778899aabbccddeeff".repeat(2);
  private static final Instant BEGUN = Instant.parse("2026-11-25T10:00:00Z");
  private static final Installation LASTING =
      new Installation("T1", "xoxb-one", "U1", BEGUN, Optional.empty(), Optional.empty());
  private static final Installation ROTATING =
      new Installation(
          "T2",
          "xoxe.xoxb-two",
          "U2",
          BEGUN,
          Optional.of("xoxe-two"),
          Optional.of(Instant.parse("2026-11-25T22:00:00Z")));

  @TempDir Path folder;

  private SecretStore open(Optional<String> key) {
    return Database.open("jdbc:sqlite:" + folder.resolve("bearings.db"), key);
  }

  private String files() throws IOException {
    var all = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  @Test
  void installations_outlast_the_program() {
    try (SecretStore store = open(Optional.empty())) {
      var installations = new StoredInstallations(store.secrets());
      installations.save(LASTING);
      installations.save(ROTATING);
    }
    try (SecretStore store = open(Optional.empty())) {
      var installations = new StoredInstallations(store.secrets());

      assertThat(installations.find("T1")).contains(LASTING);
      assertThat(installations.find("T2")).contains(ROTATING);
      assertThat(installations.find("T")).isEmpty();
      assertThat(installations.all()).containsExactlyInAnyOrder(LASTING, ROTATING);
    }
  }

  @Test
  void a_token_that_was_replaced_or_erased_is_in_no_file() throws IOException {
    try (SecretStore store = open(Optional.empty())) {
      var installations = new StoredInstallations(store.secrets());
      installations.save(LASTING);
      installations.save(
          new Installation("T1", "xoxb-newer", "U1", BEGUN, Optional.empty(), Optional.empty()));
      installations.save(ROTATING);
      assertThat(files()).doesNotContain("xoxb-one").contains("xoxb-newer");

      installations.delete("T2");

      assertThat(files()).doesNotContain("xoxb-two");
      assertThat(installations.all())
          .extracting(Installation::botToken)
          .containsExactly("xoxb-newer");
    }
  }

  @Test
  void with_a_key_no_token_rests_as_it_is() throws IOException {
    try (SecretStore store = open(Optional.of(KEY))) {
      var installations = new StoredInstallations(store.secrets());
      installations.save(ROTATING);

      assertThat(installations.find("T2")).contains(ROTATING);
      assertThat(files()).doesNotContain("xoxb-two").doesNotContain("xoxe-two");
    }
  }

  @Test
  void a_key_that_comes_after_installations_is_refused() {
    try (SecretStore store = open(Optional.empty())) {
      new StoredInstallations(store.secrets()).save(LASTING);
    }

    assertThatThrownBy(() -> open(Optional.of(KEY))).isInstanceOf(WrongKey.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SLACK_CLIENT_ID=i                                                              | SLACK_CLIENT_SECRET
          SLACK_CLIENT_SECRET=s                                                          | SLACK_CLIENT_ID
          SLACK_CLIENT_ID=i,SLACK_CLIENT_SECRET=s                                        | SLACK_SIGNING_SECRET is missing
          SLACK_CLIENT_ID=i,SLACK_CLIENT_SECRET=s,SLACK_SIGNING_SECRET=g,SLACK_BOT_TOKEN=b | SLACK_BOT_TOKEN
          SLACK_CLIENT_ID=i,SLACK_CLIENT_SECRET=s,SLACK_SIGNING_SECRET=g,SLACK_APP_TOKEN=a | SLACK_APP_TOKEN
          SLACK_SIGNING_SECRET=g                                                         | SLACK_CLIENT_ID
          """)
  void half_a_configuration_is_named_with_the_mend(String given, String named) {
    try (SecretStore store = open(Optional.empty())) {
      var installations = new StoredInstallations(store.secrets());

      assertThatThrownBy(() -> Chats.of(settings(given), installations))
          .isInstanceOf(BadSetting.class)
          .hasMessageContaining(named);
    }
  }

  @Test
  void several_workspaces_need_client_and_signing_secret_and_get_their_pages() {
    try (SecretStore store = open(Optional.empty())) {
      var chats =
          Chats.of(
              settings("SLACK_CLIENT_ID=i,SLACK_CLIENT_SECRET=s,SLACK_SIGNING_SECRET=g"),
              new StoredInstallations(store.secrets()));

      assertThat(chats.all()).hasSize(1);
      assertThat(chats.pages().keySet())
          .containsExactlyInAnyOrder("/slack/events", "/slack/install", "/slack/oauth");
    }
  }

  @Test
  void the_pages_are_served_with_cookie_and_query() throws Exception {
    try (SecretStore store = open(Optional.empty());
        var client = HttpClient.newHttpClient()) {
      var chats =
          Chats.of(
              settings("SLACK_CLIENT_ID=i,SLACK_CLIENT_SECRET=s,SLACK_SIGNING_SECRET=g"),
              new StoredInstallations(store.secrets()));
      try (var web = new WebServer(Optional.empty(), 0, chats.pages(), Duration.ZERO)) {
        URI page = URI.create("http://127.0.0.1:" + web.address().getPort());

        var begun = get(client, page.resolve("/slack/install"), "none=");
        String state =
            begun.headers().firstValue("Location").orElseThrow().replaceFirst(".*state=", "");
        String cookie =
            begun.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        URI back = page.resolve("/slack/oauth?error=access_denied&state=" + state);

        assertThat(begun.statusCode()).isEqualTo(302);
        assertThat(get(client, back, cookie).statusCode()).isEqualTo(400);
        assertThat(get(client, back, cookie).body()).contains("Slack says: access_denied");
        assertThat(get(client, back, "none=").statusCode()).isEqualTo(403);
      }
    }
  }

  private static HttpResponse<String> get(HttpClient client, URI page, String cookie)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(page).header("Cookie", cookie).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private Settings settings(String given) {
    var all = new HashMap<String, String>(Map.of("HOME", folder.toString()));
    for (String pair : given.strip().split(",", -1)) {
      String[] sides = pair.split("=", 2);
      all.put(sides[0], sides[1]);
    }
    return Settings.read(all);
  }
}
