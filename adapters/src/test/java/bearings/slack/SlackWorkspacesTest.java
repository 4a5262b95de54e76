package bearings.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bearings.desk.Enclosures;
import bearings.desk.PersonId;
import bearings.slack.fake.FakeSlack;
import bearings.slack.fake.Fault;
import bearings.slack.fake.Seen;
import bearings.slack.fake.Tokens;
import com.slack.api.SlackConfig;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Several workspaces with one coach.
@Timeout(120)
class SlackWorkspacesTest {
  private static final String OTHER = "T0OTHER";

  private final Kept kept = new Kept();

  /// Keeps installations in memory.
  private static final class Kept implements Installations {
    private final Map<String, Installation> byTeam = new ConcurrentHashMap<>();

    @Override
    public void save(Installation installation) {
      byTeam.put(installation.team(), installation);
    }

    @Override
    public Optional<Installation> find(String team) {
      return Optional.ofNullable(byTeam.get(team));
    }

    @Override
    public void delete(String team) {
      byTeam.remove(team);
    }

    @Override
    public List<Installation> all() {
      return List.copyOf(byTeam.values());
    }
  }

  /// What a browser holds after `/slack/install`.
  private record Browser(String state, String cookie) {
    static Browser at(Slack chat) {
      var answer = chat.install().orElseThrow().install();
      URI slack = URI.create(header(answer, "Location"));
      String state = slack.getQuery().replaceFirst(".*state=", "");
      return new Browser(state, header(answer, "Set-Cookie").replaceFirst(";.*", ""));
    }

    private static String header(SlackInstall.Answer answer, String name) {
      return answer.headers().getOrDefault(name, "");
    }

    SlackInstall.Answer back(Slack chat, String query) {
      return chat.install()
          .orElseThrow()
          .oauth(query + "&state=" + state, List.of("theme=dark; " + cookie));
    }
  }

  private static SlackInstall.Answer install(Running running, String team) {
    return Browser.at(running.chat)
        .back(running.chat, "code=" + running.slack.tokens().agree(team));
  }

  private static List<Seen.Call> renewals(FakeSlack slack) {
    return slack.seen().calls("oauth.v2.access").stream()
        .filter(call -> call.arguments().containsKey("refresh_token"))
        .toList();
  }

  @Test
  void the_install_page_sends_to_slack_with_the_scopes_of_the_manifest() {
    try (var running = Running.inMany(kept)) {
      var answer = running.chat.install().orElseThrow().install();

      assertThat(answer.status()).isEqualTo(302);
      assertThat(answer.headers().get("Location"))
          .startsWith("https://slack.com/oauth/v2/authorize?client_id=" + Tokens.CLIENT_ID + "&")
          .contains("app_mentions%3Aread", "chat%3Awrite", "files%3Awrite", "&state=");
      assertThat(answer.headers().get("Set-Cookie"))
          .contains("HttpOnly", "Secure", "SameSite=Lax", "Max-Age=600");
    }
  }

  @Test
  void two_workspaces_are_each_answered_with_their_own_token() {
    try (var running = Running.inMany(kept)) {
      var carl = running.slack.person("U1CARL", OTHER);

      assertThat(install(running, FakeSlack.TEAM).status()).isEqualTo(200);
      assertThat(install(running, OTHER).status()).isEqualTo(200);

      // The fake counts it as a violation when a token is used for somebody of another workspace.
      assertThat(running.ana.asks("I feel behind").text()).isNotBlank();
      assertThat(carl.asks("I feel behind").text()).isNotBlank();
      assertThat(kept.all())
          .extracting(Installation::team)
          .containsExactlyInAnyOrder(FakeSlack.TEAM, OTHER);
      assertThat(running.desk.stored(new PersonId(Slack.PLATFORM, OTHER, "U1CARL"))).isPresent();
    }
  }

  @Test
  void whoever_did_not_begin_the_installation_in_this_browser_is_refused() {
    try (var running = Running.inMany(kept)) {
      var mine = Browser.at(running.chat);
      var theirs = Browser.at(running.chat);
      String code = "code=" + running.slack.tokens().agree(OTHER);
      var install = running.chat.install().orElseThrow();

      assertThat(new Browser(theirs.state(), mine.cookie()).back(running.chat, code).status())
          .isEqualTo(403);
      assertThat(new Browser(mine.state() + "0", mine.cookie()).back(running.chat, code).status())
          .isEqualTo(403);
      assertThat(install.oauth(code + "&state=" + mine.state(), List.of()).status()).isEqualTo(403);
      assertThat(install.oauth(code, List.of(mine.cookie())).status()).isEqualTo(403);
      assertThat(install.oauth("%zz=%", List.of(mine.cookie())).status()).isEqualTo(403);
      assertThat(kept.all()).isEmpty();
      assertThat(running.slack.seen().calls("oauth.v2.access")).isEmpty();
    }
  }

  @Test
  void an_installation_is_to_be_ended_within_ten_minutes() {
    try (var slack = FakeSlack.start()) {
      var now = new AtomicReference<>(Instant.parse("2026-11-25T10:00:00Z"));
      var chat = Slack.inMany(Running.app(slack.api()), kept, Enclosures.NONE, now::get);
      var browser = Browser.at(chat);

      now.updateAndGet(begun -> begun.plus(Duration.ofMinutes(10)));
      assertThat(browser.back(chat, "code=" + slack.tokens().agree(OTHER)).status()).isEqualTo(403);

      now.updateAndGet(late -> late.minusSeconds(1));
      assertThat(browser.back(chat, "code=" + slack.tokens().agree(OTHER)).status()).isEqualTo(200);
    }
  }

  @Test
  void what_went_wrong_is_shown_as_text() {
    try (var running = Running.inMany(kept)) {
      var denied = Browser.at(running.chat).back(running.chat, "error=%3Cb%3Edenied%3C%2Fb%3E");
      var used = Browser.at(running.chat).back(running.chat, "code=never-given");

      assertThat(denied.status()).isEqualTo(400);
      assertThat(denied.body()).contains("&lt;b&gt;denied&lt;/b&gt;").doesNotContain("<b>");
      assertThat(used.status()).isEqualTo(502);
      assertThat(used.body()).contains("invalid_code");
      assertThat(kept.all()).isEmpty();
    }
  }

  @Test
  void a_token_that_ends_soon_is_replaced_once_before_it_is_used() {
    try (var running = Running.inMany(kept)) {
      running.slack.tokens().rotate(Duration.ofHours(1));
      install(running, FakeSlack.TEAM);
      String first = kept.find(FakeSlack.TEAM).orElseThrow().botToken();

      running.ana.asks("I feel behind");
      running.ben.asks("I feel behind");

      running.quiet();
      assertThat(renewals(running.slack)).hasSize(1);
      assertThat(kept.find(FakeSlack.TEAM).orElseThrow().botToken()).isNotEqualTo(first);
    }
  }

  private static ManyWorkspaces workspaces(FakeSlack slack, Kept kept, InstantSource clock) {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.api().toString());
    return new ManyWorkspaces(
        com.slack.api.Slack.getInstance(config), Running.app(slack.api()), kept, clock);
  }

  @Test
  void a_token_is_replaced_two_hours_before_it_ends_by_one_of_all_who_need_it() {
    try (var slack = FakeSlack.start()) {
      var now = new AtomicReference<>(Instant.parse("2026-11-25T10:00:00Z"));
      var workspaces = workspaces(slack, kept, now::get);
      slack.tokens().rotate(Duration.ofHours(12));
      workspaces.install(slack.tokens().agree(OTHER));

      now.updateAndGet(begun -> begun.plus(Duration.ofHours(10)).minusSeconds(1));
      workspaces.in(OTHER);
      assertThat(renewals(slack)).isEmpty();

      // Past its end, where all must wait for the new one.
      now.updateAndGet(then -> then.plus(Duration.ofHours(3)));
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        IntStream.range(0, 20).forEach(_ -> threads.submit(() -> workspaces.in(OTHER)));
      }
      assertThat(renewals(slack)).hasSize(1);
      assertThat(Called.to(() -> workspaces.in(OTHER).authTest(r -> r)))
          .isInstanceOf(Called.Done.class);

      now.updateAndGet(then -> then.plus(Duration.ofHours(10)));
      workspaces.in(OTHER);
      assertThat(renewals(slack)).hasSize(2);
    }
  }

  @Test
  void where_a_token_cannot_be_replaced_the_old_one_serves_and_a_minute_passes() {
    try (var slack = FakeSlack.start()) {
      var now = new AtomicReference<>(Instant.parse("2026-11-25T10:00:00Z"));
      var workspaces = workspaces(slack, kept, now::get);
      slack.tokens().rotate(Duration.ofHours(1));
      workspaces.install(slack.tokens().agree(OTHER));
      slack.faults().next("oauth.v2.access", new Fault.Broken());

      for (int i = 0; i < 3; i++) {
        assertThat(Called.to(() -> workspaces.in(OTHER).authTest(r -> r)))
            .isInstanceOf(Called.Done.class);
      }
      // What is broken is answered before its arguments are looked at.
      assertThat(slack.seen().calls("oauth.v2.access")).hasSize(2);

      now.updateAndGet(then -> then.plus(Duration.ofMinutes(1)));
      workspaces.in(OTHER);
      assertThat(slack.seen().calls("oauth.v2.access")).hasSize(3);
      assertThat(kept.find(OTHER).orElseThrow().expiresAt())
          .contains(now.get().plus(Duration.ofHours(12)));
    }
  }

  @Test
  void another_instance_may_have_replaced_the_token_first() {
    try (var slack = FakeSlack.start()) {
      var now = new AtomicReference<>(Instant.parse("2026-11-25T10:00:00Z"));
      var one = workspaces(slack, kept, now::get);
      var two = workspaces(slack, kept, now::get);
      slack.tokens().rotate(Duration.ofHours(12));
      one.install(slack.tokens().agree(OTHER));
      two.in(OTHER);

      now.updateAndGet(begun -> begun.plus(Duration.ofHours(11)));
      one.in(OTHER);

      assertThat(Called.to(() -> two.in(OTHER).authTest(r -> r))).isInstanceOf(Called.Done.class);
      assertThat(renewals(slack)).hasSize(1);
    }
  }

  @Test
  void a_workspace_that_sends_the_coach_away_is_forgotten_with_its_people() {
    try (var running = Running.inMany(kept)) {
      var carl = running.slack.person("U1CARL", OTHER);
      install(running, FakeSlack.TEAM);
      install(running, OTHER);
      running.ana.asks("I feel behind");
      carl.asks("I feel behind");
      running.quiet();

      running.slack.uninstall(OTHER);
      running.quiet();

      assertThat(kept.all()).extracting(Installation::team).containsExactly(FakeSlack.TEAM);
      assertThat(running.desk.stored(new PersonId(Slack.PLATFORM, OTHER, "U1CARL"))).isEmpty();
      assertThat(running.desk.stored(Running.person(running.ana))).isPresent();

      // What comes late keeps nobody.
      carl.writes("are you there?");
      running.quiet();
      assertThat(running.desk.stored(new PersonId(Slack.PLATFORM, OTHER, "U1CARL"))).isEmpty();

      install(running, OTHER);
      assertThat(carl.asks("I feel behind").text()).isNotBlank();
    }
  }

  @Test
  void an_uninstalling_that_is_told_late_leaves_the_newer_installation() {
    try (var running = Running.inMany(kept)) {
      var carl = running.slack.person("U1CARL", OTHER);
      install(running, OTHER);
      carl.asks("I feel behind");
      running.quiet();

      running.slack.tellsOfUninstalling(OTHER, Instant.now().minus(Duration.ofMinutes(5)));
      running.quiet();

      assertThat(kept.all()).extracting(Installation::team).containsExactly(OTHER);
      assertThat(running.desk.stored(new PersonId(Slack.PLATFORM, OTHER, "U1CARL"))).isEmpty();
      assertThat(carl.asks("I feel behind").text()).isNotBlank();
    }
  }

  @Test
  void the_doctor_tells_a_wrong_client_from_a_right_one() {
    try (var slack = FakeSlack.start()) {
      var right = Running.app(slack.api());
      var wrong =
          new SlackApp(
              right.clientId(), "another", right.signingSecret(), Optional.of(slack.api()));

      assertThat(new SlackAppDoctor(right).examine()).allMatch(one -> one.works());
      assertThat(new SlackAppDoctor(wrong).examine())
          .allMatch(one -> !one.works() && one.told().contains("SLACK_CLIENT_SECRET"));
    }
  }

  @Test
  void a_workspace_without_the_app_is_not_called() {
    try (var slack = FakeSlack.start()) {
      var workspaces = workspaces(slack, kept, InstantSource.system());

      assertThatThrownBy(() -> workspaces.in(OTHER)).isInstanceOf(Workspaces.NotInstalled.class);
      assertThat(Called.to(() -> workspaces.in(OTHER).authTest(r -> r)))
          .isEqualTo(new Called.Failed<>("team_not_found", Optional.empty()));
    }
  }
}
