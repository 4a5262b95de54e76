package bearings.app;

import bearings.desk.PersonId;
import bearings.desk.RateLimit;
import bearings.desk.Receipt;
import bearings.desk.Store;
import bearings.desk.Watch;
import bearings.terminal.JsonOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The rights of a person whose data is stored, exercised by the operator for them.
///
/// @param said is told what there is to say beside what was asked for
record DataRights(Parts parts, Consumer<String> said) implements AutoCloseable {

  /// @param database where the person is looked for
  static DataRights in(Settings settings, String database, Consumer<String> said) {
    Store store = Parts.store(settings, database);
    var content = Parts.content(settings, settings.keeping(), said);
    return new DataRights(Parts.of(content, store, RateLimit.NONE, Set.of(), Watch.NONE), said);
  }

  /// Writes everything that is stored about a person.
  ///
  /// @return whether there is anything
  boolean export(PersonId person, OutputStream out) throws IOException {
    Optional<Map<String, Object>> held = parts.desk().export(person);
    if (held.isPresent()) {
      JsonOutput.pretty(out, held.get());
    }
    return found(held.isPresent(), person);
  }

  /// Erases everything that is stored about a person. Gives the line that says so, with the receipt
  /// by which that can be named.
  Optional<String> forget(PersonId person) {
    Optional<Receipt> receipt = parts.desk().forget(person);
    boolean _ = found(receipt.isPresent(), person);
    return receipt.map(r ->
        "Everything about this person is erased. Receipt %s, %s."
            .formatted(r.id(), r.at().truncatedTo(ChronoUnit.SECONDS)));
  }

  private boolean found(boolean any, PersonId person) {
    if (!any) {
      said.accept("nothing is stored about " + person);
    }
    return any;
  }

  @Override
  public void close() {
    parts.store().close();
  }
}
