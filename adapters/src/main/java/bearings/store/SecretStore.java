package bearings.store;

import bearings.desk.Store;

/// A store in a database that keeps the program's own secrets too.
public interface SecretStore extends Store {

  /// What is kept beside people; usable until the store is closed.
  Secrets secrets();
}
