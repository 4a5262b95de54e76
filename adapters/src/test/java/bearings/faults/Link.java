package bearings.faults;

import bearings.desk.FrontDesk;
import bearings.desk.Outlet;
import java.time.Instant;
import java.util.List;

/// How the program under test is connected to its chats.
interface Link {
  /// Where replies go.
  List<Outlet> outlets();

  /// Takes what arrives, from now on.
  void open(FrontDesk desk);

  /// Follow-ups that are due until then are to be asked.
  Instant until();
}
