package bearings.memory;

import bearings.desk.Commit;
import bearings.desk.EventKey;
import bearings.desk.Outgoing;
import bearings.desk.PersonId;
import bearings.desk.Receipt;
import bearings.desk.Reply;
import bearings.desk.Store;
import bearings.desk.Stored;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// A store that remembers the sessions and events it saw last, around one that keeps them. A
/// remembered session is only given out when its revision is still the stored one, so any number of
/// instances may share what is kept. Nobody who was erased here stays remembered; who was erased by
/// another instance does for [#FORGOTTEN_AFTER] at most, and is not given out.
public final class RememberingStore implements Store {
  /// After so long without being asked for, a session leaves memory.
  static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

  private final Store kept;
  private final Cache<PersonId, Stored> sessions;
  private final Cache<EventKey, Boolean> events;
  private final AtomicLong erasures = new AtomicLong();

  /// How much is remembered.
  ///
  /// @param bytes of sessions, as estimated
  /// @param events keys of events, about 150 bytes each
  public record Bounds(long bytes, long events) {
    /// 64 MiB of sessions and the last 50,000 events.
    public static final Bounds USUAL = new Bounds(64L << 20, 50_000);
  }

  /// @param kept what is kept for good; closed together with this
  public RememberingStore(Store kept, Bounds bounds) {
    this.kept = kept;
    this.sessions =
        Caffeine.newBuilder()
            .maximumWeight(bounds.bytes())
            .weigher((PersonId _, Stored stored) -> Weight.of(stored))
            .expireAfterAccess(FORGOTTEN_AFTER)
            .scheduler(Scheduler.systemScheduler())
            .executor(Runnable::run)
            .build();
    this.events =
        Caffeine.newBuilder().maximumSize(bounds.events()).executor(Runnable::run).build();
  }

  @Override
  public Optional<Stored> load(PersonId person) {
    Stored remembered = sessions.getIfPresent(person);
    if (remembered != null
        && kept.revision(person).equals(OptionalLong.of(remembered.revision()))) {
      return Optional.of(remembered);
    }
    long before = erasures.get();
    Optional<Stored> stored = kept.load(person);
    stored.ifPresentOrElse(
        fresh -> remember(person, fresh, before), () -> sessions.invalidate(person));
    return stored;
  }

  @Override
  public OptionalLong revision(PersonId person) {
    return kept.revision(person);
  }

  @Override
  public boolean answered(EventKey event) {
    if (events.getIfPresent(event) != null) {
      return true;
    }
    boolean answered = kept.answered(event);
    if (answered) {
      events.put(event, true);
    }
    return answered;
  }

  @Override
  public Commit.Result commit(Commit turn) {
    return switch (turn.next()) {
      case Commit.Next.Keep keep -> keep(turn, keep);
      case Commit.Next.Erase _ -> {
        try {
          yield noted(turn, kept.commit(turn));
        } finally {
          erased(turn.person());
        }
      }
    };
  }

  private Commit.Result keep(Commit turn, Commit.Next.Keep keep) {
    long before = erasures.get();
    Commit.Result result = noted(turn, kept.commit(turn));
    switch (result) {
      case Commit.Result.Done _ ->
          remember(
              turn.person(), new Stored(keep.session(), keep.revision(), keep.contact()), before);
      case Commit.Result.Stale _ -> sessions.invalidate(turn.person());
      case Commit.Result.Duplicate _ -> {}
    }
    return result;
  }

  /// The event is answered, now or before, unless the turn was stale.
  private Commit.Result noted(Commit turn, Commit.Result result) {
    if (!(result instanceof Commit.Result.Stale)) {
      events.put(turn.event(), true);
    }
    return result;
  }

  /// Remembers a session, unless somebody was erased since it was read: it may be theirs.
  private void remember(PersonId person, Stored stored, long before) {
    sessions.asMap().compute(person, (_, old) -> erasures.get() == before ? stored : null);
  }

  /// Counted first: whoever read the session before and has not remembered it yet will not.
  private void erased(PersonId person) {
    erasures.incrementAndGet();
    sessions.invalidate(person);
  }

  @Override
  public int expire(Set<String> platforms, Instant lastHeardBefore, int most) {
    // Where it fails, somebody may be gone all the same.
    int people = 1;
    try {
      people = kept.expire(platforms, lastHeardBefore, most);
      return people;
    } finally {
      if (people > 0) {
        erasures.incrementAndGet();
        sessions.invalidateAll();
      }
    }
  }

  @Override
  public void pruneEvents(Instant before) {
    kept.pruneEvents(before);
    events.invalidateAll();
  }

  @Override
  public boolean forget(PersonId person, Receipt receipt) {
    try {
      return kept.forget(person, receipt);
    } finally {
      erased(person);
    }
  }

  @Override
  public List<PersonId> people(String platform, String workspace, int most) {
    return kept.people(platform, workspace, most);
  }

  /// About how many bytes of sessions are remembered.
  long bytes() {
    sessions.cleanUp();
    return sessions.policy().eviction().orElseThrow().weightedSize().orElse(0);
  }

  /// How many sessions are remembered.
  long people() {
    sessions.cleanUp();
    return sessions.estimatedSize();
  }

  /// How many events are remembered.
  long events() {
    events.cleanUp();
    return events.estimatedSize();
  }

  @Override
  public List<Due> due(Set<String> platforms, Instant until, int most) {
    return kept.due(platforms, until, most);
  }

  @Override
  public List<Known> recent(String platform, Instant since, int most) {
    return kept.recent(platform, since, most);
  }

  @Override
  public List<Outgoing> claim(Claim claim) {
    return kept.claim(claim);
  }

  @Override
  public List<Outgoing> waiting(PersonId person) {
    return kept.waiting(person);
  }

  @Override
  public void sent(List<Outgoing> replies) {
    kept.sent(replies);
  }

  @Override
  public boolean reword(Outgoing reply, Reply words) {
    return kept.reword(reply, words);
  }

  @Override
  public void retry(Outgoing reply, Instant notBefore, boolean perhapsSent) {
    kept.retry(reply, notBefore, perhapsSent);
  }

  @Override
  public void bury(Outgoing reply, String reason, Instant at) {
    kept.bury(reply, reason, at);
  }

  @Override
  public Depth depth() {
    return kept.depth();
  }

  @Override
  public boolean take(String person, LocalDate day, Most most) {
    return kept.take(person, day, most);
  }

  @Override
  public void close() {
    sessions.invalidateAll();
    events.invalidateAll();
    kept.close();
  }
}
