package bearings.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One commit for all that came while the writer was busy, and each unit for itself in it.
class OneWriterTest {
  private static final Duration SOON = Duration.ofSeconds(5);

  @TempDir Path folder;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private SqliteFile file;
  private OneWriter writer;

  @BeforeEach
  void open() {
    file = SqliteFile.at("jdbc:sqlite:" + folder.resolve("one.db"));
    writer = new OneWriter(file);
    writer.write(link -> link.run("create table t (id integer primary key)"));
  }

  @AfterEach
  void close() {
    writer.close();
    threads.close();
  }

  private List<Integer> stored() throws SQLException {
    try (Link link = file.link()) {
      return link.all("select id from t order by id", row -> row.getInt(1));
    }
  }

  private static Engine.Unit<Integer> insert(int id) {
    return link -> link.run("insert into t values (?)", id);
  }

  /// Has units come while the writer is busy, so that it takes them as one group.
  private List<Future<Integer>> together(List<Engine.Unit<Integer>> units) throws Exception {
    var busy = new CountDownLatch(1);
    var free = new CountDownLatch(1);
    Future<?> holder =
        threads.submit(() ->
            writer.write(link -> {
              busy.countDown();
              return waited(free);
            }));
    busy.await();
    var coming = new ArrayList<Future<Integer>>();
    for (Engine.Unit<Integer> unit : units) {
      int before = writer.waiting();
      coming.add(threads.submit(() -> writer.write(unit)));
      while (writer.waiting() == before) {
        Thread.onSpinWait();
      }
    }
    free.countDown();
    holder.get();
    return coming;
  }

  private static boolean waited(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_came_meanwhile_is_committed_at_once() throws Exception {
    var seen = new CompletableFuture<List<Integer>>();

    var coming =
        together(
            List.of(
                insert(1),
                insert(2),
                link -> {
                  seen.complete(stored());
                  return link.run("insert into t values (3)");
                }));

    for (Future<Integer> one : coming) {
      assertThat(one.get()).isEqualTo(1);
    }
    assertThat(seen.join()).as("what others saw before the end of the group").isEmpty();
    assertThat(stored()).containsExactly(1, 2, 3);
  }

  @Test
  void a_unit_that_fails_or_is_undone_takes_only_its_own_with_it() throws Exception {
    var coming =
        together(
            List.of(
                insert(1),
                link -> insert(2).on(link) + link.run("no such thing"),
                insert(3),
                link -> {
                  insert(4).on(link);
                  throw new IllegalArgumentException("four");
                },
                link -> {
                  link.undo();
                  return insert(5).on(link);
                },
                insert(6)));

    assertThat(coming.get(1))
        .failsWithin(SOON)
        .withThrowableThat()
        .withMessageContaining("SQLite code 1");
    assertThat(coming.get(3)).failsWithin(SOON).withThrowableThat().withMessageContaining("four");
    assertThat(coming.get(4).get()).isEqualTo(1);
    assertThat(coming.get(5).get()).isEqualTo(1);
    assertThat(stored()).containsExactly(1, 3, 6);
  }
}
