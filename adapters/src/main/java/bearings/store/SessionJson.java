package bearings.store;

import bearings.dialogue.Session;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.UnaryOperator;

/// Sessions as JSON. What any earlier Bearings wrote can be read, and whatever has become of the
/// content since: lines, technologies and choices are stored by their names alone.
final class SessionJson {
  private static final List<UnaryOperator<JsonNode>> UPGRADES = List.of();

  /// What is written now.
  static final int SCHEMA = UPGRADES.size() + 1;

  private final Document<Session> document;

  SessionJson() {
    this(UPGRADES);
  }

  /// @param upgrades the first makes schema 2 of schema 1, and so on
  SessionJson(List<UnaryOperator<JsonNode>> upgrades) {
    this.document = new Document<>(Session.class, upgrades);
  }

  /// Equal sessions give the same text.
  String write(Session session) {
    return document.write(session);
  }

  /// What was written.
  ///
  /// @throws Unreadable where it is damaged, or a newer Bearings wrote it; the message does not
  ///   quote it
  Session read(String json) {
    return document.read(json);
  }
}
