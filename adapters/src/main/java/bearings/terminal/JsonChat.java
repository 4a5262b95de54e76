package bearings.terminal;

import bearings.dialogue.Coach;
import bearings.dialogue.Incoming;
import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Place;
import bearings.dialogue.Session;
import bearings.dialogue.Turn;
import bearings.speech.Phrasebook;
import bearings.terminal.Request.Advance;
import bearings.terminal.Request.Said;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Conversations as JSON lines: one object in, one object out, in order. Any number of people may
/// talk at once; what they said is held in memory only. The clock stands still unless it is moved.
public final class JsonChat {
  /// More follow-ups to one person in one go are a mistake of the coach, and not waited for.
  private static final int MOST_FOLLOW_UPS = 200;

  private final Coach coach;
  private final TurnJson turns;
  private final InstantSource source;
  private final Consumer<Throwable> failures;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private Optional<Instant> clock = Optional.empty();

  /// One person's side: the conversation and where their days begin.
  private record Person(Session session, ZoneId zone) {
    static final Person UNKNOWN = new Person(Session.fresh(), ZoneOffset.UTC);
  }

  /// A follow-up that is waiting.
  private record Waiting(String name, Instant due) {}

  /// @param source tells the time at which the clock starts
  /// @param failures is told what broke in an answer; the conversation goes on
  public JsonChat(
      Coach coach, Phrasebook phrases, InstantSource source, Consumer<Throwable> failures) {
    this.coach = coach;
    this.turns = new TurnJson(phrases);
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
            answer(text, output);
          }
        }
      }
    }
  }

  private void answer(String line, JsonOutput output) throws IOException {
    Map<String, ?> answer;
    try {
      answer = answer(Request.read(line));
    } catch (BadLine e) {
      answer = Map.of("error", e.why());
    } catch (RuntimeException | StackOverflowError e) {
      failures.accept(e);
      answer =
          Map.of(
              "error",
              "the coach could not answer this line (a defect: "
                  + e.getClass().getSimpleName()
                  + "); nothing of it was kept");
    }
    output.object(answer);
  }

  private Map<String, Object> answer(Request request) throws BadLine {
    Instant now = request.at().or(() -> clock).orElseGet(source::instant);
    return switch (request) {
      case Said said -> {
        clock = Optional.of(now);
        yield said(said, now);
      }
      case Advance advance -> {
        Instant until = later(now, advance.by());
        List<Map<String, Object>> due = due(now, until);
        clock = Optional.of(until);
        yield advanced(due);
      }
    };
  }

  private Map<String, Object> said(Said said, Instant now) {
    Person person = people.getOrDefault(said.from(), Person.UNKNOWN);
    ZoneId zone = said.zone().orElse(person.zone());
    Turn turn = coach.reply(person.session(), new Incoming(said.act(), now, said.place(), zone));
    Map<String, Object> json = turns.of(said.from(), person.session(), turn);
    if (turn.effects().contains(Turn.Effect.FORGET)) {
      people.remove(said.from());
    } else {
      people.put(said.from(), new Person(turn.next(), zone));
    }
    return json;
  }

  /// Tells everybody what falls due, the earliest first; telling may make more fall due.
  private List<Map<String, Object>> due(Instant from, Instant until) {
    var told = new ArrayList<Map<String, Object>>();
    var times = new LinkedHashMap<String, Integer>();
    for (var next = earliest(until, times); next.isPresent(); next = earliest(until, times)) {
      String name = next.get().name();
      Instant due = next.get().due();
      times.merge(name, 1, Integer::sum);
      Person person = people.getOrDefault(name, Person.UNKNOWN);
      Instant at = due.isBefore(from) ? from : due;
      Turn turn =
          coach.reply(person.session(), new Incoming(new Act.Due(), at, Place.DM, person.zone()));
      people.put(name, new Person(turn.next(), person.zone()));
      if (!turn.says().isEmpty() || turn.asks().isPresent()) {
        told.add(turns.answer(name, turn));
      }
    }
    return told;
  }

  private Optional<Waiting> earliest(Instant until, Map<String, Integer> times) {
    return people.entrySet().stream()
        .filter(person -> times.getOrDefault(person.getKey(), 0) < MOST_FOLLOW_UPS)
        .flatMap(person ->
            person.getValue().session().followUpAt().stream()
                .map(due -> new Waiting(person.getKey(), due)))
        .filter(waiting -> !waiting.due().isAfter(until))
        .min(Comparator.comparing(Waiting::due));
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
