package bearings.store;

import bearings.content.Prompts;
import bearings.desk.Address;
import bearings.desk.Commit;
import bearings.desk.Commit.Draft;
import bearings.desk.Commit.Next;
import bearings.desk.Contact;
import bearings.desk.EventKey;
import bearings.desk.PersonId;
import bearings.desk.Receipt;
import bearings.desk.Reply;
import bearings.dialogue.Coach;
import bearings.dialogue.FollowUp;
import bearings.dialogue.Incoming;
import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Keeping;
import bearings.dialogue.Place;
import bearings.dialogue.Session;
import bearings.dialogue.Turn;
import bearings.speech.Phrasebook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Turns to be stored: what the shipped coach answers, and to whom.
final class Turns {
  static final Instant NOW = Instant.parse("2026-11-23T09:00:00.123456789Z");
  static final Set<String> SLACK = Set.of("slack");

  /// The revision of a first turn.
  static final long FIRST = 4_503_599_627_370_495L;

  /// Nobody else says this.
  static final String WORDS = "the Zwetschgenknoedel account";

  private static final Coach COACH;
  private static final Phrasebook PHRASES;
  private static final Turn TURN;
  private static final AtomicLong COUNT = new AtomicLong();

  static {
    Prompts prompts = Prompts.read(Prompts.builtIn());
    COACH = prompts.coach(Optional.empty(), new Keeping.InMemory());
    PHRASES = prompts.phrasebook();
    TURN = said(said(Session.fresh(), "hi").next(), "I lost two bids for " + WORDS);
  }

  private Turns() {}

  private static Turn said(Session session, String text) {
    return COACH.reply(session, new Incoming(new Act.Text(text), NOW, Place.DM, ZoneOffset.UTC));
  }

  /// A session that holds [#WORDS].
  static Session session() {
    return TURN.next();
  }

  static Session session(Instant followUp) {
    Session now = session();
    return new Session(
        now.turn(),
        now.file(),
        now.mode(),
        now.open(),
        now.progress(),
        now.said(),
        now.checkpoints(),
        Optional.of(new FollowUp(followUp, FollowUp.Purpose.CHECK_IN, 1)),
        now.lastHeard(),
        now.afterSafety());
  }

  static PersonId person(String user) {
    return new PersonId("slack", "T1", user);
  }

  static Contact contact(PersonId person, Instant last) {
    return new Contact(
        new Address(person.platform(), "D" + person.user(), "thread 7"),
        ZoneId.of("Europe/Vienna"),
        Locale.forLanguageTag("de-AT"),
        last);
  }

  static EventKey event(String name) {
    byte[] id =
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    return new EventKey(new String(id, StandardCharsets.UTF_8).replace("-", ""));
  }

  /// The first turn of somebody.
  static Commit first(PersonId person, Draft... replies) {
    return turn(person, OptionalLong.empty(), keep(person, FIRST, NOW), replies);
  }

  /// The turn after a revision.
  static Commit next(PersonId person, long revision, Draft... replies) {
    return turn(person, OptionalLong.of(revision), keep(person, revision + 1, NOW), replies);
  }

  static Commit turn(PersonId person, OptionalLong expected, Next next, Draft... replies) {
    EventKey event = event("event " + COUNT.incrementAndGet());
    return new Commit(event, person, expected, next, "2026.11", NOW, List.of(replies));
  }

  static Next keep(PersonId person, long revision, Instant last) {
    return new Next.Keep(session(), revision, contact(person, last));
  }

  static Next following(PersonId person, Instant at) {
    return new Next.Keep(session(at), FIRST, contact(person, NOW));
  }

  static Receipt receipt(String id) {
    return new Receipt(id, NOW);
  }

  /// A reply to a place, which quotes [#WORDS].
  static Draft to(String place) {
    return to(new Address("slack", place, "thread 9"));
  }

  static Draft to(Address address) {
    return new Draft("KEY" + COUNT.incrementAndGet(), address, Reply.of(TURN, PHRASES));
  }

  /// A reply that quotes nobody.
  static Draft farewell(String place) {
    return new Draft(
        "KEY" + COUNT.incrementAndGet(),
        Address.of("slack", place),
        Reply.of(said(Session.fresh(), "hi"), PHRASES));
  }
}
