package bearings.desk;

import bearings.rephrase.Allowance;

/// All that is kept: sessions and outbox in one, so that a turn is one transaction; and how often a
/// model was asked, which goes with the person and with the event keys.
public interface Store extends Sessions, Outbox, Allowance, AutoCloseable {

  /// Lets go of files and connections. What was committed stays.
  @Override
  void close();
}
