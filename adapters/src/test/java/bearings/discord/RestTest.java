package bearings.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bearings.discord.fake.FakeDiscord;
import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is known about a request that got no answer, under the real JDA.
class RestTest {
  private static final String OPENING = "POST /users/@me/channels";
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration SHORT = Duration.ofMillis(500);

  private final FakeDiscord discord = FakeDiscord.start();
  private final Connection connection =
      Connection.open(
          new DiscordSettings(
              discord.token(),
              Optional.of(discord.apiUrl()),
              Optional.of(discord.gatewayUrl()),
              Optional.empty()));
  private final JDA jda = connection.any().orElseThrow();

  @BeforeEach
  void ready() throws InterruptedException {
    jda.awaitReady();
  }

  @AfterEach
  void close() {
    connection.close(Duration.ofMillis(1));
    discord.close();
  }

  private Trouble.Kind askedInVain() {
    long person = Long.parseLong(discord.person("ada").id());
    return catchThrowableOfType(
            Trouble.class, () -> Rest.ask(() -> jda.openPrivateChannelById(person), SHORT))
        .kind();
  }

  @Test
  void what_had_to_wait_for_a_limit_was_never_sent() {
    discord.faults().tooManyInAll(OPENING, LONG);

    assertThat(askedInVain()).as("Discord was asked").isEqualTo(Trouble.Kind.UNSURE);
    assertThat(askedInVain()).as("it was not").isEqualTo(Trouble.Kind.LATER);

    assertThat(discord.requests(OPENING)).isOne();
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void what_a_limit_holds_up_holds_up_no_closing() {
    discord.faults().tooManyInAll(OPENING, LONG);
    askedInVain();
    long began = System.nanoTime();

    connection.close(Duration.ZERO);

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void what_was_sent_and_not_answered_may_have_been_done() {
    discord.faults().slow(OPENING, LONG, 1);

    assertThat(askedInVain()).isEqualTo(Trouble.Kind.UNSURE);
  }
}
