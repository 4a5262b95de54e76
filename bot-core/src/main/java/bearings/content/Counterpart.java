package bearings.content;

import bearings.dialogue.Incoming;
import bearings.dialogue.Session;
import bearings.dialogue.Turn;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The coach as a transcript meets it.
interface Counterpart {
  Turn reply(Session session, Incoming incoming);

  /// What is held about the person, in the shape of the JSON contract.
  Map<String, Object> caseView(Session session);

  /// When the coach will come back by itself, if it will.
  Optional<Instant> followUpAt(Session session);
}
