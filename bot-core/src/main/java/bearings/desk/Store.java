package bearings.desk;

/// All that is kept: sessions and outbox in one, so that a turn is one transaction.
public interface Store extends Sessions, Outbox, AutoCloseable {

  /// Lets go of files and connections. What was committed stays.
  @Override
  void close();
}
