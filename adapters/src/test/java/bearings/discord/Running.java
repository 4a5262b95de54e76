package bearings.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.content.LivePrompts;
import bearings.content.Prompts;
import bearings.desk.Address;
import bearings.desk.Backoff;
import bearings.desk.Commit;
import bearings.desk.Content;
import bearings.desk.Enclosures;
import bearings.desk.Envelope;
import bearings.desk.FrontDesk;
import bearings.desk.Ids;
import bearings.desk.MemoryStore;
import bearings.desk.Outcome;
import bearings.desk.PersonId;
import bearings.desk.RateLimit;
import bearings.desk.Reply;
import bearings.desk.Sender;
import bearings.desk.Store;
import bearings.desk.StoreUnavailable;
import bearings.desk.Watch;
import bearings.dialogue.CaseView;
import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Keeping;
import bearings.discord.fake.FakeDiscord;
import bearings.discord.fake.Person;
import bearings.gallery.Gallery;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// The coach on a fake Discord, as `serve` puts it together, with a store that can be away and that
/// outlives a restart.
final class Running implements AutoCloseable {
  static final Content CONTENT =
      LivePrompts.open(Prompts.builtIn(), Optional.empty(), new Keeping.InMemory()).get();
  private static final Backoff QUICK =
      new Backoff(Duration.ofMillis(50), Duration.ofMillis(500), 100);

  private static final List<String> TOWARDS_A_PLAN =
      List.of(
          "I am a modeller, churn and credit scores for banks and telcos. Lost three bids since"
              + " spring: two wanted Spark, one wanted Airflow. I feel stupid.",
          "they all want the pipeline as well now, not only the model",
          "data engineering. that is where the jobs go",
          "the smaller bank stays, and its head of risk recommends me",
          "6",
          "a report that comes late",
          "4 hours",
          "digging into one place",
          "7",
          "python and scoring models");

  final FakeDiscord discord;
  final List<Watch.Step> steps = new CopyOnWriteArrayList<>();
  private final Store kept;
  private final Optional<Shards> shards;
  private final List<Reply> replies = new CopyOnWriteArrayList<>();
  private final Store store;
  private final AtomicInteger seeded = new AtomicInteger();
  private volatile boolean storeAway;
  private volatile Enclosures enclosures = new Gallery();
  private Optional<Parts> parts = Optional.empty();

  /// What ends with the program.
  private record Parts(Discord chat, FrontDesk desk, Sender sender) {}

  private Running(FakeDiscord discord, Store kept, Optional<Shards> shards) {
    this.discord = discord;
    this.kept = kept;
    this.shards = shards;
    store =
        (Store)
            Proxy.newProxyInstance(
                Store.class.getClassLoader(),
                new Class<?>[] {Store.class},
                (_, method, args) -> {
                  if (storeAway) {
                    throw new StoreUnavailable("away for this test");
                  }
                  try {
                    Object result = method.invoke(kept, args);
                    if (result instanceof Commit.Result.Done) {
                      ((Commit) args[0]).replies().forEach(draft -> replies.add(draft.reply()));
                    }
                    return result;
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
  }

  /// A coach that is connected.
  static Running start() {
    var running = new Running(FakeDiscord.start(), new MemoryStore(), Optional.empty());
    running.startAgain();
    return running;
  }

  /// A coach that is to hold some of several connections, not started yet.
  static Running holding(String shards) {
    return new Running(FakeDiscord.start(), new MemoryStore(), Optional.of(Shards.parse(shards)));
  }

  /// Another instance with the same store, for the other connections.
  Running beside(String others) {
    return new Running(discord, kept, Optional.of(Shards.parse(others)));
  }

  /// Starts the program on what is stored.
  void startAgain() {
    begin();
    discord.awaitTrue("a connection", () -> chat().trouble().isEmpty());
  }

  /// The same without waiting for it.
  void begin() {
    var wake = new AtomicReference<Runnable>(() -> {});
    Watch watch =
        step -> {
          steps.add(step);
          if (step instanceof Watch.Step.Committed) {
            wake.get().run();
          }
        };
    var desk =
        new FrontDesk(
            () -> CONTENT,
            store,
            RateLimit.NONE,
            new Ids(new SecureRandom()),
            InstantSource.system(),
            watch,
            FrontDesk.Bounds.USUAL);
    var chat =
        new Discord(
            new DiscordSettings(
                discord.token(),
                Optional.of(discord.apiUrl()),
                Optional.of(discord.gatewayUrl()),
                shards),
            (reply, at) -> enclosures.with(reply, at),
            InstantSource.system());
    var manner = new Sender.Manner(8, Duration.ofSeconds(20), Duration.ofSeconds(60), QUICK);
    var sender =
        new Sender(
            store,
            List.of(chat.outlet()),
            manner,
            InstantSource.system(),
            new SecureRandom(),
            watch);
    wake.set(sender::wake);
    sender.start();
    chat.open(desk);
    parts = Optional.of(new Parts(chat, desk, sender));
  }

  /// Ends the program in good order.
  void stop() {
    parts.ifPresent(p -> {
      try {
        p.chat().close(Duration.ofSeconds(5));
        assertThat(p.desk().close(Duration.ofSeconds(5))).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      p.sender().close();
    });
    parts = Optional.empty();
  }

  /// Somebody has told so much that there is a plan.
  void hasPlan(Person person) {
    for (String said : TOWARDS_A_PLAN) {
      var envelope =
          Envelope.direct(
              "seeded " + seeded.incrementAndGet(),
              id(person),
              // No sender looks there.
              Address.of("elsewhere", person.id()),
              new Act.Text(said),
              Instant.now());
      desk().handedOver(((Outcome.Answered) desk().receive(envelope).join()).replies());
    }
    assertThat(lastLines()).contains("plan.head");
  }

  Discord chat() {
    return parts.orElseThrow().chat();
  }

  FrontDesk desk() {
    return parts.orElseThrow().desk();
  }

  /// What goes with replies from now on.
  void encloses(Enclosures files) {
    enclosures = files;
  }

  void storeIsAway(boolean away) {
    storeAway = away;
  }

  static PersonId id(Person person) {
    return new PersonId(Discord.PLATFORM, "global", person.id());
  }

  /// What the coach holds about somebody, under a name of the contract; empty where it is unknown.
  String caseOf(Person person, String name) {
    var session = kept.load(id(person)).orElseThrow().session();
    Object held = CaseView.of(session, CONTENT.phrases()).get(name);
    return held instanceof Optional<?> maybe
        ? maybe.map(Object::toString).orElse("")
        : String.valueOf(held);
  }

  boolean knows(Person person) {
    return kept.load(id(person)).isPresent();
  }

  /// Every answer so far, as it was committed.
  List<Reply> replies() {
    return replies;
  }

  /// The keys of the lines of the last answer.
  List<String> lastLines() {
    return replies.getLast().paragraphs().stream().map(p -> p.say().key()).toList();
  }

  /// Waits until so many messages were taken, and all answers to them were sent.
  void awaitSettled(int answered) {
    discord.awaitTrue(
        answered + " answers, all sent",
        () -> replies.size() == answered && kept.depth().waiting() == 0);
  }

  long count(Class<? extends Watch.Step> step) {
    return steps.stream().filter(step::isInstance).count();
  }

  /// No rule was broken, nothing was given up, nothing failed.
  void assertFlawless() {
    assertThat(discord.violations()).isEmpty();
    assertThat(steps)
        .noneMatch(step -> step instanceof Watch.Step.Failed || step instanceof Watch.Step.Buried);
  }

  @Override
  public void close() {
    stop();
    discord.close();
  }
}
