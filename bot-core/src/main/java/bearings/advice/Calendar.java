package bearings.advice;

import bearings.casefile.Fact;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// Finds the day that a person means by "the 14th" or "3 March".
final class Calendar {
  private static final int MONTHS_AHEAD = 12;

  private Calendar() {}

  /// The first such day from today on; empty for a day that does not exist.
  static Optional<LocalDate> next(Fact.Deadline deadline, LocalDate today) {
    for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
      LocalDate month = today.plusMonths(ahead);
      boolean meant =
          deadline.month().isEmpty() || deadline.month().getAsInt() == month.getMonthValue();
      if (meant) {
        try {
          LocalDate day = month.withDayOfMonth(deadline.day());
          if (!day.isBefore(today)) {
            return Optional.of(day);
          }
        } catch (DateTimeException noSuchDay) {
          continue;
        }
      }
    }
    return Optional.empty();
  }
}
