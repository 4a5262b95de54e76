package bearings.memory;

import bearings.casefile.CaseFile;
import bearings.casefile.Entry;
import bearings.casefile.Fact;
import bearings.desk.Address;
import bearings.desk.Commit;
import bearings.desk.Contact;
import bearings.desk.EventKey;
import bearings.desk.PersonId;
import bearings.dialogue.Mode;
import bearings.dialogue.Progress;
import bearings.dialogue.Session;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// People, sessions and turns, as small as they can be.
final class Some {
  static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  private Some() {}

  static PersonId person(int number) {
    return new PersonId("slack", "T1", "U" + number);
  }

  static EventKey event(long number) {
    return new EventKey("%032x".formatted(number));
  }

  /// A session of so many turns in which something was said.
  static Session session(int turn, String words) {
    return new Session(
        turn,
        new CaseFile(List.of(Entry.of(turn, new Fact.Feeling(words), words))),
        new Mode.Coaching(),
        Optional.empty(),
        new Progress(
            Map.of(),
            Optional.empty(),
            0,
            Optional.empty(),
            java.util.Set.of(),
            Optional.empty(),
            false),
        Map.of(),
        List.of(),
        Optional.empty(),
        Optional.of(NOON),
        false);
  }

  static Commit keep(
      long event, PersonId person, OptionalLong expected, Session next, long revision) {
    var contact = new Contact(Address.home(person), ZoneOffset.UTC, Locale.ENGLISH, NOON);
    return commit(event, person, expected, new Commit.Next.Keep(next, revision, contact));
  }

  static Commit commit(long event, PersonId person, OptionalLong expected, Commit.Next next) {
    return new Commit(event(event), person, expected, next, "v1", NOON, List.of());
  }
}
