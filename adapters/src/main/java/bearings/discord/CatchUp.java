package bearings.discord;

import bearings.desk.FrontDesk;
import bearings.desk.Sessions;
import bearings.desk.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.utils.TimeUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks, whenever a new session with Discord begins, for private messages that came while there
/// was none, and takes them as if they came now. What was taken before is known by its id. Then it
/// explains commands that stayed unanswered. Somebody who wrote for the first time meanwhile is not
/// found: Discord does not list private channels.
final class CatchUp extends ListenerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
  private static final Duration SINCE = Duration.ofDays(60);
  private static final int MOST_PEOPLE = 1_000;
  private static final int MOST_MESSAGES = 100;

  /// Events are known again for seven days.
  private static final Duration KNOWN_AGAIN = Duration.ofDays(6);

  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  private final FrontDesk desk;
  private final Messages messages;
  private final Intake intake;
  private final Directs directs;
  private final InstantSource clock;
  private final Unanswered unanswered;
  private final AtomicBoolean running = new AtomicBoolean();

  CatchUp(FrontDesk desk, Messages messages, Intake intake, Directs directs, InstantSource clock) {
    this.desk = desk;
    this.messages = messages;
    this.intake = intake;
    this.directs = directs;
    this.clock = clock;
    this.unanswered = new Unanswered(desk, intake, clock);
  }

  @Override
  public void onReady(ReadyEvent event) {
    begin(event.getJDA());
  }

  @Override
  public void onSessionRecreate(SessionRecreateEvent event) {
    begin(event.getJDA());
  }

  /// All private messages come over the first connection.
  private void begin(JDA jda) {
    if (jda.getShardInfo().getShardId() == 0 && running.compareAndSet(false, true)) {
      Thread.ofVirtual()
          .name("discord-catch-up")
          .start(() -> {
            try {
              run(jda);
            } catch (StoreUnavailable e) {
              LOG.warn("what was missed was not looked for: {}", e.why());
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            } finally {
              running.set(false);
            }
          });
    }
  }

  private void run(JDA jda) throws InterruptedException {
    Instant now = clock.instant();
    List<Sessions.Known> people = desk.recent(Discord.PLATFORM, now.minus(SINCE), MOST_PEOPLE);
    var signs = new ArrayList<Unanswered.Sign>();
    int failed = 0;
    for (Sessions.Known known : people) {
      OptionalLong user = Places.user(known.person());
      if (user.isPresent() && intake.isOpen()) {
        try {
          Instant from = from(known.contact().last(), now);
          signs.addAll(unanswered.among(known.person(), taken(jda, user.getAsLong(), from)));
        } catch (Trouble e) {
          failed++;
        }
      }
    }
    LOG.info("looked for missed messages of {} people, {} times in vain", people.size(), failed);
    for (Unanswered.Sign sign : signs) {
      try {
        unanswered.explain(sign);
      } catch (Trouble e) {
        LOG.warn("a lost command was not explained: {}", e.reason());
      }
    }
  }

  /// A little of what was taken already comes again, where it is known again.
  private static Instant from(Instant last, Instant now) {
    return last.isAfter(now.minus(KNOWN_AGAIN)) ? last.minus(OVERLAP) : last.plusMillis(1);
  }

  /// Takes what somebody wrote since an instant, and gives all that stands there since then.
  private List<Message> taken(JDA jda, long user, Instant from)
      throws Trouble, InterruptedException {
    MessageChannel channel = patiently(() -> directs.with(user, jda));
    long after = TimeUtil.getDiscordTimestamp(from.toEpochMilli());
    var all = new ArrayList<Message>();
    List<Message> found;
    do {
      long since = after;
      found =
          new ArrayList<>(
              patiently(() -> Rest.ask(() -> channel.getHistoryAfter(since, MOST_MESSAGES)))
                  .getRetrievedHistory());
      Collections.reverse(found);
      for (Message message : found) {
        after = message.getIdLong();
        awaited(messages.take(message));
      }
      all.addAll(found);
    } while (found.size() == MOST_MESSAGES && intake.isOpen());
    return all;
  }

  /// One after another: each person's lane is short.
  private static void awaited(CompletableFuture<?> taking) {
    try {
      taking.join();
    } catch (CompletionException e) {
      LOG.warn("a missed message was not taken");
    }
  }

  /// One request.
  private interface Asked<T> {
    T ask() throws Trouble, InterruptedException;
  }

  /// Asks once more where that may help.
  private <T> T patiently(Asked<T> asked) throws Trouble, InterruptedException {
    try {
      return asked.ask();
    } catch (Trouble e) {
      boolean mayHelp = e.kind() == Trouble.Kind.LATER || e.kind() == Trouble.Kind.UNSURE;
      if (!mayHelp || !intake.pause(PAUSE)) {
        throw e;
      }
      return asked.ask();
    }
  }
}
