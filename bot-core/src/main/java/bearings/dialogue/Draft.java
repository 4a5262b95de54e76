package bearings.dialogue;

import bearings.casefile.QuestionId;
import bearings.speech.Line;
import bearings.speech.Say;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// A turn in the making: the session as it will be, what is said so far, what will be asked. Lives
/// for one call of [Coach#reply].
final class Draft {
  private final Incoming incoming;
  private Session session;
  private final List<Say> says = new ArrayList<>();
  private final List<Say> remarks = new ArrayList<>();
  private final List<Turn.Effect> effects = new ArrayList<>();
  private Optional<Question> question = Optional.empty();
  private boolean privately;
  private boolean forgotten;

  Draft(Session session, Incoming incoming) {
    this.session = session;
    this.incoming = incoming;
  }

  Session session() {
    return session;
  }

  Incoming incoming() {
    return incoming;
  }

  Instant now() {
    return incoming.at();
  }

  LocalDate today() {
    return incoming.at().atZone(incoming.zone()).toLocalDate();
  }

  void session(Session next) {
    session = next;
  }

  void progress(Progress progress) {
    session = session.with(progress);
  }

  Progress progress() {
    return session.progress();
  }

  Draft say(Say say) {
    says.add(say);
    return this;
  }

  Draft say(Line line) {
    return say(Say.of(line));
  }

  /// Says something that gives way when a verdict or a plan follows in the same turn.
  void remark(Say say) {
    says.add(say);
    remarks.add(say);
  }

  void dropRemarks() {
    says.removeAll(remarks);
    remarks.clear();
  }

  boolean saidSomething() {
    return !says.isEmpty();
  }

  int room() {
    long counted =
        says.stream().filter(say -> !Keeping.INTRODUCTIONS_IN_PASSING.contains(say.key())).count();
    return Math.max(0, 2 - (int) counted);
  }

  boolean hasSaid(String key) {
    return session.said().containsKey(key) || says.stream().anyMatch(s -> s.key().equals(key));
  }

  void privately() {
    privately = true;
  }

  void effect(Turn.Effect effect) {
    effects.add(effect);
  }

  /// Puts a question that was not open before.
  void ask(Question asked) {
    question = Optional.of(asked);
    session = session.asking(Optional.of(new Asked(asked, 0))).with(progress().asking(asked.id()));
  }

  /// Puts a question beside the coaching: the one that is open there stays open.
  void askAside(Question asked) {
    question = Optional.of(asked);
  }

  /// Puts a question once more after an answer that did not answer it.
  void askAgain(Question asked, int rung) {
    question = Optional.of(asked);
    session = session.asking(Optional.of(new Asked(asked, rung)));
  }

  /// Lets the open question stand and puts it again, in other words.
  void comeBack() {
    question = session.open().map(Asked::question);
  }

  /// Leaves the person the word: nothing is asked.
  void askNothing() {
    question = Optional.empty();
    session = session.asking(Optional.empty());
  }

  List<Turn.Effect> effects() {
    return effects;
  }

  /// What is asked so far in this turn.
  Optional<Question> asks() {
    return question;
  }

  boolean isOpen(QuestionId id) {
    return session.open().filter(open -> open.question().id() == id).isPresent();
  }

  /// Empties the session: nothing that was said stays in it.
  void forget() {
    session = Session.fresh();
    question = Optional.empty();
    forgotten = true;
  }

  Turn finish() {
    var counts = new HashMap<>(session.said());
    var worded = new ArrayList<Say>();
    for (Say say : says) {
      worded.add(count(say, counts));
    }
    var asked = question.map(q -> new Question(q.id(), count(q.prompt(), counts), q.choices()));
    Session next = forgotten ? session : session.spoken(counts);
    return new Turn(next, worded, asked, privately, effects);
  }

  private static Say count(Say say, HashMap<String, Integer> counts) {
    int before = counts.merge(say.key(), 1, Integer::sum) - 1;
    return say.after(before);
  }
}
