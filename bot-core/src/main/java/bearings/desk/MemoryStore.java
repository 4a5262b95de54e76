package bearings.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Keeps everything in memory, where it goes with the program. For conversations that are not meant
/// to stay.
public final class MemoryStore implements Store {
  private final Map<PersonId, Stored> people = new HashMap<>();
  private final Map<EventKey, Instant> events = new HashMap<>();
  private final Map<String, Row> outbox = new LinkedHashMap<>();
  private final List<Outgoing> dead = new ArrayList<>();
  private final Map<Day, Integer> taken = new HashMap<>();
  private long order;

  /// A day of somebody, or of all.
  private record Day(Optional<PersonId> person, LocalDate day) {}

  /// A reply as it rests.
  ///
  /// @param open whether its last attempt is not known to have failed
  /// @param free before this instant it is held or waits
  private record Row(Outgoing reply, boolean open, Instant free) {}

  @Override
  public synchronized Optional<Stored> load(PersonId person) {
    return Optional.ofNullable(people.get(person));
  }

  @Override
  public synchronized OptionalLong revision(PersonId person) {
    Stored stored = people.get(person);
    return stored == null ? OptionalLong.empty() : OptionalLong.of(stored.revision());
  }

  @Override
  public synchronized boolean answered(EventKey event) {
    return events.containsKey(event);
  }

  @Override
  public synchronized Commit.Result commit(Commit turn) {
    if (events.containsKey(turn.event())) {
      return new Commit.Result.Duplicate();
    }
    Stored stored = people.get(turn.person());
    boolean same =
        stored == null
            ? turn.expected().isEmpty()
            : turn.expected().isPresent() && turn.expected().getAsLong() == stored.revision();
    if (!same) {
      return new Commit.Result.Stale();
    }
    switch (turn.next()) {
      case Commit.Next.Keep keep ->
          people.put(turn.person(), new Stored(keep.session(), keep.revision(), keep.contact()));
      case Commit.Next.Erase _ -> erase(turn.person());
    }
    events.put(turn.event(), turn.at());
    var replies = new ArrayList<Outgoing>();
    for (Commit.Draft draft : turn.replies()) {
      var reply =
          new Outgoing(
              draft.key(),
              ++order,
              turn.person(),
              draft.address(),
              draft.reply(),
              0,
              false,
              turn.at());
      outbox.put(draft.key(), new Row(reply, false, Instant.MIN));
      replies.add(reply);
    }
    return new Commit.Result.Done(replies);
  }

  @Override
  public synchronized List<Due> due(Set<String> platforms, Instant until, int most) {
    return people.entrySet().stream()
        .filter(person -> platforms.contains(person.getKey().platform()))
        .flatMap(person ->
            person.getValue().session().followUpAt().stream()
                .filter(at -> !at.isAfter(until))
                .map(at ->
                    new Due(
                        person.getKey(),
                        at,
                        person.getValue().revision(),
                        person.getValue().contact())))
        .sorted(Comparator.comparing(Due::at))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized List<Known> recent(String platform, Instant since, int most) {
    return people.entrySet().stream()
        .filter(person -> person.getKey().platform().equals(platform))
        .filter(person -> !person.getValue().contact().last().isBefore(since))
        .map(person -> new Known(person.getKey(), person.getValue().contact()))
        .sorted(Comparator.comparing((Known known) -> known.contact().last()).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public synchronized int expire(Set<String> platforms, Instant lastHeardBefore, int most) {
    List<PersonId> gone =
        people.entrySet().stream()
            .filter(person -> platforms.contains(person.getKey().platform()))
            .filter(person -> person.getValue().contact().last().isBefore(lastHeardBefore))
            .map(Map.Entry::getKey)
            .limit(most)
            .toList();
    gone.forEach(this::erase);
    outbox.values().removeIf(row -> isOld(row.reply(), platforms, lastHeardBefore));
    dead.removeIf(reply -> isOld(reply, platforms, lastHeardBefore));
    return gone.size();
  }

  private static boolean isOld(Outgoing reply, Set<String> platforms, Instant before) {
    return platforms.contains(reply.person().platform()) && reply.created().isBefore(before);
  }

  @Override
  public synchronized void pruneEvents(Instant before) {
    events.values().removeIf(at -> at.isBefore(before));
    LocalDate since = LocalDate.ofInstant(before, ZoneOffset.UTC);
    taken.keySet().removeIf(one -> one.day().isBefore(since));
  }

  @Override
  public synchronized boolean forget(PersonId person, Receipt receipt) {
    return erase(person);
  }

  @Override
  public synchronized List<PersonId> people(String platform, String workspace, int most) {
    return Stream.of(
            people.keySet().stream(),
            outbox.values().stream().map(row -> row.reply().person()),
            dead.stream().map(Outgoing::person))
        .flatMap(Function.identity())
        .filter(p -> p.platform().equals(platform) && p.workspace().equals(workspace))
        .distinct()
        .limit(most)
        .toList();
  }

  private boolean erase(PersonId person) {
    boolean any = people.remove(person) != null;
    any |= outbox.values().removeIf(row -> row.reply().person().equals(person));
    any |= dead.removeIf(reply -> reply.person().equals(person));
    any |= taken.keySet().removeIf(one -> one.person().equals(Optional.of(person)));
    return any;
  }

  @Override
  public synchronized List<Outgoing> claim(Claim claim) {
    var begun = new HashSet<Address>();
    var claimed = new ArrayList<Outgoing>();
    for (Row row : List.copyOf(outbox.values())) {
      Address address = row.reply().address();
      boolean head = begun.add(Address.of(address.platform(), address.place()));
      if (head
          && claimed.size() < claim.most()
          && claim.platforms().contains(address.platform())
          && !row.free().isAfter(claim.now())) {
        var taken = attempt(row.reply(), row.reply().attempt() + 1, row.open());
        outbox.put(taken.key(), new Row(taken, true, claim.now().plus(claim.lease())));
        claimed.add(taken);
      }
    }
    return claimed;
  }

  private static Outgoing attempt(Outgoing reply, int attempt, boolean perhapsSent) {
    return new Outgoing(
        reply.key(),
        reply.order(),
        reply.person(),
        reply.address(),
        reply.reply(),
        attempt,
        perhapsSent,
        reply.created());
  }

  @Override
  public synchronized List<Outgoing> waiting(PersonId person) {
    return outbox.values().stream()
        .map(Row::reply)
        .filter(reply -> reply.person().equals(person))
        .toList();
  }

  @Override
  public synchronized void sent(List<Outgoing> replies) {
    replies.forEach(reply -> outbox.remove(reply.key()));
  }

  @Override
  public synchronized boolean reword(Outgoing reply, Reply words) {
    Row row = outbox.get(reply.key());
    if (row == null || !isCurrent(reply)) {
      return false;
    }
    outbox.put(reply.key(), new Row(row.reply().saying(words), row.open(), row.free()));
    return true;
  }

  @Override
  public synchronized void retry(Outgoing reply, Instant notBefore, boolean perhapsSent) {
    Row row = outbox.get(reply.key());
    if (row != null && isCurrent(reply)) {
      outbox.put(reply.key(), new Row(row.reply(), perhapsSent, notBefore));
    }
  }

  @Override
  public synchronized void bury(Outgoing reply, String reason, Instant at) {
    if (isCurrent(reply)) {
      outbox.remove(reply.key());
      dead.add(reply);
    }
  }

  /// Whether nobody has claimed it since.
  private boolean isCurrent(Outgoing reply) {
    Row row = outbox.get(reply.key());
    return row != null && row.reply().attempt() == reply.attempt();
  }

  @Override
  public synchronized Depth depth() {
    return new Depth(
        outbox.size(),
        outbox.values().stream().map(row -> row.reply().created()).min(Instant::compareTo),
        dead.size());
  }

  @Override
  public synchronized boolean take(String person, LocalDate day, Most most) {
    Optional<PersonId> somebody = PersonId.of(person).filter(people::containsKey);
    var theirs = new Day(somebody, day);
    var all = new Day(Optional.empty(), day);
    boolean left =
        somebody.isPresent()
            && taken.getOrDefault(theirs, 0) < most.perPerson()
            && taken.getOrDefault(all, 0) < most.inAll();
    if (left) {
      taken.merge(theirs, 1, Integer::sum);
      taken.merge(all, 1, Integer::sum);
    }
    return left;
  }

  @Override
  public void close() {
    // Memory needs no closing.
  }
}
