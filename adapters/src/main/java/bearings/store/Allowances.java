package bearings.store;

import bearings.rephrase.Allowance;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/// The rows that count how often a model was asked. Each method is part of a unit of work.
final class Allowances {
  /// Nobody's name: the row of all.
  private static final String ALL = "";

  private static final String COUNT =
      """
      insert into allowance (person, day, taken) values (?, ?, 1)
      on conflict (person, day) do update set taken = allowance.taken + 1\
      """;

  private Allowances() {}

  static boolean take(Link link, String person, LocalDate day, Allowance.Most most)
      throws SQLException {
    // One after the other, so that no two of them take the last one.
    link.lock(Stream.of("person " + person, "allowance"));
    boolean left =
        link.any("select 1 from person where person = ?", person)
            && taken(link, person, day) < most.perPerson()
            && taken(link, ALL, day) < most.inAll();
    if (left) {
      link.run(COUNT, person, (int) day.toEpochDay());
      link.run(COUNT, ALL, (int) day.toEpochDay());
    }
    return left;
  }

  private static int taken(Link link, String person, LocalDate day) throws SQLException {
    return link.first(
            "select taken from allowance where person = ? and day = ?",
            row -> row.getInt(1),
            person,
            (int) day.toEpochDay())
        .orElse(0);
  }

  static void prune(Link link, Instant before) throws SQLException {
    link.run("delete from allowance where day < ?", Nanos.day(before));
  }
}
