package bearings.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.discord.fake.FakeDiscord;
import bearings.discord.fake.Faults;
import bearings.discord.fake.Interaction;
import bearings.discord.fake.Person;
import bearings.discord.fake.Shown;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The coach is killed while people talk to it on Discord.
class DiscordKillTest {
  private static final int PEOPLE = 4;
  private static final List<String> CONVERSATION =
      List.of(
          "I feel behind, everyone does agents now",
          "lost two bids since september, both wanted airflow and dbt and i only know ssis",
          "my three old clients are happy though, one renewed in march",
          "why?",
          "status");
  private static final int KILLS = Integer.getInteger("kills", 3);

  @TempDir private Path folder;

  private final FakeDiscord discord = FakeDiscord.start();
  private Optional<Process> child = Optional.empty();

  @AfterEach
  void close() {
    killed();
    discord.close();
  }

  /// Who was answered once is found again, whatever they say while nobody is there.
  @Test
  void nothing_is_lost_and_nothing_said_twice_however_it_is_killed() throws IOException {
    var random = new Random(20261125);
    List<Person> people =
        IntStream.range(0, PEOPLE).mapToObj(i -> discord.person("person" + i)).toList();
    started(DiscordChild.NEVER);
    for (Person person : people) {
      person.says("hello");
      Shown _ = person.hears();
    }
    List<CompletableFuture<Void>> talks = people.stream().map(DiscordKillTest::talks).toList();
    for (int i = 0; i < KILLS; i++) {
      long before = discord.requests(Faults.SENDING);
      int more = 1 + random.nextInt(3);
      discord.awaitTrue(
          "progress",
          () ->
              discord.requests(Faults.SENDING) >= before + more
                  || talks.stream().allMatch(CompletableFuture::isDone));
      if (random.nextBoolean()) {
        discord.faults().slow(Faults.SENDING, Duration.ofMillis(300), 1);
      }
      killed();
      started(DiscordChild.NEVER);
    }
    talks.forEach(CompletableFuture::join);

    for (Person person : people) {
      assertThat(person.unheard()).isZero();
      assertThat(person.seesInDm()).hasSize(2 * (CONVERSATION.size() + 1));
    }
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void a_command_that_had_its_sign_when_it_was_killed_is_told_to_be_lost() throws IOException {
    Person ada = discord.person("ada");
    started(2);
    ada.says("hello");
    ada.hears();

    Interaction command = ada.commandsInDm("lost two bids, both wanted sql");
    assertThat(command.wasDeferred()).isTrue();
    discord.awaitTrue("its end", () -> child.filter(Process::isAlive).isEmpty());
    started(DiscordChild.NEVER);

    assertThat(ada.hears().text()).containsIgnoringCase("again");
    ada.says("lost two bids, both wanted sql");
    assertThat(ada.hears().text()).isNotBlank();
    assertThat(discord.violations()).isEmpty();
  }

  private static CompletableFuture<Void> talks(Person person) {
    return CompletableFuture.runAsync(
        () ->
            CONVERSATION.forEach(said -> {
              person.says(said);
              Shown _ = person.hears();
            }),
        task -> Thread.ofVirtual().start(task));
  }

  private void started(int dies) throws IOException {
    int before = discord.identified();
    child = Optional.of(DiscordChild.start(discord, folder.resolve("coach.db"), dies));
    discord.awaitTrue("a connection", () -> discord.identified() > before);
  }

  private void killed() {
    child.ifPresent(process -> process.destroyForcibly().onExit().join());
  }
}
