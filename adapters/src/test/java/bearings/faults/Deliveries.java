package bearings.faults;

import bearings.desk.PersonId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// What reached people, and the mishaps on the way. Not safe for threads: [FakeChat] holds its
/// lock.
final class Deliveries {
  private final Random random;
  private final Set<String> knownKeys = new HashSet<>();
  private final List<Delivery> all = new ArrayList<>();
  private final Map<PersonId, Integer> got = new HashMap<>();
  private final Map<Mishap, Integer> mishaps = new EnumMap<>(Mishap.class);
  private int recognised;

  /// A reply that a person sees.
  record Delivery(PersonId person, String place, String key, String text) {}

  /// What may go wrong when a reply is sent.
  enum Mishap {
    NONE(true),
    /// The chat has it, and the connection breaks before it can say so.
    ANSWER_LOST(true),
    /// The chat has it, and says so when nobody waits any longer.
    ANSWER_LATE(true),
    /// The chat has it, and says that it failed.
    ERROR_AFTER(true),
    ERROR_BEFORE(false),
    /// 429 with `Retry-After`.
    TOO_MANY(false),
    /// Not now, for a reason of its own.
    REFUSED(false),
    /// The connection breaks before the chat has it.
    REQUEST_LOST(false);

    private final boolean accepts;

    Mishap(boolean accepts) {
      this.accepts = accepts;
    }
  }

  Deliveries(Random random) {
    this.random = random;
  }

  /// Takes a reply, or not.
  ///
  /// @param recognises whether this chat knows a key again by itself; one that does not shows a
  ///   reply as often as it is sent
  Mishap send(Delivery delivery, boolean recognises) {
    Mishap mishap = chance();
    mishaps.merge(mishap, 1, Integer::sum);
    if (mishap.accepts) {
      boolean fresh = knownKeys.add(delivery.key());
      if (fresh || !recognises) {
        all.add(delivery);
        got.merge(delivery.person(), 1, Integer::sum);
      } else {
        recognised++;
      }
    }
    return mishap;
  }

  private Mishap chance() {
    return switch (random.nextInt(50)) {
      case 0, 1 -> Mishap.ANSWER_LOST;
      case 2 -> Mishap.ANSWER_LATE;
      case 3, 4 -> Mishap.ERROR_AFTER;
      case 5, 6 -> Mishap.ERROR_BEFORE;
      case 7, 8 -> Mishap.TOO_MANY;
      case 9 -> Mishap.REFUSED;
      case 10 -> Mishap.REQUEST_LOST;
      default -> Mishap.NONE;
    };
  }

  /// Whether nobody may look into the history now.
  boolean hidesHistory() {
    return random.nextInt(4) == 0;
  }

  /// The keys of what stands in a place.
  List<String> history(String place) {
    return all.stream().filter(d -> d.place().equals(place)).map(Delivery::key).toList();
  }

  /// How many replies a person has got.
  int got(PersonId person) {
    return got.getOrDefault(person, 0);
  }

  /// Everything that is to be seen, in order.
  List<Delivery> all() {
    return List.copyOf(all);
  }

  Map<Mishap, Integer> mishaps() {
    return mishaps;
  }

  /// How many repeated sends were known by their key.
  int recognised() {
    return recognised;
  }
}
