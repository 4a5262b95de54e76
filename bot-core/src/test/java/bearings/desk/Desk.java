package bearings.desk;

import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Keeping;
import bearings.dialogue.Person;
import bearings.dialogue.Place;
import bearings.dialogue.Question;
import bearings.heuristic.Shipped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// A front desk with the coach as it is shipped, its clock set by hand, and people who write to it.
final class Desk {
  static final Content CONTENT =
      new Content(
          Shipped.PROMPTS.coach(Optional.empty(), new Keeping.InMemory()),
          Shipped.PROMPTS.phrasebook(),
          "shipped");
  static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
  static final PersonId ANA = new PersonId("chat", "work", "ana");
  static final PersonId BEN = new PersonId("chat", "work", "ben");

  private static final Duration GENEROUS = Duration.ofSeconds(30);
  private static final int PATIENCE = 40;
  private static final AtomicInteger EVENTS = new AtomicInteger();
  private static final AtomicInteger SEEDS = new AtomicInteger();

  /// A clock that stands still until it is set.
  static final class Clock implements InstantSource {
    private volatile Instant now = START;

    @Override
    public Instant instant() {
      return now;
    }

    void set(Instant instant) {
      now = instant;
    }

    void pass(Duration duration) {
      now = now.plus(duration);
    }
  }

  final Clock clock = new Clock();
  final FrontDesk front;

  private Desk(Store store, RateLimit rate, Watch watch, FrontDesk.Bounds bounds) {
    var ids = new Ids(new Random(SEEDS.incrementAndGet()));
    this.front = new FrontDesk(() -> CONTENT, store, rate, ids, clock, watch, bounds);
  }

  static Desk over(Store store) {
    return over(store, Watch.NONE);
  }

  static Desk over(Store store, Watch watch) {
    return new Desk(store, RateLimit.NONE, watch, FrontDesk.Bounds.USUAL);
  }

  static Desk limited(Store store, RateLimit rate) {
    return new Desk(store, rate, Watch.NONE, FrontDesk.Bounds.USUAL);
  }

  static Desk over(Store store, FrontDesk.Bounds bounds) {
    return new Desk(store, RateLimit.NONE, Watch.NONE, bounds);
  }

  /// A private message under an event id that nobody else has.
  static Envelope message(PersonId person, String text) {
    return message(person, text, START);
  }

  static Envelope message(PersonId person, String text, Instant at) {
    return Envelope.direct(
        "event " + EVENTS.incrementAndGet(), person, dm(person), new Act.Text(text), at);
  }

  /// The same where others can read along.
  static Envelope inChannel(PersonId person, String text) {
    return new Envelope(
        "event " + EVENTS.incrementAndGet(),
        person,
        Address.of(person.platform(), "#general"),
        new Act.Text(text),
        START,
        Place.CHANNEL,
        Optional.empty(),
        Optional.empty());
  }

  static Address dm(PersonId person) {
    return Address.of(person.platform(), "dm-" + person.user());
  }

  CompletableFuture<Outcome> receive(Envelope envelope) {
    return front.receive(envelope);
  }

  Outcome.Answered say(PersonId person, String text) {
    return answered(receive(message(person, text, clock.instant())));
  }

  /// Somebody goes all the way to a plan and agrees to it, so that a follow-up is planned.
  ///
  /// @return when it falls due
  Instant agree(PersonId person) {
    var last = say(person, "I lost three bids since August, all wanted SQL");
    for (int i = 0; i < PATIENCE && last.turn().next().followUpAt().isEmpty(); i++) {
      clock.pass(Duration.ofMinutes(1));
      last =
          say(
              person,
              last.turn()
                  .asks()
                  .map(Question::id)
                  .map(Person.LOSES_BIDS::answer)
                  .orElse("and now?"));
    }
    return last.turn().next().followUpAt().orElseThrow();
  }

  static Outcome.Answered answered(Future<Outcome> coming) {
    return (Outcome.Answered) await(coming);
  }

  /// What comes, or a failure where it does not come in a time that is more than enough.
  static <T> T await(Future<T> coming) {
    try {
      return coming.get(GENEROUS.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("it did not come", e);
    }
  }
}
