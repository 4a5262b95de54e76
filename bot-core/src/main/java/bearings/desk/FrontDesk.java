package bearings.desk;

import bearings.desk.Commit.Next;
import bearings.desk.Watch.Step;
import bearings.dialogue.Incoming;
import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Session;
import bearings.dialogue.Turn;
import bearings.speech.Arg;
import bearings.speech.Phrasebook;
import bearings.speech.Say;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// Takes what arrives, one turn at a time for a person: loads the session, asks the coach, and
/// commits event, next session and replies in one transaction. Only then is the platform told.
public final class FrontDesk {
  /// Each loss to another instance means that the other one got on, so this is only reached where
  /// something is wrong.
  private static final int MOST_TRIES = 50;

  private static final int PEOPLE_AT_ONCE = 100;
  private static final Duration FULL_WAIT = Duration.ofSeconds(2);
  private static final String RECEIPT = "receipt";

  private final Supplier<Content> content;
  private final Store store;
  private final RateLimit rate;
  private final Ids ids;
  private final InstantSource clock;
  private final Watch watch;
  private final Lanes lanes;

  /// How much may wait.
  ///
  /// @param ofOne for one person
  /// @param ofAll for all together
  public record Bounds(int ofOne, int ofAll) {
    public static final Bounds USUAL = new Bounds(20, 10_000);
  }

  /// @param content asked once for each turn, so that it may change between turns
  public FrontDesk(
      Supplier<Content> content,
      Store store,
      RateLimit rate,
      Ids ids,
      InstantSource clock,
      Watch watch,
      Bounds bounds) {
    this.content = content;
    this.store = store;
    this.rate = rate;
    this.ids = ids;
    this.clock = clock;
    this.watch = watch;
    this.lanes = new Lanes(bounds.ofOne(), bounds.ofAll());
  }

  /// Takes an envelope. Completes when it is answered and the answer is stored, or when it is clear
  /// that it is not; exceptionally only by a defect, and then nothing of it was kept.
  ///
  /// What depends on it is done in the person's lane, before their next message and before [#close]
  /// has done: it should be short, and must not wait for another message of the same person.
  public CompletableFuture<Outcome> receive(Envelope envelope) {
    watch.saw(new Step.Received());
    return lanes.run(envelope.person(), () -> answered(envelope), () -> refused(FULL_WAIT));
  }

  /// What the coach knows and says now.
  public Content content() {
    return content.get();
  }

  /// What is stored about a person.
  public Optional<Stored> stored(PersonId person) {
    return store.load(person);
  }

  /// Whether what somebody did is known to have been answered, by its id on their platform.
  public boolean answered(PersonId person, String eventId) {
    return store.answered(EventKey.of(person.platform(), person.workspace(), eventId));
  }

  /// People of a chat who were heard at an instant or since, who was heard last first.
  public List<Sessions.Known> recent(String platform, Instant since, int most) {
    return store.recent(platform, since, most);
  }

  /// Replies to a person that are committed and not handed over yet, oldest first: for a chat that
  /// fetches them instead of having them sent.
  public List<Outgoing> waiting(PersonId person) {
    return store.waiting(person);
  }

  /// These were handed over.
  public void handedOver(List<Outgoing> replies) {
    if (!replies.isEmpty()) {
      store.sent(replies);
    }
  }

  /// Everything that is held about a person, for them to read; nothing where nothing is held.
  public Optional<Map<String, Object>> export(PersonId person) {
    return export(person, List.of());
  }

  /// The same for a chat that hands over replies with it.
  ///
  /// @param apart replies that are handed over together with it
  public Optional<Map<String, Object>> export(PersonId person, List<Outgoing> apart) {
    return store
        .load(person)
        .map(stored -> {
          var waiting = new ArrayList<>(store.waiting(person));
          waiting.removeIf(reply -> apart.stream().anyMatch(a -> a.key().equals(reply.key())));
          return Export.of(person, stored, waiting, content.get().phrases());
        });
  }

  /// Erases everything about a person at once, whatever is going on. Gives the receipt that stays;
  /// nothing where nothing was held.
  public Optional<Receipt> forget(PersonId person) {
    var receipt = new Receipt(ids.receipt(), clock.instant());
    if (!store.forget(person, receipt)) {
      return Optional.empty();
    }
    watch.saw(new Step.Forgotten());
    return Optional.of(receipt);
  }

  /// Erases everything about everybody of a workspace, which has sent the coach away.
  ///
  /// @return how many people that were
  public int forgetWorkspace(String platform, String workspace) {
    int forgotten = 0;
    boolean any = true;
    while (any) {
      any = false;
      for (PersonId person : store.people(platform, workspace, PEOPLE_AT_ONCE)) {
        if (forget(person).isPresent()) {
          any = true;
          forgotten++;
        }
      }
    }
    return forgotten;
  }

  /// Takes no more, and waits until what was taken is done.
  ///
  /// @return whether it was done in time
  public boolean close(Duration atMost) throws InterruptedException {
    return lanes.close(atMost);
  }

  private Outcome answered(Envelope envelope) {
    EventKey key = envelope.key();
    try {
      if (store.answered(key)) {
        return duplicate();
      }
      boolean person = !(envelope.act() instanceof Act.Due);
      Optional<Duration> wait =
          person ? rate.take(envelope.person(), clock.instant()) : Optional.empty();
      return wait.isPresent() ? refused(wait.get()) : turn(envelope, key);
    } catch (StoreUnavailable e) {
      watch.saw(new Step.Failed("turn", e));
      return new Outcome.Unavailable(e.why());
    }
  }

  private Outcome duplicate() {
    watch.saw(new Step.Duplicate());
    return new Outcome.Duplicate();
  }

  private Outcome refused(Duration retryAfter) {
    watch.saw(new Step.Refused());
    return new Outcome.Refused(retryAfter);
  }

  /// Computes the turn and commits it; anew from what is stored then where another instance was
  /// quicker.
  private Outcome turn(Envelope envelope, EventKey key) {
    long began = System.nanoTime();
    for (int i = 0; i < MOST_TRIES; i++) {
      var stored = store.load(envelope.person());
      if (envelope.act() instanceof Act.Due && !isDue(stored, envelope)) {
        return duplicate();
      }
      var draft = draft(envelope, key, stored);
      watch.saw(new Step.Replied(since(began)));
      long committing = System.nanoTime();
      switch (store.commit(draft.commit())) {
        case Commit.Result.Done done -> {
          watch.saw(new Step.Committed(since(committing), since(began)));
          draft.receipt().ifPresent(_ -> watch.saw(new Step.Forgotten()));
          return new Outcome.Answered(
              draft.before(), draft.turn(), done.replies(), draft.receipt());
        }
        case Commit.Result.Duplicate _ -> {
          return duplicate();
        }
        case Commit.Result.Stale _ -> watch.saw(new Step.Stale());
      }
    }
    throw new IllegalStateException("a turn was overtaken " + MOST_TRIES + " times");
  }

  /// Another instance may have asked already.
  private static boolean isDue(Optional<Stored> stored, Envelope envelope) {
    return stored
        .flatMap(s -> s.session().followUpAt())
        .filter(due -> !due.isAfter(envelope.at()))
        .isPresent();
  }

  /// A turn that is computed and not committed.
  private record Draft(Session before, Turn turn, Commit commit, Optional<Receipt> receipt) {}

  private Draft draft(Envelope envelope, EventKey key, Optional<Stored> stored) {
    Content now = content.get();
    Session before = stored.map(Stored::session).orElseGet(Session::fresh);
    Contact contact =
        stored.map(s -> s.contact().after(envelope)).orElseGet(() -> Contact.first(envelope));
    Turn turn =
        now.coach()
            .reply(
                before,
                new Incoming(envelope.act(), envelope.at(), envelope.place(), contact.zone()));
    Optional<Receipt> receipt =
        turn.effects().contains(Turn.Effect.FORGET)
            ? Optional.of(new Receipt(ids.receipt(), clock.instant()))
            : Optional.empty();
    Turn said = receipt.map(r -> naming(turn, r)).orElse(turn);
    Next next =
        receipt
            .<Next>map(Next.Erase::new)
            .orElseGet(() -> new Next.Keep(said.next(), revisionAfter(stored), contact));
    var commit =
        new Commit(
            key,
            envelope.person(),
            stored.map(s -> OptionalLong.of(s.revision())).orElseGet(OptionalLong::empty),
            next,
            now.version(),
            clock.instant(),
            replies(said, now.phrases(), address(envelope, contact)));
    return new Draft(before, said, commit, receipt);
  }

  private long revisionAfter(Optional<Stored> stored) {
    return stored.map(s -> s.revision() + 1).orElseGet(ids::firstRevision);
  }

  /// A follow-up is asked where the person is reached in private.
  private static Address address(Envelope envelope, Contact contact) {
    return envelope.act() instanceof Act.Due ? contact.home() : envelope.address();
  }

  private List<Commit.Draft> replies(Turn turn, Phrasebook phrases, Address address) {
    Reply reply = Reply.of(turn, phrases);
    return reply.isEmpty() ? List.of() : List.of(new Commit.Draft(ids.key(), address, reply));
  }

  /// The turn with the receipt filled in wherever a line has a place for it.
  private static Turn naming(Turn turn, Receipt receipt) {
    List<Say> says =
        turn.says().stream().map(say -> say.with(RECEIPT, new Arg.Text(receipt.id()))).toList();
    return new Turn(turn.next(), says, turn.asks(), turn.privately(), turn.effects());
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
