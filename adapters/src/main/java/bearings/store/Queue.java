package bearings.store;

import bearings.desk.Address;
import bearings.desk.Commit;
import bearings.desk.Outbox;
import bearings.desk.Outgoing;
import bearings.desk.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rows of replies that wait to be sent, and of those that never will be. Each method is part
/// of a unit of work.
final class Queue {
  private static final Logger LOG = LoggerFactory.getLogger(Queue.class);
  private static final String COLUMNS =
      """
      ord, id, person, platform, place, route, reply, attempt, perhaps_sent, created,
        %s as wrapped\
      """
          .formatted(Keys.OF_ROW.formatted("outbox"));
  private static final String INSERT =
      """
      insert into outbox (id, person, platform, place, route, reply, attempt, open, perhaps_sent,
        free_at, created)
      values (?, ?, ?, ?, ?, ?, 0, false, false, ?, ?) returning ord\
      """;
  private static final String CLAIM =
      """
      with due as (
        select o.ord from outbox o
        where o.platform in (%s) and o.free_at <= ?
          and not exists (
            select 1 from outbox older
            where older.platform = o.platform and older.place = o.place and older.ord < o.ord)
        order by o.ord limit ? %s)
      update outbox set attempt = attempt + 1, perhaps_sent = open, open = true, free_at = ?
      where ord in (select ord from due)
      returning %s\
      """;
  private static final String WAITING =
      "select %s from outbox where person = ? order by ord".formatted(COLUMNS);
  private static final String HELD = "select 1 from outbox where id = ? and attempt = ?";
  private static final String REWORD = "update outbox set reply = ? where id = ? and attempt = ?";
  private static final String RETRY =
      "update outbox set open = ?, free_at = ? where ord = ? and attempt = ?";
  private static final String BURY =
      """
      insert into dead_letter (ord, id, person, platform, place, route, reply, attempt, created,
        buried, reason)
      select ord, id, person, platform, place, route, reply, attempt, created, ?, ? from outbox
      where ord = ? and attempt = ?\
      """;
  private static final String LEFT =
      "select 1 from outbox where person = ? union all select 1 from dead_letter where person = ?";

  private final Keys keys;
  private final ReplyJson replies;

  Queue(Keys keys, ReplyJson replies) {
    this.keys = keys;
    this.replies = replies;
  }

  /// @param texts the drafts' replies as JSON, in the same order
  List<Outgoing> add(Link link, Commit turn, List<String> texts) throws SQLException {
    var added = new ArrayList<Outgoing>();
    PersonId person = turn.person();
    for (int i = 0; i < texts.size(); i++) {
      Commit.Draft draft = turn.replies().get(i);
      Address address = draft.address();
      byte[] sealed = keys.seal(keys.of(link, person), person, Keys.REPLY, texts.get(i));
      long order =
          link.first(
                  INSERT,
                  row -> row.getLong(1),
                  draft.key(),
                  person.toString(),
                  address.platform(),
                  address.place(),
                  address.route(),
                  sealed,
                  Long.MIN_VALUE,
                  Nanos.of(turn.at()))
              .orElseThrow();
      added.add(
          new Outgoing(draft.key(), order, person, address, draft.reply(), 0, false, turn.at()));
    }
    return added;
  }

  List<Outgoing> claim(Link link, Outbox.Claim claim) throws SQLException {
    List<String> platforms = List.copyOf(claim.platforms());
    String sql = CLAIM.formatted(Link.marks(platforms), link.dialect().skippingLocked(), COLUMNS);
    return link
        .all(
            sql,
            this::readable,
            platforms,
            Nanos.of(claim.now()),
            claim.most(),
            Nanos.of(claim.now().plus(claim.lease())))
        .stream()
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingLong(Outgoing::order))
        .toList();
  }

  /// A reply that cannot be read, since it is damaged or a newer Bearings wrote it, keeps only its
  /// own place waiting.
  private Optional<Outgoing> readable(ResultSet row) throws SQLException {
    try {
      return Optional.of(outgoing(row));
    } catch (Unreadable | Seal.Unopened e) {
      LOG.warn("reply {} cannot be read: {}", row.getString("id"), e.getMessage());
      return Optional.empty();
    }
  }

  List<Outgoing> waiting(Link link, PersonId person) throws SQLException {
    return link.all(WAITING, this::outgoing, person.toString());
  }

  private Outgoing outgoing(ResultSet row) throws SQLException {
    PersonId person = People.person(row);
    String reply = keys.open(row.getBytes("wrapped"), person, Keys.REPLY, row.getBytes("reply"));
    return new Outgoing(
        row.getString("id"),
        row.getLong("ord"),
        person,
        new Address(row.getString("platform"), row.getString("place"), row.getString("route")),
        replies.read(reply),
        row.getInt("attempt"),
        row.getBoolean("perhaps_sent"),
        Nanos.instant(row.getLong("created")));
  }

  void remove(Link link, List<Outgoing> replies) throws SQLException {
    for (Outgoing reply : replies) {
      link.run("delete from outbox where ord = ?", reply.order());
    }
    Set<PersonId> people = new LinkedHashSet<>(replies.stream().map(Outgoing::person).toList());
    for (PersonId person : people) {
      afterRemoval(link, person.toString());
    }
  }

  /// With the last reply to somebody who was erased goes the last that told of them.
  private static void afterRemoval(Link link, String person) throws SQLException {
    if (!link.any("select 1 from person where person = ?", person)) {
      link.erase();
      if (!link.any(LEFT, person, person)) {
        link.run("delete from person_key where person = ?", person);
      }
    }
  }

  /// @param text the reply as JSON
  boolean reword(Link link, Outgoing reply, String text) throws SQLException {
    // Looked up first: somebody who was erased must not get a new key.
    if (!link.any(HELD, reply.key(), reply.attempt())) {
      return false;
    }
    PersonId person = reply.person();
    byte[] sealed = keys.seal(keys.of(link, person), person, Keys.REPLY, text);
    return link.run(REWORD, sealed, reply.key(), reply.attempt()) == 1;
  }

  void retry(Link link, Outgoing reply, Instant notBefore, boolean perhapsSent)
      throws SQLException {
    link.run(RETRY, perhapsSent, Nanos.of(notBefore), reply.order(), reply.attempt());
  }

  void bury(Link link, Outgoing reply, String reason, Instant at) throws SQLException {
    int buried = link.run(BURY, Nanos.of(at), reason, reply.order(), reply.attempt());
    if (buried == 1) {
      link.run("delete from outbox where ord = ?", reply.order());
    }
  }

  Outbox.Depth depth(Link link) throws SQLException {
    return link.first(
            "select count(*), min(created), (select count(*) from dead_letter) from outbox",
            row -> new Outbox.Depth(row.getLong(1), oldest(row.getLong(2), row), row.getLong(3)))
        .orElseThrow();
  }

  private static Optional<Instant> oldest(long nanos, ResultSet row) throws SQLException {
    return row.wasNull() ? Optional.empty() : Optional.of(Nanos.instant(nanos));
  }
}
