package bearings.store;

import bearings.desk.PersonId;
import bearings.dialogue.Session;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/// The sessions of people who talk just now, which need not be read from JSON again. A session is
/// taken from here only where the database says that this is its revision.
final class Recent {
  private static final int PEOPLE = 1_000;
  private static final Duration AFTER_THE_LAST_TURN = Duration.ofMinutes(10);

  private final Cache<PersonId, Known> sessions =
      Caffeine.newBuilder().maximumSize(PEOPLE).expireAfterAccess(AFTER_THE_LAST_TURN).build();

  private record Known(long revision, Session session) {}

  Optional<Session> session(PersonId person, long revision) {
    return Optional.ofNullable(sessions.getIfPresent(person))
        .filter(known -> known.revision() == revision)
        .map(Known::session);
  }

  /// @param revision of the session, which must be in the database
  void keep(PersonId person, long revision, Session session) {
    sessions.put(person, new Known(revision, session));
  }

  void drop(PersonId person) {
    sessions.invalidate(person);
  }
}
