package bearings.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// Something that Slack brings to the app.
///
/// @param what in a word or two, for messages
record Packet(Kind kind, String what, ObjectNode payload) {

  /// How it travels. Only events are brought again when they are not acknowledged.
  enum Kind {
    EVENT("events_api"),
    COMMAND("slash_commands"),
    INTERACTION("interactive");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    /// Its name in Socket Mode.
    String type() {
      return type;
    }
  }
}
