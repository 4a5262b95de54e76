package bearings.store;

import bearings.desk.Address;
import bearings.desk.Commit;
import bearings.desk.Contact;
import bearings.desk.Content;
import bearings.desk.Envelope;
import bearings.desk.EventKey;
import bearings.desk.FrontDesk;
import bearings.desk.Ids;
import bearings.desk.Outcome;
import bearings.desk.PersonId;
import bearings.desk.RateLimit;
import bearings.desk.Reply;
import bearings.desk.Store;
import bearings.desk.Watch;
import bearings.dialogue.Incoming;
import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Place;
import bearings.dialogue.Session;
import bearings.dialogue.Turn;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Those who talk with the coach in a benchmark. Each is work to be done again and again by a
/// thread of its own.
final class Clients {
  private static final List<String> CONVERSATION =
      List.of(
          "hi",
          "i feel behind, everyone does agents now",
          "lost two bids since september, both wanted airflow and dbt and i only know ssis",
          "my three old clients are happy though, one renewed in march",
          "healthcare, mostly reporting for clinics",
          "i like cleaning up old pipelines",
          "maybe 4 hours a week",
          "why?",
          "a client asks for lineage by january",
          "5",
          "yes",
          "thanks");

  static final AtomicLong EVENTS = new AtomicLong();

  private final Content content;

  Clients(Content content) {
    this.content = content;
  }

  FrontDesk desk(Store store) {
    return new FrontDesk(
        () -> content,
        store,
        RateLimit.NONE,
        new Ids(new SecureRandom()),
        Clock.systemUTC(),
        Watch.NONE,
        FrontDesk.Bounds.USUAL);
  }

  /// Leads the conversation with one person to its end.
  void leadOne(Store store, String user) {
    FrontDesk desk = desk(store);
    CONVERSATION.forEach(text -> say(desk, new PersonId("slack", "T1", user), text));
  }

  /// The conversation's turns, computed once.
  private List<Turn> turns() {
    var turns = new ArrayList<Turn>();
    Session session = Session.fresh();
    for (String text : CONVERSATION) {
      var incoming = new Incoming(new Act.Text(text), Instant.now(), Place.DM, ZoneOffset.UTC);
      Turn turn = content.coach().reply(session, incoming);
      turns.add(turn);
      session = turn.next();
    }
    return turns;
  }

  /// A client for whom only the store works: what the coach says was computed before.
  Supplier<Runnable> replays(Store store) {
    List<Turn> turns = turns();
    return () -> new Replay(store, turns);
  }

  /// A client whose turns are ready: what is left is the store's work.
  private final class Replay implements Runnable {
    private final Store store;
    private final List<Turn> turns;
    private int turn;
    private long revision;
    private String user = "";

    Replay(Store store, List<Turn> turns) {
      this.store = store;
      this.turns = turns;
    }

    @Override
    public void run() {
      int at = turn++ % turns.size();
      long number = EVENTS.incrementAndGet();
      if (at == 0) {
        user = "R" + number;
        revision = number;
      }
      var person = new PersonId("slack", "T1", user);
      var event = new EventKey("%032x".formatted(number));
      var known = store.load(person);
      Turn now = turns.get(at);
      var contact =
          new Contact(Address.home(person), ZoneOffset.UTC, Locale.ENGLISH, Instant.now());
      var draft =
          new Commit.Draft(
              "K" + number, Address.of("slack", "D" + user), Reply.of(now, content.phrases()));
      var commit =
          new Commit(
              event,
              person,
              known.isPresent() ? OptionalLong.of(revision) : OptionalLong.empty(),
              new Commit.Next.Keep(now.next(), ++revision, contact),
              "bench",
              Instant.now(),
              List.of(draft));
      if (store.answered(event) || !(store.commit(commit) instanceof Commit.Result.Done)) {
        throw new IllegalStateException("not stored");
      }
    }
  }

  /// A client who leads one conversation after another, each with somebody new.
  Supplier<Runnable> conversations(Store store) {
    FrontDesk desk = desk(store);
    return () ->
        new Runnable() {
          private int turn;
          private String user = "";

          @Override
          public void run() {
            int at = turn++ % CONVERSATION.size();
            if (at == 0) {
              user = "N" + EVENTS.incrementAndGet();
            }
            say(desk, new PersonId("slack", "T1", user), CONVERSATION.get(at));
          }
        };
  }

  private static void say(FrontDesk desk, PersonId person, String text) {
    var envelope =
        Envelope.direct(
            "e" + EVENTS.incrementAndGet(),
            person,
            Address.of("slack", "D" + person.user()),
            new Act.Text(text),
            Instant.now());
    Outcome outcome = desk.receive(envelope).join();
    if (!(outcome instanceof Outcome.Answered)) {
      throw new IllegalStateException("not answered: " + outcome);
    }
  }

  /// A client who says the same as any of some people, who are spread over all: their sessions do
  /// not grow, so that only the number of people differs.
  Supplier<Runnable> some(Store store, int people, int talking) {
    FrontDesk desk = desk(store);
    return () ->
        () -> {
          int number = ThreadLocalRandom.current().nextInt(talking) * (people / talking);
          say(desk, new PersonId("slack", "T1", user(number)), "help");
        };
  }

  static String user(int number) {
    return "U%07d".formatted(number);
  }
}
