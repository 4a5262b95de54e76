package bearings.app;

import bearings.desk.Chat;
import bearings.desk.Loop;
import bearings.desk.Outlet;
import bearings.desk.Rewording;
import bearings.desk.Sender;
import bearings.desk.Store;
import bearings.desk.Watch;
import bearings.desk.Watch.Step;
import bearings.desk.Wording;
import bearings.memory.CaffeineRateLimit;
import bearings.memory.RememberingStore;
import bearings.metrics.LogWatch;
import bearings.metrics.Metrics;
import bearings.rephrase.Rephraser;
import bearings.web.Health;
import bearings.web.Page;
import bearings.web.WebServer;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program as it serves: every chat that is configured, what falls due, what is to be sent and
/// to be erased, the web page. Begins when made, ends when closed.
final class Serving implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

  /// Whoever stops the program waits no longer than ten seconds in all.
  private static final Duration CHATS_CLOSE = Duration.ofSeconds(2);

  private static final Duration TURNS_END = Duration.ofSeconds(3);
  private static final Duration SENDING_ENDS = Duration.ofSeconds(2);
  private static final Duration PAGES_END = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final Duration FOLLOW_UPS = Duration.ofSeconds(15);
  private static final int FOLLOW_UPS_AT_ONCE = 200;
  private static final Duration RETENTION = Duration.ofHours(1);
  private static final Duration PROMPTS = Duration.ofSeconds(2);
  private static final int MOST_DUE_COUNTED = 10_000;

  /// Names of work whose failures are counted apart.
  private static final Set<String> WORKS =
      Set.of("turn", "settle", "outlet", "sender", "follow-ups", "follow-up", "retention");

  private final Settings settings;
  private final List<Chat> chats;
  private final Set<String> platforms;
  private final Reloading content;
  private final Metrics metrics;
  private final Watch watch;
  private final Store store;
  private final Parts parts;
  private final Sender sender;
  private final List<Loop> loops = new ArrayList<>();
  private final WebServer web;

  /// Makes all parts and listens for the web page; nothing else has begun.
  ///
  /// @param kept what is kept for good; closed by whoever opened it
  Serving(Settings settings, Store kept, Chats configured) {
    this.settings = settings;
    this.chats = configured.all();
    this.platforms =
        chats.stream().map(chat -> chat.outlet().platform()).collect(Collectors.toSet());
    InstantSource clock = InstantSource.system();
    this.metrics = new Metrics(platforms, WORKS);
    this.store = new RememberingStore(kept, RememberingStore.Bounds.USUAL);
    var wake = new AtomicReference<Runnable>(() -> {});
    this.watch =
        metrics
            .and(new LogWatch())
            .and(step -> {
              if (step instanceof Step.Committed) {
                wake.get().run();
              }
            });
    this.content = Parts.content(settings, settings.keeping(), LOG::info);
    var rate = new CaffeineRateLimit(CaffeineRateLimit.Allowance.USUAL, clock);
    this.parts = Parts.of(content, store, rate, platforms, watch);
    Optional<Rephraser> rephraser = rephraser(clock);
    List<Outlet> outlets =
        chats.stream()
            .map(Chat::outlet)
            .map(chat -> rephraser.map(model -> wordedAnew(chat, model)).orElse(chat))
            .toList();
    this.sender = new Sender(store, outlets, Sender.Manner.USUAL, clock, new SecureRandom(), watch);
    wake.set(sender::wake);
    metrics.outbox(store::depth, clock);
    metrics.followUpsDue(
        () -> store.due(platforms, clock.instant(), MOST_DUE_COUNTED).size(), clock);
    var all = new HashMap<>(configured.pages());
    all.put("/", WebServer.home());
    all.put("/healthz", Page.get(new Health(this::checks, PATIENCE)::answer));
    all.put("/metrics", WebServer.metrics(metrics::text));
    this.web = new WebServer(settings.host(), settings.port(), all, PAGES_END);
  }

  /// The model that may word replies anew, where one is configured: one for all chats, so that a
  /// model that fails rests for all of them.
  private Optional<Rephraser> rephraser(InstantSource clock) {
    return Models.rephraser(
        settings,
        content,
        store,
        clock,
        asked ->
            metrics.modelAsked(
                asked.outcome().name().toLowerCase(Locale.ROOT), asked.took(), asked.tokens()));
  }

  private Outlet wordedAnew(Outlet chat, Rephraser rephraser) {
    return new Rewording(
        chat,
        new Wording(store, () -> content.get().phrases(), content::verifier, rephraser, watch));
  }

  /// Connects the chats and begins everything that goes on by itself.
  ///
  /// @throws Chat.CannotConnect where a chat cannot be connected before somebody mends something
  void start() {
    sender.start();
    loops.add(
        new Loop(
            "follow-ups",
            () -> {
              Instant now = Instant.now();
              parts.followUps().fire(now, now, FOLLOW_UPS_AT_ONCE);
            },
            FOLLOW_UPS,
            watch));
    loops.add(
        new Loop(
            "retention",
            () -> settings.retention().sweep(store, platforms, Instant.now(), watch),
            RETENTION,
            watch));
    loops.add(new Loop("prompts", content::look, PROMPTS, watch));
    chats.forEach(chat -> chat.open(parts.desk()));
  }

  /// Where the web page is.
  URI page() {
    var address = web.address();
    String host = address.getAddress().getHostAddress();
    return URI.create(
        "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort() + "/");
  }

  /// Everything that must work, by its name.
  private Map<String, BooleanSupplier> checks() {
    var checks = new LinkedHashMap<String, BooleanSupplier>();
    checks.put(
        "database",
        () -> {
          store.depth();
          return true;
        });
    chats.forEach(chat -> checks.put(chat.outlet().platform(), () -> chat.trouble().isEmpty()));
    return checks;
  }

  /// Takes nothing new, finishes and stores what was begun, and leaves what is not sent yet for the
  /// next start.
  @Override
  public void close() {
    chats.forEach(chat -> chat.close(CHATS_CLOSE));
    loops.forEach(Loop::close);
    try {
      if (!parts.desk().close(TURNS_END)) {
        LOG.warn("some turns were not done in time; they come again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sender.close(SENDING_ENDS);
    web.close();
    metrics.close();
  }
}
