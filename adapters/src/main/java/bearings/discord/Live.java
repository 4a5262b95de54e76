package bearings.discord;

import bearings.desk.FrontDesk;

/// The chat while it is open.
record Live(Connection connection, FrontDesk desk, Directs directs) {

  Words words() {
    return new Words(desk.content().phrases());
  }
}
