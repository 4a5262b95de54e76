package bearings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.QuestionId;
import bearings.content.Prompts;
import bearings.desk.Address;
import bearings.desk.Backoff;
import bearings.desk.Commit;
import bearings.desk.Content;
import bearings.desk.Envelope;
import bearings.desk.FrontDesk;
import bearings.desk.Ids;
import bearings.desk.MemoryStore;
import bearings.desk.Outcome;
import bearings.desk.PersonId;
import bearings.desk.RateLimit;
import bearings.desk.Sender;
import bearings.desk.Store;
import bearings.desk.StoreUnavailable;
import bearings.desk.Stored;
import bearings.desk.Watch.Step;
import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Keeping;
import bearings.dialogue.Session;
import bearings.gallery.Gallery;
import bearings.slack.fake.FakeSlack;
import bearings.slack.fake.Message;
import bearings.slack.fake.SignedHttp;
import bearings.slack.fake.Someone;
import bearings.slack.fake.Tokens;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// The coach in a fake Slack: the adapter over Slack's own SDK, the front desk and the sender.
final class Running implements AutoCloseable {
  private static final Content CONTENT = content();
  private static final Duration GRACE = Duration.ofSeconds(3);
  private static final int PATIENCE = 40;

  final FakeSlack slack = FakeSlack.start();
  final Someone ana = slack.person("U0ANA");
  final Someone ben = slack.person("U0BEN");
  final Store store;
  final FrontDesk desk;
  final Slack chat;
  private final Sender sender;
  final List<Commit> commits = new CopyOnWriteArrayList<>();
  private final AtomicInteger away = new AtomicInteger();
  private final AtomicInteger seeded = new AtomicInteger();
  private Optional<HttpServer> server = Optional.empty();
  private Optional<SignedHttp> signed = Optional.empty();

  private Running(Function<URI, Slack> made, Store kept) {
    store = leaving(kept);
    var wake = new AtomicReference<Runnable>(() -> {});
    desk =
        new FrontDesk(
            () -> CONTENT,
            store,
            RateLimit.NONE,
            new Ids(new SecureRandom()),
            InstantSource.system(),
            step -> {
              if (step instanceof Step.Committed) {
                wake.get().run();
              }
            },
            FrontDesk.Bounds.USUAL);
    chat = made.apply(slack.api());
    sender =
        new Sender(
            store,
            List.of(chat.outlet()),
            new Sender.Manner(
                64,
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), 100)),
            InstantSource.system(),
            new SecureRandom(),
            _ -> {});
    wake.set(sender::wake);
    slack.channel("C0GENERAL", ana, ben);
  }

  /// Over Socket Mode, connected.
  static Running overSocket() {
    return overSocket(new MemoryStore());
  }

  /// The same with another store, which it closes.
  static Running overSocket(Store kept) {
    var running =
        new Running(
            api ->
                new Slack(
                    new SlackSettings(
                        FakeSlack.BOT_TOKEN,
                        Optional.of(FakeSlack.APP_TOKEN),
                        Optional.empty(),
                        Optional.of(api)),
                    new Gallery(),
                    InstantSource.system()),
            kept);
    running.open();
    running.slack.seen().awaitTrue("a connection", () -> running.slack.socket().open() > 0);
    return running;
  }

  /// Over HTTP.
  static Running overHttp() {
    var running =
        new Running(
            api ->
                new Slack(
                    new SlackSettings(
                        FakeSlack.BOT_TOKEN,
                        Optional.empty(),
                        Optional.of(FakeSlack.SIGNING_SECRET),
                        Optional.of(api)),
                    new Gallery(),
                    InstantSource.system()),
            new MemoryStore());
    running.open();
    running.serve();
    return running;
  }

  /// In every workspace that installs the app, over HTTP.
  static Running inMany(Installations installations) {
    var running =
        new Running(
            api -> Slack.inMany(app(api), installations, new Gallery(), InstantSource.system()),
            new MemoryStore());
    running.open();
    running.serve();
    return running;
  }

  /// The app as Slack has it.
  static SlackApp app(URI api) {
    return new SlackApp(
        Tokens.CLIENT_ID, Tokens.CLIENT_SECRET, FakeSlack.SIGNING_SECRET, Optional.of(api));
  }

  private void open() {
    chat.open(desk);
    sender.start();
  }

  private void serve() {
    try {
      var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      SlackHttp app = chat.http().orElseThrow();
      http.createContext(
          "/slack/events",
          exchange -> {
            var answer =
                app.answer(exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes());
            if (!answer.contentType().isEmpty()) {
              exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            }
            exchange.sendResponseHeaders(
                answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
            exchange.close();
          });
      http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      http.start();
      server = Optional.of(http);
      signed =
          Optional.of(
              slack.deliverTo(
                  URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/slack/events")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SignedHttp signed() {
    return signed.orElseThrow();
  }

  private static Content content() {
    var prompts = Prompts.read(Prompts.builtIn());
    return new Content(
        prompts.coach(Optional.empty(), new Keeping.InMemory()), prompts.phrasebook(), "shipped");
  }

  /// The next so many calls of the store fail.
  void storeLeaves(int calls) {
    away.set(calls);
  }

  private Store leaving(Store real) {
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (_, method, arguments) -> {
              if (arguments != null
                  && arguments.length > 0
                  && arguments[0] instanceof Commit commit) {
                commits.add(commit);
              }
              boolean turn = List.of("load", "commit", "answered").contains(method.getName());
              if (turn && away.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new StoreUnavailable("the disk is full");
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
  }

  static PersonId person(Someone someone) {
    return new PersonId(Slack.PLATFORM, FakeSlack.TEAM, someone.id());
  }

  Session session(Someone someone) {
    return desk.stored(person(someone)).map(Stored::session).orElseGet(Session::fresh);
  }

  /// Waits until everything is acknowledged, answered and sent.
  void quiet() {
    slack.seen().awaitTrue("quiet", () -> slack.isQuiet() && store.depth().waiting() == 0);
  }

  /// What somebody who lost bids over SQL answers to the question that is open.
  String answer(Someone someone) {
    return session(someone)
        .open()
        .map(open -> answer(open.question().id()))
        .orElse("I lost three bids since August, all wanted SQL");
  }

  /// Somebody is asked something that can be answered with a button.
  Message asksWithButtons(Someone someone) {
    Message last = someone.asks("I feel behind");
    for (int i = 0; i < PATIENCE && last.controls().isEmpty(); i++) {
      last = someone.asks(answer(someone));
    }
    assertThat(last.controls()).isNotEmpty();
    return last;
  }

  private static String answer(QuestionId question) {
    return switch (question) {
      case OPEN, FOR -> "I lost three bids since August, all wanted SQL";
      case BIDS -> "two wanted SQL, one wanted Spark";
      case AGAINST, CLIENTS -> "two clients renewed this year";
      case SEGMENT -> "data pipelines";
      case CLARIFY -> "2";
      case COMPARE -> "the guy who got the job";
      case URGENT -> "a 300 million row table, pandas dies on it";
      case TEMPER -> "digging";
      case ENJOY -> "finding out why two numbers did not match";
      case SKILLS -> "Python, scikit-learn";
      case TIME -> "5 hours a week";
      case ENERGY -> "6";
      case SCALE -> "5";
      case WHY_NOT_LOWER -> "three times is not bad luck";
      case ACCEPT -> "yes";
      case IFTHEN -> "Monday at 20:00 after dinner";
      case CHECKIN -> "done";
      case SAFETY -> "I am safe";
    };
  }

  /// Somebody has gone all the way to a plan, elsewhere, so that nothing of it is seen in Slack.
  void hasAgreed(Someone someone) {
    for (int i = 0; i < PATIENCE && session(someone).followUpAt().isEmpty(); i++) {
      tells(person(someone), answer(someone));
    }
    assertThat(session(someone).followUpAt()).isPresent();
  }

  /// Something that a person said elsewhere.
  void tells(PersonId person, String text) {
    var outcome =
        desk.receive(
                Envelope.direct(
                    "seeded " + seeded.incrementAndGet(),
                    person,
                    // No sender looks there.
                    Address.of("elsewhere", person.user()),
                    new Act.Text(text),
                    Instant.now()))
            .join();
    desk.handedOver(((Outcome.Answered) outcome).replies());
  }

  /// Ends all of it; before, waits until all is said, and nothing forbidden was done.
  @Override
  public void close() {
    try {
      quiet();
      assertThat(slack.seen().violations()).isEmpty();
    } finally {
      end();
    }
  }

  /// Ends all of it.
  void end() {
    chat.close(GRACE);
    try {
      boolean _ = desk.close(GRACE);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    sender.close(GRACE);
    slack.close();
    server.ifPresent(http -> http.stop(0));
    store.close();
  }
}
