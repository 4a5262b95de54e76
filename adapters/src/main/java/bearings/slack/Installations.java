package bearings.slack;

import java.util.List;
import java.util.Optional;

/// Where installations are kept. Every method throws [bearings.desk.StoreUnavailable] where that is
/// not possible now.
public interface Installations {
  /// Keeps an installation in place of an earlier one of the same workspace; durable when this
  /// returns.
  void save(Installation installation);

  Optional<Installation> find(String team);

  void delete(String team);

  List<Installation> all();
}
