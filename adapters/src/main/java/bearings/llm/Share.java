package bearings.llm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/// How often the model may be asked on one day, for one person and for all, as this program counts.
final class Share {
  private final int perPerson;
  private final int inAll;
  private final Map<String, Integer> people = new HashMap<>();
  private LocalDate day = LocalDate.EPOCH;
  private int all;

  Share(int perPerson, int inAll) {
    this.perPerson = perPerson;
    this.inAll = inAll;
  }

  /// Takes one request from the share; false where there is none left.
  synchronized boolean take(String person, Instant now) {
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    if (!today.equals(day)) {
      day = today;
      all = 0;
      people.clear();
    }
    int before = people.getOrDefault(person, 0);
    if (all >= inAll || before >= perPerson) {
      return false;
    }
    all++;
    people.put(person, before + 1);
    return true;
  }
}
