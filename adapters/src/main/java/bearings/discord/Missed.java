package bearings.discord;

import bearings.desk.FrontDesk;
import bearings.desk.PersonId;
import bearings.desk.Sessions;
import bearings.desk.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
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
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.utils.TimeUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The private messages that came while there was no session with Discord: takes them as if they
/// came now, of everybody who is known, who was heard last first; of somebody who writes now, at
/// once. What was taken before is known by its id. Then commands that stayed unanswered are
/// explained.
///
/// Somebody who wrote for the first time meanwhile is not found: Discord does not list private
/// channels.
final class Missed {
  private static final Logger LOG = LoggerFactory.getLogger(Missed.class);
  private static final Duration SINCE = Duration.ofDays(60);
  private static final int MOST_PEOPLE = 1_000;
  private static final int MOST_MESSAGES = 100;

  /// Events are known again for seven days.
  private static final Duration KNOWN_AGAIN = Duration.ofDays(6);

  private static final Duration OVERLAP = Duration.ofMinutes(1);

  /// Each pause is twice as long as the one before, up to the longest: some twenty minutes in all.
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int MOST_TRIES = 12;

  /// So long somebody's new message waits for what they wrote before. After that it is better
  /// answered without than not at all.
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private static final Executor THREADS =
      task -> Thread.ofVirtual().name("discord-missed").start(task);

  private final Looking looking;
  private final JDA jda;
  private final Instant now;
  private final CompletableFuture<Map<Long, Sessions.Known>> people = new CompletableFuture<>();
  private final Map<Long, CompletableFuture<?>> looks = new ConcurrentHashMap<>();

  /// What it takes to look.
  record Looking(
      FrontDesk desk, Messages messages, Intake intake, Directs directs, Unanswered unanswered) {}

  /// @param jda the session that has begun
  /// @param now when
  Missed(Looking looking, JDA jda, Instant now) {
    this.looking = looking;
    this.jda = jda;
    this.now = now;
  }

  /// Begins to look for everybody, on a thread of its own.
  void look() {
    THREADS.execute(() -> {
      try {
        List<Sessions.Known> recent =
            looking.desk().recent(Discord.PLATFORM, now.minus(SINCE), MOST_PEOPLE);
        var all = new HashMap<Long, Sessions.Known>();
        recent.forEach(
            known -> Places.user(known.person()).ifPresent(user -> all.put(user, known)));
        people.complete(all);
        recent.stream()
            .takeWhile(_ -> looking.intake().isOpen())
            .flatMapToLong(known -> Places.user(known.person()).stream())
            .forEach(user -> upTo(user).join());
        LOG.info("looked for missed messages of {} people", all.size());
      } catch (StoreUnavailable e) {
        LOG.warn("what was missed was not looked for: {}", e.why());
      } finally {
        people.complete(Map.of());
      }
    });
  }

  /// Completes when nothing that somebody wrote before is still to be taken; or when that takes too
  /// long.
  CompletableFuture<?> upTo(long user) {
    return people.thenCompose(all ->
        Optional.ofNullable(all.get(user))
            .<CompletableFuture<?>>map(known -> look(user, known))
            .orElseGet(() -> CompletableFuture.completedFuture(true)));
  }

  private CompletableFuture<?> look(long user, Sessions.Known known) {
    return looks.computeIfAbsent(
        user,
        _ -> {
          var done = new CompletableFuture<Boolean>();
          THREADS.execute(() -> look(user, known, done));
          return done.completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        });
  }

  private void look(long user, Sessions.Known known, CompletableFuture<Boolean> done) {
    try {
      List<Message> found = taken(user, from(known.contact().last()));
      done.complete(true);
      explain(known.person(), found);
    } catch (Trouble e) {
      LOG.warn("what somebody missed was looked for in vain: {}", e.reason());
    } catch (StoreUnavailable e) {
      LOG.warn("lost commands were not looked for: {}", e.why());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      done.complete(false);
    }
  }

  private void explain(PersonId person, List<Message> messages) throws InterruptedException {
    for (Unanswered.Sign sign : looking.unanswered().among(person, messages)) {
      try {
        looking.unanswered().explain(sign);
      } catch (Trouble e) {
        LOG.warn("a lost command was not explained: {}", e.reason());
      }
    }
  }

  /// A little of what was taken already comes again, where it is known again.
  private Instant from(Instant last) {
    return last.isAfter(now.minus(KNOWN_AGAIN)) ? last.minus(OVERLAP) : last.plusMillis(1);
  }

  /// Takes what somebody wrote since an instant, and gives all that stands there since then.
  private List<Message> taken(long user, Instant from) throws Trouble, InterruptedException {
    MessageChannel channel = patiently(() -> looking.directs().with(user, jda));
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
        awaited(looking.messages().take(message));
      }
      all.addAll(found);
    } while (found.size() == MOST_MESSAGES && looking.intake().isOpen());
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
        if (!mayHelp || i == MOST_TRIES || !looking.intake().pause(pause)) {
          throw e;
        }
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
      }
    }
  }
}
