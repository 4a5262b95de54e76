package bearings.dialogue;

import bearings.advice.Plan;
import bearings.advice.Verdict;
import bearings.casefile.QuestionId;
import bearings.heuristic.Shipped;
import bearings.speech.Say;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// A conversation with the coach as it is shipped, for tests. Moves its own clock: a minute for
/// each message.
final class Talk {
  static final Coach COACH = Shipped.PROMPTS.coach(Optional.empty(), new Keeping.InMemory());
  static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
  private static final ZoneId ZONE = ZoneOffset.UTC;
  private static final int PATIENCE = 40;

  private final Coach coach;
  private Session session = Session.fresh();
  private Instant now = START;
  private Turn last = new Turn(session, List.of(), Optional.empty(), false, List.of());

  private Talk(Coach coach) {
    this.coach = coach;
  }

  static Talk begin() {
    return new Talk(COACH);
  }

  /// A conversation with a coach whose operator has configured these help lines.
  static Talk beginWith(String helpLines) {
    return new Talk(Shipped.PROMPTS.coach(Optional.of(helpLines), new Keeping.InMemory()));
  }

  /// A conversation with a coach of whom this is true.
  static Talk beginWith(Keeping keeping) {
    return new Talk(Shipped.PROMPTS.coach(Optional.empty(), keeping));
  }

  Talk say(String text) {
    return take(new Incoming.Act.Text(text), Place.DM);
  }

  Talk sayInChannel(String text) {
    return take(new Incoming.Act.Text(text), Place.CHANNEL);
  }

  Talk choose(String id) {
    return take(new Incoming.Act.Choose(id), Place.DM);
  }

  Talk command(String line) {
    return take(new Incoming.Act.Command(line), Place.DM);
  }

  Talk take(Incoming.Act act, Place place) {
    now = now.plus(Duration.ofMinutes(1));
    last = coach.reply(session, new Incoming(act, now, place, ZONE));
    session = last.next();
    return this;
  }

  Talk after(Duration pause) {
    now = now.plus(pause);
    return this;
  }

  /// Lets the clock run until the follow-up that is planned falls due.
  Talk followUp() {
    now = session.followUpAt().orElseThrow();
    last = coach.reply(session, new Incoming(new Incoming.Act.Due(), now, Place.DM, ZONE));
    session = last.next();
    return this;
  }

  /// Lets a person answer whatever is asked until something is so.
  Talk with(Person person, Predicate<Talk> until) {
    for (int turn = 0; turn < PATIENCE && !until.test(this); turn++) {
      say(asks().map(person::answer).orElseGet(() -> unasked(person)));
    }
    if (!until.test(this)) {
      throw new AssertionError("never came to it; last was: " + text());
    }
    return this;
  }

  /// Goes on from another session, as if nothing had been said since.
  Talk from(Session other) {
    session = other;
    return this;
  }

  /// Sets the clock.
  Talk at(Instant instant) {
    now = instant;
    return this;
  }

  /// What somebody says to whom nothing was put: first what brings them.
  private String unasked(Person person) {
    return session.turn() == 0 ? person.answer(QuestionId.OPEN) : "and now?";
  }

  Session session() {
    return session;
  }

  Instant now() {
    return now;
  }

  Turn turn() {
    return last;
  }

  Optional<QuestionId> asks() {
    return last.asks().map(Question::id);
  }

  boolean isAsked(QuestionId id) {
    return asks().filter(id::equals).isPresent();
  }

  List<String> choices() {
    return last.asks().stream().flatMap(q -> q.choices().stream()).map(Choice::id).toList();
  }

  List<String> keys() {
    return last.says().stream().map(Say::key).toList();
  }

  /// Everything that is shown, its question included.
  String text() {
    var lines = new ArrayList<String>();
    last.says().forEach(say -> lines.add(Shipped.PROMPTS.phrasebook().text(say)));
    last.asks().ifPresent(q -> lines.add(Shipped.PROMPTS.phrasebook().text(q.prompt())));
    return String.join("\n\n", lines);
  }

  Optional<Verdict.Kind> verdict() {
    return session.progress().verdict().map(Verdict::kind);
  }

  Optional<Plan> plan() {
    return session.progress().plan();
  }

  boolean agreed() {
    return plan().filter(p -> p.state() == Plan.State.ACCEPTED).isPresent();
  }

  Map<String, Object> view() {
    return CaseView.of(session, Shipped.PROMPTS.phrasebook());
  }
}
