package bearings.discord;

import bearings.desk.Enclosures;
import bearings.desk.FrontDesk;

/// The chat while it is open.
record Live(Connection connection, FrontDesk desk, Directs directs, Enclosures enclosures) {

  Words words() {
    return new Words(desk.content().phrases());
  }
}
