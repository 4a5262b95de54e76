package bearings.store;

import bearings.content.Prompts;
import bearings.desk.Content;
import bearings.desk.Store;
import bearings.dialogue.Keeping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Durable turns a second on SQLite, through front desk and coach and without the coach, beside
/// bare inserts through the same writer; and what a turn takes with few people stored and with
/// many. The two of a pair take turns, so that a slow moment of the machine hits both.
final class StoreBenchmark {
  private static final int THREADS = Integer.getInteger("threads", 8);
  private static final int ROUNDS = Integer.getInteger("rounds", 7);
  private static final int WARM_UP = Integer.getInteger("warmup", 5);
  private static final long ROUND_NANOS = Long.getLong("seconds", 4) * 1_000_000_000L;
  private static final int FEW = 1_000;
  private static final int DAYS = 180;
  private static final int MANY = Integer.getInteger("people", 1_000_000);

  private final Clients clients;
  private final Path folder;

  private StoreBenchmark(Clients clients, Path folder) {
    this.clients = clients;
    this.folder = folder;
  }

  /// @param arguments the folder in which the databases are made and removed
  public static void main(String[] arguments) throws Exception {
    Prompts prompts = Prompts.read(Prompts.builtIn());
    var content =
        new Content(
            prompts.coach(Optional.empty(), new Keeping.Stored(DAYS)),
            prompts.phrasebook(),
            "bench");
    Path folder = Files.createTempDirectory(Path.of(arguments[0]), "store");
    try {
      var benchmark = new StoreBenchmark(new Clients(content), folder);
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

  private String address(String name) {
    return SqliteFile.SCHEME + folder.resolve(name);
  }

  private void turnsBesideInserts() throws Exception {
    var bare = SqliteFile.at(address("bare.db"));
    try (Store store = Database.open(address("turns.db"), Seal.NONE);
        var writer = new OneWriter(bare)) {
      writer.write(link -> link.run("create table bare (id text not null, at bigint not null)"));
      Runnable insert =
          () -> {
            long number = Clients.EVENTS.incrementAndGet();
            writer.write(link -> link.run("insert into bare values (?, ?)", "e" + number, number));
          };
      compare(
          "durable turns (%d threads)".formatted(THREADS),
          clients.conversations(store),
          "bare inserts, grouped likewise",
          () -> insert);
      compare(
          "the same turns, coach left out",
          clients.replays(store),
          "bare inserts, grouped likewise",
          () -> insert);
    }
  }

  private void manyBesideFew() throws Exception {
    fill("few.db", FEW);
    fill("many.db", MANY);
    try (Store few = Database.open(address("few.db"), Seal.NONE);
        Store many = Database.open(address("many.db"), Seal.NONE)) {
      compare(
          "a turn with %,d people".formatted(MANY),
          clients.some(many, MANY, FEW),
          "a turn with %,d people".formatted(FEW),
          clients.some(few, FEW, FEW));
      compare(
          "with %,d, any of them".formatted(MANY),
          clients.some(many, MANY, MANY),
          "a turn with %,d people".formatted(FEW),
          clients.some(few, FEW, FEW));
    }
  }

  /// Stores many people like one who has led the whole conversation, with an event key each.
  private void fill(String name, int people) throws SQLException {
    try (Store store = Database.open(address(name), Seal.NONE)) {
      clients.leadOne(store, Clients.user(0));
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

  /// Both in turn, several rounds each after some to warm up, and the median of each.
  private static void compare(
      String one, Supplier<Runnable> ones, String other, Supplier<Runnable> others)
      throws InterruptedException {
    var first = new ArrayList<Round>();
    var second = new ArrayList<Round>();
    for (int i = 0; i < WARM_UP + ROUNDS; i++) {
      Round a = Round.of(ones, THREADS, ROUND_NANOS);
      Round b = Round.of(others, THREADS, ROUND_NANOS);
      if (i >= WARM_UP) {
        first.add(a);
        second.add(b);
      }
    }
    Round a = Round.median(first);
    Round b = Round.median(second);
    System.out.printf("%-36s %9s %9s %9s %9s%n", "", "a second", "median", "p99", "CPU");
    a.print(one);
    b.print(other);
    System.out.printf(
        "%-36s %9.2f %9.2f %9.2f %9.2f%n%n",
        "ratio",
        a.perSecond() / b.perSecond(),
        a.median() / b.median(),
        a.p99() / b.p99(),
        a.cpu() / b.cpu());
  }
}
