package bearings.store;

import bearings.content.Prompts;
import bearings.desk.Address;
import bearings.desk.Content;
import bearings.desk.Envelope;
import bearings.desk.FrontDesk;
import bearings.desk.Ids;
import bearings.desk.Outcome;
import bearings.desk.PersonId;
import bearings.desk.RateLimit;
import bearings.desk.Store;
import bearings.desk.Watch;
import bearings.dialogue.Incoming.Act;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Durable turns a second on SQLite, through front desk and coach, beside bare inserts through the
/// same writer; and what a turn takes with few people stored and with many. The two of a pair take
/// turns, so that a slow moment of the machine hits both.
final class StoreBenchmark {
  private static final int THREADS = Integer.getInteger("threads", 8);
  private static final int ROUNDS = Integer.getInteger("rounds", 7);
  private static final long ROUND_NANOS = Long.getLong("seconds", 4) * 1_000_000_000L;
  private static final int FEW = 1_000;
  private static final int MANY = Integer.getInteger("people", 1_000_000);
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

  private static final AtomicLong EVENTS = new AtomicLong();

  private final Content content;
  private final Path folder;

  private StoreBenchmark(Content content, Path folder) {
    this.content = content;
    this.folder = folder;
  }

  /// @param arguments the folder in which the databases are made and removed
  public static void main(String[] arguments) throws Exception {
    Prompts prompts = Prompts.read(Prompts.builtIn());
    var content = new Content(prompts.coach(Optional.empty()), prompts.phrasebook(), "bench");
    Path folder = Files.createTempDirectory(Path.of(arguments[0]), "store");
    try {
      var benchmark = new StoreBenchmark(content, folder);
      benchmark.turnsBesideInserts();
      benchmark.manyBesideFew();
    } finally {
      remove(folder);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  private FrontDesk desk(Store store) {
    return new FrontDesk(
        () -> content,
        store,
        RateLimit.NONE,
        new Ids(new SecureRandom()),
        Clock.systemUTC(),
        Watch.NONE,
        FrontDesk.Bounds.USUAL);
  }

  private String address(String name) {
    return SqliteFile.SCHEME + folder.resolve(name);
  }

  private void turnsBesideInserts() throws Exception {
    var bare = SqliteFile.at(address("bare.db"));
    try (Store store = Database.open(address("turns.db"), Seal.NONE);
        var writer = new OneWriter(bare)) {
      FrontDesk desk = desk(store);
      writer.write(link -> link.run("create table bare (id text not null, at bigint not null)"));
      Runnable insert =
          () -> {
            long number = EVENTS.incrementAndGet();
            writer.write(link -> link.run("insert into bare values (?, ?)", "e" + number, number));
          };
      compare(
          "durable turns (%d threads)".formatted(THREADS),
          conversations(desk),
          "bare inserts, grouped likewise",
          () -> insert);
    }
  }

  /// A client who leads one conversation after another, each with somebody new.
  private Supplier<Runnable> conversations(FrontDesk desk) {
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

  private void manyBesideFew() throws Exception {
    fill("few.db", FEW);
    fill("many.db", MANY);
    try (Store few = Database.open(address("few.db"), Seal.NONE);
        Store many = Database.open(address("many.db"), Seal.NONE)) {
      compare(
          "a turn with %,d people".formatted(MANY),
          anybody(desk(many), MANY),
          "a turn with %,d people".formatted(FEW),
          anybody(desk(few), FEW));
    }
  }

  /// A client who says the same to anybody out of many: their sessions do not grow, so that only
  /// the number of people differs.
  private static Supplier<Runnable> anybody(FrontDesk desk, int people) {
    return () ->
        () -> {
          int number = ThreadLocalRandom.current().nextInt(people);
          say(desk, new PersonId("slack", "T1", user(number)), "help");
        };
  }

  private static String user(int number) {
    return "U%07d".formatted(number);
  }

  /// Stores many people like one who has led the whole conversation, with an event key each.
  private void fill(String name, int people) throws SQLException {
    try (Store store = Database.open(address(name), Seal.NONE)) {
      FrontDesk desk = desk(store);
      CONVERSATION.forEach(text -> say(desk, new PersonId("slack", "T1", user(0)), text));
    }
    try (Connection connection = DriverManager.getConnection(address(name))) {
      connection.setAutoCommit(false);
      try (PreparedStatement copy =
          connection.prepareStatement(
              """
              with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)
              insert into person
              select 'slack:T1:' || printf('U%07d', i), platform, revision, session, schema,
                content, follow_up_at, home_platform, 'D' || printf('U%07d', i), home_route, zone,
                locale, last_contact, last_day - i % 180
              from n, (select * from person limit 1)\
              """)) {
        copy.setInt(1, people - 1);
        copy.executeUpdate();
      }
      try (PreparedStatement events =
          connection.prepareStatement(
              """
              with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)
              insert into event select lower(hex(randomblob(16))), i from n\
              """)) {
        events.setInt(1, people);
        events.executeUpdate();
      }
      connection.createStatement().execute("delete from outbox");
      connection.commit();
    }
  }

  /// Both in turn, several rounds each after a first one to warm up, and the median of each.
  private static void compare(
      String one, Supplier<Runnable> ones, String other, Supplier<Runnable> others)
      throws InterruptedException {
    var first = new ArrayList<Round>();
    var second = new ArrayList<Round>();
    for (int i = 0; i <= ROUNDS; i++) {
      Round a = Round.of(ones);
      Round b = Round.of(others);
      if (i > 0) {
        first.add(a);
        second.add(b);
      }
    }
    Round a = Round.median(first);
    Round b = Round.median(second);
    System.out.printf("%-36s %9s %9s %9s%n", "", "a second", "median", "p99");
    a.print(one);
    b.print(other);
    System.out.printf(
        "%-36s %9.2f %9.2f %9.2f%n%n",
        "ratio", a.perSecond / b.perSecond, a.median / b.median, a.p99 / b.p99);
  }

  /// What one round gave; times in microseconds.
  private record Round(double perSecond, double median, double p99) {

    static Round of(Supplier<Runnable> work) throws InterruptedException {
      var begin = new CountDownLatch(1);
      var times = new ArrayList<LongStream.Builder>();
      var threads = new ArrayList<Thread>();
      for (int i = 0; i < THREADS; i++) {
        LongStream.Builder mine = LongStream.builder();
        Runnable one = work.get();
        times.add(mine);
        threads.add(Thread.ofPlatform().start(() -> repeat(one, begin, mine)));
      }
      long began = System.nanoTime();
      begin.countDown();
      for (Thread thread : threads) {
        thread.join();
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      long[] all = times.stream().flatMapToLong(LongStream.Builder::build).sorted().toArray();
      return new Round(
          all.length / seconds, all[all.length / 2] / 1e3, all[all.length * 99 / 100] / 1e3);
    }

    private static void repeat(Runnable work, CountDownLatch begin, LongStream.Builder times) {
      try {
        begin.await();
      } catch (InterruptedException e) {
        return;
      }
      long end = System.nanoTime() + ROUND_NANOS;
      long now = System.nanoTime();
      while (now < end) {
        work.run();
        long then = System.nanoTime();
        times.add(then - now);
        now = then;
      }
    }

    static Round median(List<Round> rounds) {
      return new Round(
          median(rounds.stream().mapToDouble(Round::perSecond).toArray()),
          median(rounds.stream().mapToDouble(Round::median).toArray()),
          median(rounds.stream().mapToDouble(Round::p99).toArray()));
    }

    private static double median(double[] values) {
      Arrays.sort(values);
      return values[values.length / 2];
    }

    void print(String what) {
      System.out.printf("%-36s %9.0f %6.0f us %6.0f us%n", what, perSecond, median, p99);
    }
  }
}
