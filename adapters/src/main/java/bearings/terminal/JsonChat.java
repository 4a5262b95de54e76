package bearings.terminal;

import bearings.desk.Address;
import bearings.desk.Envelope;
import bearings.desk.FollowUps;
import bearings.desk.FrontDesk;
import bearings.desk.Outcome;
import bearings.desk.Outgoing;
import bearings.desk.PersonId;
import bearings.desk.Reply;
import bearings.desk.StoreUnavailable;
import bearings.desk.Stored;
import bearings.dialogue.Session;
import bearings.dialogue.Turn;
import bearings.terminal.Request.Advance;
import bearings.terminal.Request.Said;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Conversations as JSON lines: one object in, one object out, in order. Any number of people may
/// talk at once. The clock stands still unless it is moved. A reply counts as handed over once its
/// line is written; one that was committed and never written comes as `missed` with the person's
/// next line.
public final class JsonChat {
  /// More follow-ups to one person in one go are a mistake of the coach, and not waited for.
  private static final int MOST_FOLLOW_UPS = 200;

  private final FrontDesk desk;
  private final FollowUps followUps;
  private final UnaryOperator<Outgoing> words;
  private final Consumer<Instant> timePassed;
  private final InstantSource source;
  private final Consumer<Throwable> failures;
  private Optional<Instant> clock = Optional.empty();

  /// An answer, and the replies that are handed over with it.
  private record Answer(Map<String, ?> json, List<Outgoing> replies) {
    static Answer error(String why) {
      return new Answer(Map.of("error", why), List.of());
    }
  }

  /// @param words gives a reply the words in which it is told
  /// @param timePassed is told how late it has become after the clock was moved
  /// @param source tells the time at which the clock starts
  /// @param failures is told what broke in an answer; the conversation goes on
  public JsonChat(
      FrontDesk desk,
      FollowUps followUps,
      UnaryOperator<Outgoing> words,
      Consumer<Instant> timePassed,
      InstantSource source,
      Consumer<Throwable> failures) {
    this.desk = desk;
    this.followUps = followUps;
    this.words = words;
    this.timePassed = timePassed;
    this.source = source;
    this.failures = failures;
  }

  /// Answers every line until there are no more.
  public void run(InputStream in, OutputStream out) throws IOException {
    var lines = new CappedLines(in);
    var output = new JsonOutput(out);
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      switch (line.get()) {
        case CappedLines.Line.Unusable(var why) -> output.error(why);
        case CappedLines.Line.Text(var text) -> {
          if (!text.isBlank()) {
            Answer answer = answer(text);
            output.object(answer.json());
            handedOver(answer.replies());
          }
        }
      }
    }
  }

  /// What cannot be ticked off now is told again as missed: better twice than never.
  private void handedOver(List<Outgoing> replies) {
    try {
      desk.handedOver(replies);
    } catch (StoreUnavailable e) {
      failures.accept(e);
    }
  }

  private Answer answer(String line) {
    try {
      return answer(Request.read(line));
    } catch (BadLine e) {
      return Answer.error(e.why());
    } catch (StoreUnavailable e) {
      return unavailable(e.why());
    } catch (RuntimeException | StackOverflowError e) {
      Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
      failures.accept(cause);
      return Answer.error(
          "the coach could not answer this line (a defect: "
              + cause.getClass().getSimpleName()
              + "); nothing of it was kept");
    }
  }

  private static Answer unavailable(String why) {
    return Answer.error(why + "; nothing of this line was kept");
  }

  private Answer answer(Request request) throws BadLine {
    Instant now = request.at().or(() -> clock).orElseGet(source::instant);
    return switch (request) {
      case Said said -> {
        clock = Optional.of(now);
        yield said(said, now);
      }
      case Advance advance -> {
        Instant until = later(now, advance.by());
        Answer due = due(now, until);
        clock = Optional.of(until);
        timePassed.accept(until);
        yield due;
      }
    };
  }

  private Answer said(Said said, Instant now) {
    PersonId person = Terminals.person(said.from());
    List<Outgoing> missed = desk.waiting(person);
    return switch (desk.receive(envelope(said, person, now)).join()) {
      case Outcome.Answered answered -> answered(said.from(), person, answered, missed);
      case Outcome.Duplicate _ -> again(said.from(), person, missed);
      case Outcome.Refused refused ->
          Answer.error("too much at once; try again in " + refused.retryAfter().toSeconds() + " s");
      case Outcome.Unavailable(var why) -> unavailable(why);
    };
  }

  private static Envelope envelope(Said said, PersonId person, Instant now) {
    String id = said.id().orElseGet(() -> UUID.randomUUID().toString());
    return new Envelope(
        said.from() + " " + id,
        person,
        Address.home(person),
        said.act(),
        now,
        said.place(),
        said.zone(),
        said.locale());
  }

  private Answer answered(
      String from, PersonId person, Outcome.Answered answered, List<Outgoing> missed) {
    var turns = new TurnJson(desk.content());
    Turn turn = answered.turn();
    List<Outgoing> worded = worded(answered);
    Map<String, Object> json = turns.told(from, first(worded), turn.next());
    json.put("due", List.of());
    if (turn.privately()) {
      json.put("privately", true);
    }
    if (turn.effects().contains(Turn.Effect.EXPORT)) {
      json.put("export", desk.export(person, worded));
    }
    answered.receipt().ifPresent(receipt -> json.put("receipt", receipt.id()));
    // What waited for somebody who has just been forgotten is gone with them.
    List<Outgoing> before = answered.receipt().isPresent() ? List.of() : missed;
    putMissed(json, turns, before);
    var replies = new ArrayList<>(before);
    replies.addAll(worded);
    return new Answer(json, replies);
  }

  /// The answer to a line that was answered before: what of that was never written.
  private Answer again(String from, PersonId person, List<Outgoing> waiting) {
    var turns = new TurnJson(desk.content());
    Session session = desk.stored(person).map(Stored::session).orElseGet(Session::fresh);
    Optional<Reply> last =
        waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.getLast().reply());
    Map<String, Object> json = turns.told(from, last, session);
    json.put("due", List.of());
    json.put("duplicate", true);
    putMissed(json, turns, waiting.subList(0, Math.max(0, waiting.size() - 1)));
    return new Answer(json, waiting);
  }

  private static void putMissed(Map<String, Object> json, TurnJson turns, List<Outgoing> missed) {
    if (!missed.isEmpty()) {
      json.put(
          "missed", missed.stream().map(reply -> turns.words(Optional.of(reply.reply()))).toList());
    }
  }

  private List<Outgoing> worded(Outcome.Answered answered) {
    return answered.replies().stream().map(words).toList();
  }

  private static Optional<Reply> first(List<Outgoing> replies) {
    return replies.stream().map(Outgoing::reply).findFirst();
  }

  /// Tells everybody what falls due, the earliest first; telling may make more fall due.
  private Answer due(Instant from, Instant until) {
    var told = new ArrayList<Map<String, Object>>();
    var replies = new ArrayList<Outgoing>();
    var times = new HashMap<PersonId, Integer>();
    for (var next = followUps.fire(from, until, 1);
        !next.isEmpty() && times.merge(next.getFirst().person(), 1, Integer::sum) < MOST_FOLLOW_UPS;
        next = followUps.fire(from, until, 1)) {
      FollowUps.Asked asked = next.getFirst();
      List<Outgoing> worded = worded(asked.outcome());
      if (!worded.isEmpty()) {
        told.add(
            new TurnJson(desk.content())
                .told(asked.person().user(), first(worded), asked.outcome().turn().next()));
        replies.addAll(worded);
      }
    }
    return new Answer(advanced(told), replies);
  }

  private static Map<String, Object> advanced(List<Map<String, Object>> due) {
    var json = new LinkedHashMap<String, Object>();
    json.put("to", Optional.empty());
    json.put("says", List.of());
    json.put("asks", Optional.empty());
    json.put("case", Optional.empty());
    json.put("due", due);
    return json;
  }

  private static Instant later(Instant now, TemporalAmount by) throws BadLine {
    Instant then = now.atZone(ZoneOffset.UTC).plus(by).toInstant();
    if (then.isAfter(Instant.parse("9000-01-01T00:00:00Z"))) {
      throw new BadLine("\"advance\" would move the clock beyond the year 9000");
    }
    return then;
  }
}
