package bearings.faults;

import bearings.desk.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Somebody on a fake platform, who writes to the program and reads what it writes.
interface Partner {
  PersonId id();

  /// Writes in private.
  ///
  /// @return when that was, by the platform's clock
  Instant says(String text);

  /// Calls the coach where others read too. Nothing where the program does not promise to answer
  /// what was called while it was dead.
  Optional<Call> calls(String text);

  /// A call, and what is to be read below it, in order.
  record Call(Instant at, Supplier<List<String>> answers) {}

  /// Whether the platform may bring nothing of theirs any more, so that what they write next comes
  /// after it.
  boolean isThrough();

  /// Whether what they write now is taken after what they wrote before, though that is not
  /// answered.
  boolean keepsOrder();

  /// What the coach wrote to them in private, in order.
  List<String> heard();
}
