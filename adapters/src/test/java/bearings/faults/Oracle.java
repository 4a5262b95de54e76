package bearings.faults;

import bearings.desk.Content;
import bearings.desk.Envelope;
import bearings.desk.Reply;
import bearings.dialogue.Incoming;
import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Place;
import bearings.dialogue.Question;
import bearings.dialogue.Session;
import bearings.dialogue.Turn;
import bearings.speech.Say;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Knows what one person must hear and what must be stored about them in the end: asks the coach
/// alone, turn after turn, in memory.
final class Oracle {
  private final Content content;
  private final ZoneId zone;
  private Optional<Session> session = Optional.empty();
  private Optional<Question> open = Optional.empty();

  Oracle(Content content, ZoneId zone) {
    this.content = content;
    this.zone = zone;
  }

  /// Another one who knows what this one knows now.
  Oracle copy() {
    var copy = new Oracle(content, zone);
    copy.session = session;
    copy.open = open;
    return copy;
  }

  /// What must be answered; nothing where the coach is silent.
  Optional<Reply> hears(Envelope envelope) {
    return turn(new Incoming(envelope.act(), envelope.at(), envelope.place(), zone));
  }

  /// What must be said by the follow-up that is due until an instant; nothing where none is, the
  /// inner one empty where it says nothing.
  Optional<Optional<Reply>> due(Instant until) {
    return session()
        .flatMap(Session::followUpAt)
        .filter(at -> !at.isAfter(until))
        .map(at -> turn(new Incoming(new Act.Due(), at, Place.DM, zone)));
  }

  private static Turn withReceipt(Turn turn) {
    List<Say> says = turn.says().stream().map(say -> say.with("receipt", "AAAA-AAAA")).toList();
    return new Turn(turn.next(), says, turn.asks(), turn.privately(), turn.effects());
  }

  /// Everything about the person is erased.
  void erased() {
    session = Optional.empty();
    open = Optional.empty();
  }

  private Optional<Reply> turn(Incoming incoming) {
    Turn turn = content.coach().reply(session.orElseGet(Session::fresh), incoming);
    boolean forgotten = turn.effects().contains(Turn.Effect.FORGET);
    session = forgotten ? Optional.empty() : Optional.of(turn.next());
    open = turn.asks();
    Reply reply = Reply.of(forgotten ? withReceipt(turn) : turn, content.phrases());
    return reply.isEmpty() ? Optional.empty() : Optional.of(reply);
  }

  /// What must be stored.
  Optional<Session> session() {
    return session;
  }

  /// What was asked last.
  Optional<Question> open() {
    return open;
  }
}
