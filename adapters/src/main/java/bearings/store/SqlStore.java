package bearings.store;

import bearings.desk.Address;
import bearings.desk.Commit;
import bearings.desk.EventKey;
import bearings.desk.Outgoing;
import bearings.desk.PersonId;
import bearings.desk.Receipt;
import bearings.desk.Reply;
import bearings.desk.Stored;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// Keeps everything in a database. What each method does in it is one transaction.
final class SqlStore implements SecretStore {
  private final SessionJson sessions = new SessionJson();
  private final ReplyJson replies = new ReplyJson();
  private final Recent recent = new Recent();
  private final Engine engine;
  private final People people;
  private final Queue queue;
  private final Secrets secrets;

  SqlStore(Engine engine, Keys keys) {
    this.engine = engine;
    this.people = new People(keys, sessions, recent);
    this.queue = new Queue(keys, replies);
    this.secrets = new Secrets(engine, keys);
  }

  @Override
  public Optional<Stored> load(PersonId person) {
    return engine.read(link -> people.load(link, person));
  }

  @Override
  public OptionalLong revision(PersonId person) {
    return engine.read(link -> people.revision(link, person));
  }

  @Override
  public boolean answered(EventKey event) {
    return engine.read(link -> people.answered(link, event));
  }

  @Override
  public Commit.Result commit(Commit turn) {
    // What is worked out here does not keep the writer busy.
    String session =
        turn.next() instanceof Commit.Next.Keep keep ? sessions.write(keep.session()) : "";
    List<String> texts =
        turn.replies().stream().map(draft -> replies.write(draft.reply())).toList();
    Commit.Result result =
        engine.write(link -> {
          // One place after the other, so that what is committed first also comes first there.
          link.lock(
              Stream.concat(
                  Stream.of(name(turn.person())),
                  turn.replies().stream().map(draft -> name(draft.address()))));
          if (!people.note(link, turn.event(), turn.at())) {
            return new Commit.Result.Duplicate();
          }
          if (!people.advance(link, turn, session)) {
            link.undo();
            return new Commit.Result.Stale();
          }
          return new Commit.Result.Done(queue.add(link, turn, texts));
        });
    if (result instanceof Commit.Result.Done) {
      remember(turn);
    }
    return result;
  }

  private void remember(Commit turn) {
    switch (turn.next()) {
      case Commit.Next.Keep keep -> recent.keep(turn.person(), keep.revision(), keep.session());
      case Commit.Next.Erase _ -> recent.drop(turn.person());
    }
  }

  private static String name(PersonId person) {
    return "person " + person;
  }

  private static String name(Address address) {
    return "place " + address.platform() + " " + address.place();
  }

  @Override
  public List<Due> due(Set<String> platforms, Instant until, int most) {
    return platforms.isEmpty()
        ? List.of()
        : engine.read(link -> people.due(link, platforms, until, most));
  }

  @Override
  public List<Known> recent(String platform, Instant since, int most) {
    return engine.read(link -> people.recent(link, platform, since, most));
  }

  @Override
  public int expire(Set<String> platforms, Instant lastHeardBefore, int most) {
    if (platforms.isEmpty()) {
      return 0;
    }
    return engine.write(link -> {
      List<String> silent = people.silent(link, platforms, lastHeardBefore, most);
      link.lock(silent.stream().map(person -> "person " + person));
      int gone = 0;
      for (String person : silent) {
        gone += people.expire(link, person, lastHeardBefore) ? 1 : 0;
      }
      people.eraseLeftovers(link, platforms, lastHeardBefore);
      return gone;
    });
  }

  @Override
  public void pruneEvents(Instant before) {
    engine.write(link -> {
      people.prune(link, before);
      Allowances.prune(link, before);
      return true;
    });
  }

  @Override
  public boolean forget(PersonId person, Receipt receipt) {
    recent.drop(person);
    return engine.write(link -> {
      link.lock(Stream.of(name(person)));
      return people.forget(link, person, receipt);
    });
  }

  @Override
  public List<PersonId> people(String platform, String workspace, int most) {
    return engine.read(link -> people.of(link, platform, workspace, most));
  }

  @Override
  public List<Outgoing> claim(Claim claim) {
    return claim.platforms().isEmpty() ? List.of() : engine.write(link -> queue.claim(link, claim));
  }

  @Override
  public List<Outgoing> waiting(PersonId person) {
    return engine.read(link -> queue.waiting(link, person));
  }

  @Override
  public void sent(List<Outgoing> replies) {
    engine.write(link -> {
      link.lock(replies.stream().map(reply -> name(reply.person())));
      queue.remove(link, replies);
      return true;
    });
  }

  @Override
  public boolean reword(Outgoing reply, Reply words) {
    String text = replies.write(words);
    return engine.write(link -> {
      link.lock(Stream.of(name(reply.person())));
      return queue.reword(link, reply, text);
    });
  }

  @Override
  public void retry(Outgoing reply, Instant notBefore, boolean perhapsSent) {
    engine.write(link -> {
      queue.retry(link, reply, notBefore, perhapsSent);
      return true;
    });
  }

  @Override
  public void bury(Outgoing reply, String reason, Instant at) {
    engine.write(link -> {
      queue.bury(link, reply, reason, at);
      return true;
    });
  }

  @Override
  public Depth depth() {
    return engine.read(queue::depth);
  }

  @Override
  public boolean take(String person, LocalDate day, Most most) {
    return engine.write(link -> Allowances.take(link, person, day, most));
  }

  @Override
  public Secrets secrets() {
    return secrets;
  }

  @Override
  public void close() {
    engine.close();
  }
}
