package bearings.store;

import static bearings.store.Turns.FIRST;
import static bearings.store.Turns.WORDS;
import static bearings.store.Turns.farewell;
import static bearings.store.Turns.first;
import static bearings.store.Turns.keep;
import static bearings.store.Turns.next;
import static bearings.store.Turns.person;
import static bearings.store.Turns.receipt;
import static bearings.store.Turns.to;
import static bearings.store.Turns.turn;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bearings.desk.Commit.Next;
import bearings.desk.Commit.Result;
import bearings.desk.PersonId;
import bearings.desk.Store;
import bearings.desk.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of the files of an SQLite database, and what happens when something is wrong with
/// them.
class SqliteFilesTest {
  private static final PersonId ADA = person("ada");
  private static final String SAID = WORDS.substring(4);

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("bearings.db");
  }

  private Store open() {
    return open("");
  }

  private Store open(String options) {
    return Database.open("jdbc:sqlite:" + file() + options, Seal.NONE);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /// How often something stands in all files together.
  private int found(String text) throws IOException {
    int found = 0;
    for (Path path : files()) {
      String content = Files.readString(path, ISO_8859_1);
      found += content.split(text, -1).length - 1;
    }
    return found;
  }

  private void nothing_is_left_after(Consumer<Store> erasing) throws IOException {
    try (Store store = open()) {
      store.commit(first(ADA, to("D1"), to("D1")));
      for (int i = 0; i < 50; i++) {
        store.commit(next(ADA, FIRST + i, to("D1")));
      }
      store.bury(OutboxContract.claimed(store).getFirst(), "no such channel", Turns.NOW);
      store.commit(
          turn(
              person("bo"),
              OptionalLong.empty(),
              keep(person("bo"), 1, Turns.NOW.plusSeconds(9)),
              farewell("D2")));
      assertThat(found(SAID)).as("before").isGreaterThan(50);
      assertThat(found("slack:T1:ada")).as("before").isPositive();
      store.forget(person("bo"), receipt("BOBO-2345"));

      erasing.accept(store);

      assertThat(found(SAID)).as("while the program runs").isZero();
      assertThat(found("ADAS-2345") + found("BOBO-2345")).as("receipts").isPositive();
    }
    assertThat(found(SAID)).as("after its end").isZero();
    assertThat(found("slack:T1:ada")).isZero();
  }

  @Test
  void nothing_of_somebody_who_was_forgotten_is_left_in_any_file() throws IOException {
    nothing_is_left_after(store -> store.forget(ADA, receipt("ADAS-2345")));
  }

  @Test
  void nothing_of_somebody_who_expired_is_left_in_any_file() throws IOException {
    nothing_is_left_after(store -> store.expire(Turns.SLACK, Turns.NOW.plusSeconds(1), 9));
  }

  @Test
  void nothing_of_somebody_who_asked_to_be_forgotten_is_left_in_any_file() throws IOException {
    nothing_is_left_after(store -> {
      var erase = new Next.Erase(receipt("ADAS-2345"));
      store.commit(turn(ADA, OptionalLong.of(FIRST + 50), erase, farewell("D1")));
      store.sent(store.waiting(ADA));
    });
  }

  @Test
  void what_somebody_still_reads_is_wiped_as_soon_as_they_are_done() throws Exception {
    try (Store store = open()) {
      store.commit(first(ADA, to("D1")));
      try (Connection reader = DriverManager.getConnection("jdbc:sqlite:" + file())) {
        reader.setAutoCommit(false);
        try (ResultSet row = reader.createStatement().executeQuery("select session from person")) {
          assertThat(row.next()).isTrue();

          assertThat(store.forget(ADA, receipt("R"))).isTrue();

          assertThat(store.load(ADA)).isEmpty();
          assertThat(found(SAID)).as("while it is read").isPositive();
        }
        reader.commit();
        reader.setAutoCommit(true);
        awaitNothingOf(SAID);
      }
    }
  }

  private void awaitNothingOf(String text) throws IOException {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (found(text) > 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    assertThat(found(text)).isZero();
  }

  @Test
  void what_a_killed_program_did_not_get_to_wipe_is_wiped_at_the_next_start() throws Exception {
    Path killed = Files.createDirectory(folder.resolve("killed"));
    try (Store store = open();
        Connection reader = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      store.commit(first(ADA, to("D1")));
      reader.setAutoCommit(false);
      assertThat(reader.createStatement().executeQuery("select session from person").next())
          .isTrue();
      store.forget(ADA, receipt("R"));
      for (String name : List.of("bearings.db", "bearings.db-wal")) {
        Files.copy(folder.resolve(name), killed.resolve(name));
      }
    }
    folder = killed;
    assertThat(found(SAID)).as("as a killed program leaves it").isPositive();

    try (Store store = open()) {
      awaitNothingOf(SAID);
      assertThat(store.load(ADA)).isEmpty();
    }
  }

  @Test
  void another_process_can_forget_while_this_one_runs() throws IOException {
    try (Store serving = open()) {
      serving.commit(first(ADA, to("D1")));
      serving.load(ADA);
      try (Store other = open()) {
        assertThat(other.forget(ADA, receipt("R"))).isTrue();
      }

      assertThat(found(SAID)).isZero();
      assertThat(serving.load(ADA)).isEmpty();
      assertThat(serving.commit(next(ADA, FIRST))).isEqualTo(new Result.Stale());
    }
  }

  @Test
  void only_the_owner_may_read_the_files() throws IOException {
    Files.createFile(
        file(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
    try (Store store = open()) {
      store.commit(first(ADA));

      assertThat(files())
          .extracting(path -> path.getFileName().toString())
          .contains("bearings.db", "bearings.db-wal", "bearings.db-shm");
      assertThat(files())
          .allSatisfy(path ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                  .isEqualTo("rw-------"));
    }
    assertThat(files()).containsExactly(file());
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 101, 103, 106, 110, 115})
  void a_full_disk_is_named_and_work_goes_on_when_there_is_room_again(int pages) {
    // So many pages of 4 KB play the full disk, which another statement meets each time; what is
    // forgotten makes room.
    try (Store store = open("?max_page_count=" + pages)) {
      var stored = new ArrayList<PersonId>();
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1_000; i++) {
                  PersonId person = person("u" + i);
                  store.commit(first(person, to("D" + i)));
                  stored.add(person);
                }
              })
          .isInstanceOf(StoreUnavailable.class)
          .hasMessage("The disk that holds %s is full: make room there.", file());
      assertThat(stored).hasSizeGreaterThan(100);
      PersonId late = person("late");
      assertThatThrownBy(() -> store.commit(first(late, to("D"), to("D"), to("D"))))
          .isInstanceOf(StoreUnavailable.class);
      assertThat(store.load(late)).isEmpty();
      assertThat(stored).allSatisfy(person -> assertThat(store.load(person)).isPresent());

      for (PersonId person : stored.subList(0, 50)) {
        assertThat(store.forget(person, receipt("R"))).isTrue();
      }

      assertThat(store.commit(first(late, to("D")))).isInstanceOf(Result.Done.class);
      assertThat(store.load(late)).isPresent();
    }
  }

  @Test
  void another_program_that_holds_the_file_is_named_and_waited_for() throws SQLException {
    try (Store store = open()) {
      try (Connection holder = DriverManager.getConnection("jdbc:sqlite:" + file())) {
        holder.createStatement().execute("begin immediate");

        assertThatThrownBy(() -> store.commit(first(ADA)))
            .isInstanceOf(StoreUnavailable.class)
            .hasMessageContaining("Another program holds")
            .hasMessageContaining(file().toString());
        assertThat(store.load(ADA)).isEmpty();
      }

      assertThat(store.commit(first(ADA))).isInstanceOf(Result.Done.class);
    }
  }

  @Test
  void a_file_that_is_no_database_is_named_and_left_alone() throws IOException {
    Files.writeString(file(), "My diary. ".repeat(1_000));

    assertThatThrownBy(this::open)
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("is not a Bearings database")
        .hasMessageContaining("BEARINGS_DB");
    assertThat(file()).hasContent("My diary. ".repeat(1_000));
  }

  @Test
  void another_programs_database_is_left_alone() throws Exception {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      other.createStatement().execute("create table diary (day text)");
    }

    assertThatThrownBy(this::open)
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("nothing else is in it");
  }

  @Test
  void a_folder_and_a_file_in_no_folder_are_refused_with_the_mend() {
    assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + folder, Seal.NONE))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessage(folder + " is a folder: name a file in it in BEARINGS_DB.");
    assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + folder.resolve("no/b.db"), Seal.NONE))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("There is no folder " + folder.resolve("no"));
  }

  @Test
  void an_address_that_names_no_file_is_refused_with_the_mend() {
    for (String address : List.of("jdbc:sqlite:", "jdbc:sqlite::memory:", "jdbc:mysql://x/y")) {
      assertThatThrownBy(() -> Database.open(address, Seal.NONE))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("BEARINGS_DB")
          .hasMessageContaining("jdbc:sqlite:");
    }
  }

  @Test
  void what_is_asked_after_the_end_is_refused() {
    Store store = open();
    store.close();

    assertThatThrownBy(() -> store.commit(first(ADA)))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("ending");
  }
}
