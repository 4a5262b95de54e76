package bearings.store;

import bearings.desk.Address;
import bearings.desk.Commit;
import bearings.desk.Contact;
import bearings.desk.EventKey;
import bearings.desk.PersonId;
import bearings.desk.Receipt;
import bearings.desk.Sessions;
import bearings.desk.Stored;
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
      insert into person (revision, session, schema, content, follow_up_at, %s, platform, person)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
      """
          .formatted(CONTACT);
  private static final String UPDATE =
      """
      update person set revision = ?, session = ?, schema = ?, content = ?, follow_up_at = ?,
        home_platform = ?, home_place = ?, home_route = ?, zone = ?, locale = ?, last_contact = ?
      where person = ? and revision = ?\
      """;
  private static final String DUE =
      """
      select person, follow_up_at, revision, %s from person
      where follow_up_at <= ? and platform in (%s) order by follow_up_at limit ?\
      """;
  private static final String RECENT =
      """
      select person, %s from person
      where last_contact >= ? and platform = ? order by last_contact desc limit ?\
      """
          .formatted(CONTACT);
  private static final String SILENT =
      """
      select person from person
      where last_contact < ? and platform in (%s) order by last_contact limit ?\
      """;
  private static final List<String> ALL_BUT_PERSON = List.of("outbox", "dead_letter", "person_key");

  private final Keys keys;
  private final SessionJson sessions;

  People(Keys keys, SessionJson sessions) {
    this.keys = keys;
    this.sessions = sessions;
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
    String session =
        keys.open(row.getBytes("wrapped"), person, Keys.SESSION, row.getBytes("session"));
    return new Stored(sessions.read(session), row.getLong("revision"), contact(row));
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

  /// @return whether this is the first time
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
    byte[] key = keys.of(link, person);
    List<Object> values =
        List.of(
            keep.revision(),
            keys.seal(key, person, Keys.SESSION, session),
            SessionJson.SCHEMA,
            turn.content(),
            keep.session().followUpAt().map(Nanos::of),
            contact.home().platform(),
            contact.home().place(),
            contact.home().route(),
            contact.zone().getId(),
            contact.locale().toLanguageTag(),
            Nanos.of(contact.last()));
    OptionalLong expected = turn.expected();
    int changed =
        expected.isPresent()
            ? link.run(UPDATE, values, person.toString(), expected.getAsLong())
            : link.run(INSERT, values, person.platform(), person.toString());
    return changed == 1;
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
        Nanos.of(since),
        platform,
        most);
  }

  /// Who a row is about.
  static PersonId person(ResultSet row) throws SQLException {
    return PersonId.of(row.getString("person")).orElseThrow();
  }

  /// The people who were last heard before an instant, the longest silent first.
  List<String> silent(Link link, Set<String> platforms, Instant before, int most)
      throws SQLException {
    List<String> of = List.copyOf(platforms);
    return link.all(
        SILENT.formatted(Link.marks(of)), row -> row.getString(1), Nanos.of(before), of, most);
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

  /// Erases everything about a person. The receipt stays, if there was anything.
  boolean forget(Link link, PersonId person, Receipt receipt) throws SQLException {
    String of = person.toString();
    boolean any = link.run("delete from person where person = ?", of) > 0;
    any |= eraseAllElse(link, of);
    if (any) {
      keep(link, receipt);
    }
    return any;
  }

  private static boolean eraseAllElse(Link link, String person) throws SQLException {
    link.erase();
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
