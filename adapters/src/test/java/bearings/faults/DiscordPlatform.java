package bearings.faults;

import bearings.casefile.QuestionId;
import bearings.desk.PersonId;
import bearings.discord.Discord;
import bearings.discord.fake.FakeDiscord;
import bearings.discord.fake.Faults;
import bearings.discord.fake.Person;
import bearings.discord.fake.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.TimeUtil;

/// The fake Discord.
final class DiscordPlatform implements Platform {
  private static final String LOOK = "GET /channels/*/messages";
  private static final int BUTTON = 2;
  private static final Duration LATE = FaultProgram.REAL_DEADLINE.plusMillis(300);

  private final FakeDiscord discord = FakeDiscord.start();

  @Override
  public String name() {
    return Discord.PLATFORM;
  }

  @Override
  public String chat(Instant until) {
    return String.join(
        " ",
        "discord",
        discord.token(),
        discord.apiUrl().toString(),
        discord.gatewayUrl().toString(),
        until.toString());
  }

  @Override
  public Partner newcomer(String name) {
    return new User(discord.person(name));
  }

  @Override
  public void passes(Duration time) {
    discord.passes(time);
  }

  @Override
  public void mishap(Random random, Partner near) {
    switch (random.nextInt(11)) {
      case 0, 1 -> discord.faults().dropsAfterAccepting(Faults.SENDING, 1);
      case 2 -> discord.faults().dropsAfterAccepting(Faults.SENDING, 3);
      case 3 -> discord.faults().slow(Faults.SENDING, LATE, 1);
      // So short that nobody can be blamed for a request that was under way.
      case 4 -> discord.faults().tooMany(Faults.SENDING, Duration.ofMillis(200), 1);
      case 5 -> discord.faults().fails(Faults.SENDING, 502, 1);
      case 6 -> discord.faults().fails(Faults.SENDING, 503, 6);
      case 7 -> discord.faults().fails(LOOK, 500, 1 + random.nextInt(3));
      case 8 -> discord.cut();
      case 9 -> discord.cutAndRepeat(1 + random.nextInt(10));
      default -> {
        if (random.nextInt(3) == 0) {
          discord.invalidate();
        } else {
          discord.askToReconnect();
        }
      }
    }
  }

  @Override
  public boolean isConnected() {
    return discord.isConnected();
  }

  @Override
  public boolean isQuiet() {
    return true;
  }

  @Override
  public List<String> violations() {
    return discord.violations();
  }

  @Override
  public void close() {
    discord.close();
  }

  /// Somebody who writes private messages. What they call on a server while the program is dead is
  /// lost, so they do not.
  private final class User implements Partner {
    private final Person person;

    User(Person person) {
      this.person = person;
    }

    @Override
    public PersonId id() {
      return new PersonId(Discord.PLATFORM, "global", person.id());
    }

    @Override
    public Instant says(String text) {
      return TimeUtil.getTimeCreated(Long.parseLong(person.says(text))).toInstant();
    }

    @Override
    public Optional<Call> calls(String text) {
      return Optional.empty();
    }

    @Override
    public boolean isThrough() {
      return true;
    }

    @Override
    public boolean keepsOrder() {
      return true;
    }

    @Override
    public List<String> heard() {
      return person.seesInDm().stream()
          .filter(shown -> shown.from().equals(discord.botId()))
          .map(User::read)
          .toList();
    }

    /// The words of a message with its answers by number: where each stands on a button, Discord
    /// shows no list of them.
    private static String read(Shown shown) {
      List<String> answers =
          shown.controls().stream()
              .filter(control -> control.type() == BUTTON && isAnswer(control.customId()))
              .map(Shown.Control::label)
              .toList();
      return IntStream.range(0, answers.size())
          .mapToObj(i -> "\n%d. %s".formatted(i + 1, answers.get(i)))
          .collect(Collectors.joining("", shown.text(), ""));
    }

    private static boolean isAnswer(String id) {
      return QuestionId.of(id.replaceFirst(":.*", "")).isPresent();
    }
  }
}
