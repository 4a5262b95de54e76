package bearings.discord;

import bearings.desk.Chat;
import bearings.desk.Enclosures;
import bearings.desk.FrontDesk;
import bearings.desk.Outlet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The coach on Discord: the whole conversation in private messages and with `/behind`, one short
/// answer where it is called on a server.
///
/// A person is the same on all servers and belongs to none of them: nothing of what is held is
/// bound to a server, so nothing is erased when the coach leaves one.
public final class Discord implements Chat {
  /// Its name in addresses and people.
  public static final String PLATFORM = "discord";

  private static final Logger LOG = LoggerFactory.getLogger(Discord.class);
  private static final State IDLE = new State.Idle();
  private static final String WRONG_TOKEN =
      "Discord does not know the token in DISCORD_TOKEN: copy it anew from"
          + " https://discord.com/developers/applications (your application, Bot, Reset Token)";

  private static final int UNAUTHORIZED = 401;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final DiscordSettings settings;
  private final Enclosures enclosures;
  private final InstantSource clock;
  private final Outlet outlet;
  private final AtomicReference<State> state = new AtomicReference<>(IDLE);

  /// How far it has come.
  private sealed interface State {
    record Idle() implements State {}

    /// Discord could not be reached yet.
    record Trying(Intake intake) implements State {}

    record Open(Live live, Intake intake) implements State {}

    record Closed() implements State {}
  }

  /// Made, not connected.
  ///
  /// @param enclosures what goes with replies as files
  public Discord(DiscordSettings settings, Enclosures enclosures, InstantSource clock) {
    this.settings = settings;
    this.enclosures = enclosures;
    this.clock = clock;
    this.outlet = new Post(this::live, clock);
  }

  private Optional<Live> live() {
    return state.get() instanceof State.Open open ? Optional.of(open.live()) : Optional.empty();
  }

  @Override
  public Outlet outlet() {
    return outlet;
  }

  /// Connects. Where Discord cannot be reached now, goes on trying by itself.
  @Override
  public void open(FrontDesk desk) {
    var intake = new Intake(desk);
    var trying = new State.Trying(intake);
    if (!state.compareAndSet(IDLE, trying)) {
      throw new IllegalStateException("a chat is opened once");
    }
    try {
      if (!connect(desk, trying)) {
        Thread.ofVirtual().name("discord-connecting").start(() -> keepTrying(desk, trying));
      }
    } catch (CannotConnect e) {
      state.set(new State.Closed());
      throw e;
    }
  }

  /// @return whether it worked
  /// @throws CannotConnect where it never will
  private boolean connect(FrontDesk desk, State.Trying trying) {
    Intake intake = trying.intake();
    var messages = new Messages(intake);
    var directs = new Directs();
    var unanswered = new Unanswered(desk, intake, clock);
    var looking = new Missed.Looking(desk, messages, intake, directs, unanswered);
    try {
      var connection =
          Connection.open(
              settings,
              new Interactions(intake),
              new CatchUp(looking, messages, clock),
              new Lifecycle(intake));
      var open = new State.Open(new Live(connection, desk, directs, enclosures), intake);
      if (!state.compareAndSet(trying, open)) {
        connection.close(Duration.ofSeconds(1));
      }
      return true;
    } catch (RuntimeException e) {
      if (isWrongToken(e)) {
        throw new CannotConnect(WRONG_TOKEN);
      }
      LOG.warn("Discord cannot be reached: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  private static boolean isWrongToken(RuntimeException failure) {
    return failure instanceof InvalidTokenException
        || (failure instanceof ErrorResponseException refused
            && refused.getResponse().code == UNAUTHORIZED);
  }

  private void keepTrying(FrontDesk desk, State.Trying trying) {
    Duration pause = FIRST_PAUSE;
    try {
      while (trying.intake().pause(pause) && !connect(desk, trying)) {
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
      }
    } catch (CannotConnect e) {
      LOG.error(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Optional<String> trouble() {
    return switch (state.get()) {
      case State.Idle _, State.Closed _ -> Optional.of("not connected to Discord");
      case State.Trying _ -> Optional.of("Discord cannot be reached");
      case State.Open open -> open.live().connection().trouble();
    };
  }

  @Override
  public void close(Duration atMost) {
    switch (state.getAndSet(new State.Closed())) {
      case State.Idle _, State.Closed _ -> {}
      case State.Trying trying -> trying.intake().close();
      case State.Open open -> {
        open.intake().close();
        open.live().connection().close(atMost);
      }
    }
  }
}
