package bearings.slack;

import bearings.desk.Chat;
import bearings.desk.FrontDesk;
import bearings.desk.Outlet;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;

/// The coach in one Slack workspace: over a socket, over HTTP, or both.
public final class Slack implements Chat {
  /// Its name in addresses and people.
  public static final String PLATFORM = "slack";

  private static final int CALL_TAKES = 15_000;

  private final SlackSettings settings;
  private final InstantSource clock;
  private final com.slack.api.Slack slack;
  private final OneWorkspace workspaces;
  private final Trouble trouble = new Trouble();
  private final Errands errands = new Errands();
  private final Directory directory;
  private final Post post;
  private final Outlet outlet;
  private volatile Optional<FrontDesk> desk = Optional.empty();
  private volatile Optional<App> app = Optional.empty();
  private volatile Optional<Socket> socket = Optional.empty();

  /// Made, not connected.
  ///
  /// @throws IllegalArgumentException where there is neither an app token nor a signing secret
  public Slack(SlackSettings settings, InstantSource clock) {
    if (settings.appToken().isEmpty() && settings.signingSecret().isEmpty()) {
      throw new IllegalArgumentException("Slack needs an app token or a signing secret");
    }
    this.settings = settings;
    this.clock = clock;
    var config = new SlackConfig();
    config.setHttpClientCallTimeoutMillis(CALL_TAKES);
    // The SDK would ask Slack which team each token is of, only to count.
    config.setStatsEnabled(false);
    settings.apiUrl().ifPresent(url -> config.setMethodsEndpointUrlPrefix(folder(url.toString())));
    this.slack = com.slack.api.Slack.getInstance(config, once(config));
    this.workspaces = new OneWorkspace(slack.methods(settings.botToken()));
    this.directory = new Directory(workspaces, errands);
    this.post = new Post(slack, workspaces, trouble);
    this.outlet = new SlackOutlet(() -> desk, directory, post, clock);
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
    return settings
        .signingSecret()
        .map(secret -> new SlackHttp(new Signature(secret), () -> app, clock));
  }

  @Override
  public Outlet outlet() {
    return outlet;
  }

  @Override
  public void open(FrontDesk open) {
    if (workspaces.ask() instanceof Called.Failed<?> failed) {
      Mends.of(failed.error())
          .ifPresent(mend -> {
            throw new CannotConnect(mend);
          });
    }
    var listening = listening(open);
    desk = Optional.of(open);
    app = Optional.of(listening);
    settings
        .appToken()
        .ifPresent(token -> {
          var opened = new Socket(slack, token, listening, errands, trouble, clock);
          socket = Optional.of(opened);
          opened.open();
        });
  }

  private App listening(FrontDesk open) {
    var bolt = bolt(slack);
    var home = new HomeTab(open, directory, workspaces, errands);
    var arrivals = new Arrivals(open, directory, clock, home);
    new Events(arrivals, directory, workspaces, home).listen(bolt);
    new Presses(arrivals, workspaces, post, errands).listen(bolt);
    new Forms(arrivals, workspaces, errands).listen(bolt);
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
