package bearings.discord;

import bearings.desk.FrontDesk;
import bearings.desk.Sessions;
import bearings.desk.StoreUnavailable;
import bearings.discord.Unanswered.Sign;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
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
///
/// What somebody writes meanwhile waits until what they wrote before is taken.
final class CatchUp extends ListenerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
  private static final Duration SINCE = Duration.ofDays(60);
  private static final int MOST_PEOPLE = 1_000;
  private static final int MOST_MESSAGES = 100;

  /// Events are known again for seven days.
  private static final Duration KNOWN_AGAIN = Duration.ofDays(6);

  private static final Duration OVERLAP = Duration.ofMinutes(1);

  /// Each pause is twice as long as the one before: half a minute in all.
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private static final int MOST_TRIES = 6;
  private static final CompletableFuture<?> DONE = CompletableFuture.completedFuture(true);
  private static final Executor THREADS =
      task -> Thread.ofVirtual().name("discord-catch-up").start(task);

  private final FrontDesk desk;
  private final Messages messages;
  private final Intake intake;
  private final Directs directs;
  private final InstantSource clock;
  private final Unanswered unanswered;

  /// What is taken last of each person who waits.
  private final Map<Long, CompletableFuture<?>> waiting = new ConcurrentHashMap<>();

  private volatile Optional<Round> round = Optional.empty();

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
    if (jda.getShardInfo().getShardId() == 0) {
      var next = new Round(jda, clock.instant());
      round = Optional.of(next);
      THREADS.execute(next::run);
    }
  }

  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    Message message = event.getMessage();
    Optional<Round> now = round.filter(_ -> event.isFromType(ChannelType.PRIVATE));
    if (now.isEmpty()) {
      CompletableFuture<?> _ = messages.take(message);
      return;
    }
    long user = message.getAuthor().getIdLong();
    CompletableFuture<?> mine =
        waiting.compute(
            user,
            (_, last) ->
                (last == null ? now.get().upTo(user) : last)
                    .handle((_, _) -> messages.take(message)));
    mine.whenComplete((_, _) -> waiting.remove(user, mine));
  }

  /// One look at everybody who is known, who was heard last first; at somebody who writes now, at
  /// once.
  private final class Round {
    private final JDA jda;
    private final Instant now;
    private final CompletableFuture<Map<Long, Sessions.Known>> people = new CompletableFuture<>();
    private final Map<Long, CompletableFuture<List<Sign>>> looks = new ConcurrentHashMap<>();
    private final AtomicInteger failed = new AtomicInteger();

    Round(JDA jda, Instant now) {
      this.jda = jda;
      this.now = now;
    }

    /// Completes when nothing that somebody wrote before is still to be taken.
    CompletableFuture<?> upTo(long user) {
      return people.thenCompose(all ->
          Optional.ofNullable(all.get(user))
              .<CompletableFuture<?>>map(known -> look(user, known))
              .orElse(DONE));
    }

    private CompletableFuture<List<Sign>> look(long user, Sessions.Known known) {
      return looks.computeIfAbsent(
          user, _ -> CompletableFuture.supplyAsync(() -> signs(user, known), THREADS));
    }

    private List<Sign> signs(long user, Sessions.Known known) {
      try {
        return unanswered.among(
            known.person(), taken(jda, user, from(known.contact().last(), now)));
      } catch (Trouble e) {
        failed.incrementAndGet();
      } catch (StoreUnavailable e) {
        LOG.warn("what was missed was not looked for: {}", e.why());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return List.of();
    }

    private Stream<Sign> signs(Sessions.Known known) {
      return Places.user(known.person()).stream()
          .boxed()
          .flatMap(user -> look(user, known).join().stream());
    }

    void run() {
      var all = new HashMap<Long, Sessions.Known>();
      try {
        List<Sessions.Known> recent = desk.recent(Discord.PLATFORM, now.minus(SINCE), MOST_PEOPLE);
        recent.forEach(
            known -> Places.user(known.person()).ifPresent(user -> all.put(user, known)));
        people.complete(all);
        explain(recent.stream().filter(_ -> intake.isOpen()).flatMap(this::signs).toList());
        LOG.info("looked for missed messages of {} people, {} times in vain", all.size(), failed);
      } catch (StoreUnavailable e) {
        LOG.warn("what was missed was not looked for: {}", e.why());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        people.complete(Map.of());
      }
    }
  }

  private void explain(List<Sign> signs) throws InterruptedException {
    for (Sign sign : signs) {
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

  /// Asks again where that may help, after growing pauses.
  private <T> T patiently(Asked<T> asked) throws Trouble, InterruptedException {
    Duration pause = FIRST_PAUSE;
    for (int i = 1; ; i++) {
      try {
        return asked.ask();
      } catch (Trouble e) {
        boolean mayHelp = e.kind() == Trouble.Kind.LATER || e.kind() == Trouble.Kind.UNSURE;
        if (!mayHelp || i == MOST_TRIES || !intake.pause(pause)) {
          throw e;
        }
        pause = pause.multipliedBy(2);
      }
    }
  }
}
