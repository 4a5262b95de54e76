package bearings.slack;

import bearings.desk.Chat;
import bearings.desk.Enclosures;
import bearings.desk.FrontDesk;
import bearings.desk.Outlet;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.util.http.SlackHttpClient;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;

/// The coach in Slack: in one workspace over a socket, over HTTP, or both; or in any number of them
/// over HTTP.
public final class Slack implements Chat {
  /// Its name in addresses and people.
  public static final String PLATFORM = "slack";

  private static final int CALL_TAKES = 15_000;

  private final Optional<String> appToken;
  private final Optional<String> signingSecret;
  private final Optional<SlackInstall> install;
  private final InstantSource clock;
  private final com.slack.api.Slack slack;
  private final Workspaces workspaces;
  private final Trouble trouble = new Trouble();
  private final Errands errands = new Errands();
  private final Directory directory;
  private final Post post;
  private final Outlet outlet;
  private volatile Optional<FrontDesk> desk = Optional.empty();
  private volatile Optional<App> app = Optional.empty();
  private volatile Optional<Socket> socket = Optional.empty();

  /// In one workspace; made, not connected.
  ///
  /// @param enclosures what goes with replies as files
  /// @throws IllegalArgumentException where there is neither an app token nor a signing secret
  public Slack(SlackSettings settings, Enclosures enclosures, InstantSource clock) {
    this(
        enclosures,
        clock,
        client(reachable(settings).apiUrl()),
        slack -> new OneWorkspace(slack.methods(settings.botToken())),
        settings.appToken(),
        settings.signingSecret(),
        Optional.empty());
  }

  private static SlackSettings reachable(SlackSettings settings) {
    if (settings.appToken().isEmpty() && settings.signingSecret().isEmpty()) {
      throw new IllegalArgumentException("Slack needs an app token or a signing secret");
    }
    return settings;
  }

  /// In every workspace that installs the app; made, not connected.
  ///
  /// @param enclosures what goes with replies as files
  public static Slack inMany(
      SlackApp app, Installations installations, Enclosures enclosures, InstantSource clock) {
    var slack = client(app.apiUrl());
    var workspaces = new ManyWorkspaces(slack, app, installations, clock);
    return new Slack(
        enclosures,
        clock,
        slack,
        _ -> workspaces,
        Optional.empty(),
        Optional.of(app.signingSecret()),
        Optional.of(new SlackInstall(app, workspaces, clock)));
  }

  private Slack(
      Enclosures enclosures,
      InstantSource clock,
      com.slack.api.Slack slack,
      Function<com.slack.api.Slack, Workspaces> workspaces,
      Optional<String> appToken,
      Optional<String> signingSecret,
      Optional<SlackInstall> install) {
    this.clock = clock;
    this.slack = slack;
    this.workspaces = workspaces.apply(slack);
    this.appToken = appToken;
    this.signingSecret = signingSecret;
    this.install = install;
    this.directory = new Directory(this.workspaces, errands);
    this.post = new Post(slack, this.workspaces, trouble);
    this.outlet = new SlackOutlet(() -> desk, directory, post, enclosures, clock);
  }

  private static com.slack.api.Slack client(Optional<URI> apiUrl) {
    var config = new SlackConfig();
    config.setHttpClientCallTimeoutMillis(CALL_TAKES);
    // The SDK would ask Slack which team each token is of, only to count.
    config.setStatsEnabled(false);
    apiUrl.ifPresent(url -> config.setMethodsEndpointUrlPrefix(folder(url.toString())));
    return com.slack.api.Slack.getInstance(config, once(config));
  }

  /// Sends each request once: after a broken connection the HTTP client would send a message again
  /// by itself, that Slack may have already.
  private static SlackHttpClient once(SlackConfig config) {
    var client =
        new SlackHttpClient(
            SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .build());
    client.setConfig(config);
    return client;
  }

  private static String folder(String url) {
    return url.endsWith("/") ? url : url + "/";
  }

  /// What is to be mounted at `POST /slack/events`; only where a signing secret is set.
  public Optional<SlackHttp> http() {
    return signingSecret.map(
        secret -> new SlackHttp(new Signature(secret), () -> app, errands, clock));
  }

  /// What is to be mounted at `GET /slack/install` and `GET /slack/oauth`; only where workspaces
  /// install the app themselves.
  public Optional<SlackInstall> install() {
    return install;
  }

  @Override
  public Outlet outlet() {
    return outlet;
  }

  @Override
  public void open(FrontDesk open) {
    workspaces
        .refusal()
        .ifPresent(mend -> {
          throw new CannotConnect(mend);
        });
    var listening = listening(open);
    desk = Optional.of(open);
    app = Optional.of(listening);
    appToken.ifPresent(token -> {
      var opened = new Socket(slack, token, listening, errands, trouble, clock);
      socket = Optional.of(opened);
      opened.open();
    });
  }

  private App listening(FrontDesk open) {
    var bolt = bolt(slack);
    // What comes late from a workspace that has sent the coach away must keep nobody of it.
    bolt.use((request, _, chain) -> {
      String team = request.getContext().getTeamId();
      return team == null || workspaces.has(team) ? chain.next(request) : Response.ok();
    });
    var agents = new Agents(open, workspaces, errands);
    var home = new HomeTab(open, directory, workspaces, agents, errands);
    var arrivals = new Arrivals(open, directory, clock, home);
    new Events(arrivals, directory, workspaces, home, agents).listen(bolt);
    new Presses(arrivals, workspaces, post, errands).listen(bolt);
    new Forms(arrivals, workspaces, post, directory, errands).listen(bolt);
    return bolt.start();
  }

  /// Bolt as it takes events apart and hands them on, and nothing else: signatures are checked
  /// before, in constant time and for the future too, and who the coach is need not be asked anew
  /// for each event.
  static App bolt(com.slack.api.Slack slack) {
    return new App(
        AppConfig.builder().slack(slack).allEventsApiAutoAckEnabled(true).build(),
        new ArrayList<>());
  }

  @Override
  public Optional<String> trouble() {
    return trouble.told();
  }

  @Override
  public void close(Duration atMost) {
    app = Optional.empty();
    socket.ifPresent(Socket::takeNoMore);
    errands.close(atMost);
    socket.ifPresent(Socket::close);
  }
}
