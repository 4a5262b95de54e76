package bearings.store;

import bearings.desk.Address;
import bearings.desk.Commit;
import bearings.desk.Contact;
import bearings.desk.EventKey;
import bearings.desk.PersonId;
import bearings.desk.Receipt;
import bearings.desk.Sessions;
import bearings.desk.Stored;
import bearings.dialogue.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The rows about people and the events they caused. Each method is part of a unit of work.
final class People {
  private static final String CONTACT =
      "home_platform, home_place, home_route, zone, locale, last_contact";
  private static final String LOAD =
      "select revision, session, %s as wrapped, %s from person where person = ?"
          .formatted(Keys.OF_ROW.formatted("person"), CONTACT);
  private static final String INSERT =
      """
      insert into person (revision, session, schema, content, %s, follow_up_at, last_day, platform,
        person)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
      """
          .formatted(CONTACT);
  private static final String UPDATE =
      """
      update person set revision = ?, session = ?, schema = ?, content = ?, home_platform = ?,
        home_place = ?, home_route = ?, zone = ?, locale = ?, last_contact = ?
      where person = ? and revision = ?\
      """;
  // For itself, since writing an indexed column costs even where it stays as it is.
  private static final String UPDATE_INDEXED =
      """
      update person set follow_up_at = ?, last_day = ?
      where person = ? and (follow_up_at is distinct from ? or last_day <> ?)\
      """;
  private static final String DUE =
      """
      select person, follow_up_at, revision, %s from person
      where follow_up_at <= ? and platform in (%s) order by follow_up_at limit ?\
      """;
  private static final String RECENT =
      """
      select person, %s from person
      where last_day >= ? and last_contact >= ? and platform = ?
      order by last_contact desc limit ?\
      """
          .formatted(CONTACT);
  private static final String OF_WORKSPACE =
      """
      select person from (select person from person union select person from outbox
        union select person from dead_letter) someone
      where substr(person, 1, ?) = ? limit ?\
      """;
  private static final List<String> ALL_BUT_PERSON =
      List.of("outbox", "dead_letter", "person_key", "allowance");

  private final Keys keys;
  private final SessionJson sessions;
  private final Recent recent;

  People(Keys keys, SessionJson sessions, Recent recent) {
    this.keys = keys;
    this.sessions = sessions;
    this.recent = recent;
  }

  OptionalLong revision(Link link, PersonId person) throws SQLException {
    return link.first(
            "select revision from person where person = ?",
            row -> OptionalLong.of(row.getLong(1)),
            person.toString())
        .orElseGet(OptionalLong::empty);
  }

  Optional<Stored> load(Link link, PersonId person) throws SQLException {
    return link.first(LOAD, row -> stored(row, person), person.toString());
  }

  private Stored stored(ResultSet row, PersonId person) throws SQLException {
    long revision = row.getLong("revision");
    Optional<Session> known = recent.session(person, revision);
    return new Stored(
        known.isPresent() ? known.get() : session(row, person), revision, contact(row));
  }

  private Session session(ResultSet row, PersonId person) throws SQLException {
    byte[] sealed = row.getBytes("session");
    return sessions.read(keys.open(row.getBytes("wrapped"), person, Keys.SESSION, sealed));
  }

  private static Contact contact(ResultSet row) throws SQLException {
    return new Contact(
        new Address(
            row.getString("home_platform"),
            row.getString("home_place"),
            row.getString("home_route")),
        ZoneId.of(row.getString("zone")),
        Locale.forLanguageTag(row.getString("locale")),
        Nanos.instant(row.getLong("last_contact")));
  }

  boolean answered(Link link, EventKey event) throws SQLException {
    return link.any("select 1 from event where id = ?", event.hex());
  }

  /// Remembers an event. Says whether this is the first time.
  boolean note(Link link, EventKey event, Instant at) throws SQLException {
    return link.run(
            "insert into event (id, at) values (?, ?) on conflict do nothing",
            event.hex(),
            Nanos.of(at))
        == 1;
  }

  /// Makes the person's record what comes next, if it still is what was expected.
  ///
  /// @param session the next session as JSON; empty where the person is erased
  boolean advance(Link link, Commit turn, String session) throws SQLException {
    return switch (turn.next()) {
      case Commit.Next.Keep keep -> keep(link, turn, keep, session);
      case Commit.Next.Erase erase -> erase(link, turn, erase.receipt());
    };
  }

  private boolean keep(Link link, Commit turn, Commit.Next.Keep keep, String session)
      throws SQLException {
    PersonId person = turn.person();
    Contact contact = keep.contact();
    List<Object> values =
        List.of(
            keep.revision(),
            keys.seal(keys.of(link, person), person, Keys.SESSION, session),
            SessionJson.SCHEMA,
            turn.content(),
            contact.home().platform(),
            contact.home().place(),
            contact.home().route(),
            contact.zone().getId(),
            contact.locale().toLanguageTag(),
            Nanos.of(contact.last()));
    List<Object> indexed =
        List.of(keep.session().followUpAt().map(Nanos::of), Nanos.day(contact.last()));
    String id = person.toString();
    OptionalLong expected = turn.expected();
    if (expected.isEmpty()) {
      return link.run(INSERT, values, indexed, person.platform(), id) == 1;
    }
    if (link.run(UPDATE, values, id, expected.getAsLong()) == 0) {
      return false;
    }
    link.run(UPDATE_INDEXED, indexed, id, indexed);
    return true;
  }

  private static boolean erase(Link link, Commit turn, Receipt receipt) throws SQLException {
    String person = turn.person().toString();
    OptionalLong expected = turn.expected();
    boolean same =
        expected.isPresent()
            ? link.run(
                    "delete from person where person = ? and revision = ?",
                    person,
                    expected.getAsLong())
                == 1
            : !link.any("select 1 from person where person = ?", person);
    if (same) {
      eraseAllElse(link, person);
      link.erase();
      keep(link, receipt);
    }
    return same;
  }

  List<Sessions.Due> due(Link link, Set<String> platforms, Instant until, int most)
      throws SQLException {
    List<String> of = List.copyOf(platforms);
    return link.all(
        DUE.formatted(CONTACT, Link.marks(of)),
        row ->
            new Sessions.Due(
                person(row),
                Nanos.instant(row.getLong("follow_up_at")),
                row.getLong("revision"),
                contact(row)),
        Nanos.of(until),
        of,
        most);
  }

  /// The people of a chat who were heard at an instant or since, who was heard last first.
  List<Sessions.Known> recent(Link link, String platform, Instant since, int most)
      throws SQLException {
    return link.all(
        RECENT,
        row -> new Sessions.Known(person(row), contact(row)),
        Nanos.day(since),
        Nanos.of(since),
        platform,
        most);
  }

  /// Who a row is about.
  static PersonId person(ResultSet row) throws SQLException {
    return PersonId.of(row.getString("person")).orElseThrow();
  }

  /// The people who were last heard before an instant, the longest silent first to the day.
  List<String> silent(Link link, Set<String> platforms, Instant before, int most)
      throws SQLException {
    List<String> of = List.copyOf(platforms);
    return link.all(
        """
        select person from person
        where last_day <= ? and last_contact < ? and platform in (%s) order by last_day limit ?
        """
            .formatted(Link.marks(of)),
        row -> row.getString(1),
        Nanos.day(before),
        Nanos.of(before),
        of,
        most);
  }

  /// Erases a person, unless they were heard again since an instant.
  boolean expire(Link link, String person, Instant before) throws SQLException {
    boolean gone =
        link.run(
                "delete from person where person = ? and last_contact < ?",
                person,
                Nanos.of(before))
            == 1;
    if (gone) {
      eraseAllElse(link, person);
      link.erase();
    }
    return gone;
  }

  /// Erases what is left of people who were erased before: replies to them that never arrived.
  void eraseLeftovers(Link link, Set<String> platforms, Instant before) throws SQLException {
    List<String> of = List.copyOf(platforms);
    for (String table : List.of("outbox", "dead_letter")) {
      int gone =
          link.run(
              """
              delete from %1$s where created < ? and platform in (%2$s)
                and not exists (select 1 from person p where p.person = %1$s.person)\
              """
                  .formatted(table, Link.marks(of)),
              Nanos.of(before),
              of);
      if (gone > 0) {
        link.erase();
      }
    }
  }

  void prune(Link link, Instant before) throws SQLException {
    link.run("delete from event where at < ?", Nanos.of(before));
  }

  /// People of a workspace of whom there is a row anywhere.
  List<PersonId> of(Link link, String platform, String workspace, int most) throws SQLException {
    // Compared from the start, and not by order: that depends on the database's language.
    String start = platform + ":" + workspace + ":";
    return link.all(OF_WORKSPACE, People::person, start.length(), start, most);
  }

  /// Erases everything about a person. The receipt stays, if there was anything.
  boolean forget(Link link, PersonId person, Receipt receipt) throws SQLException {
    String of = person.toString();
    boolean any = link.run("delete from person where person = ?", of) > 0;
    any |= eraseAllElse(link, of);
    if (any) {
      link.erase();
      keep(link, receipt);
    }
    return any;
  }

  private static boolean eraseAllElse(Link link, String person) throws SQLException {
    boolean any = false;
    for (String table : ALL_BUT_PERSON) {
      any |= link.run("delete from %s where person = ?".formatted(table), person) > 0;
    }
    return any;
  }

  private static void keep(Link link, Receipt receipt) throws SQLException {
    link.run("insert into receipt (id, at) values (?, ?)", receipt.id(), Nanos.of(receipt.at()));
  }
}
