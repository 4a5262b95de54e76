package bearings.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// The fake of a platform that the program is connected to by its own adapter. It lives in the
/// test's process and outlives the program.
interface Platform extends AutoCloseable {
  /// Its name in people.
  String name();

  /// How the program reaches it, see [FaultProgram#main].
  ///
  /// @param until follow-ups that are due until then are to be asked
  String chat(Instant until);

  /// Somebody new.
  Partner newcomer(String name);

  /// So much time passes at once.
  void passes(Duration time);

  /// Lets one thing go wrong soon.
  ///
  /// @param near whom it is likely to concern
  void mishap(Random random, Partner near);

  /// Whether the program is connected.
  boolean isConnected();

  /// Whether nothing is on its way to the program.
  boolean isQuiet();

  /// What the program did that it must not.
  List<String> violations();

  @Override
  void close();
}
