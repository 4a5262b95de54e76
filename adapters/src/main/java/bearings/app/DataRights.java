package bearings.app;

import bearings.desk.FrontDesk;
import bearings.desk.PersonId;
import bearings.desk.Receipt;
import bearings.terminal.JsonOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/// The rights of a person whose data is stored, exercised by the operator for them.
record DataRights(FrontDesk desk, PersonId person) {

  /// Writes everything that is stored about the person.
  ///
  /// @return whether there is anything
  boolean export(OutputStream out) throws IOException {
    Optional<Map<String, Object>> held = desk.export(person);
    if (held.isPresent()) {
      JsonOutput.pretty(out, held.get());
    }
    return held.isPresent();
  }

  /// Erases everything that is stored about the person, and says by which receipt that can be
  /// named.
  ///
  /// @return whether there was anything
  boolean forget(PrintStream out) {
    Optional<Receipt> receipt = desk.forget(person);
    receipt.ifPresent(r ->
        out.println(
            "Everything about this person is erased. Receipt %s, %s."
                .formatted(r.id(), r.at().truncatedTo(ChronoUnit.SECONDS))));
    return receipt.isPresent();
  }
}
