package bearings.faults;

import bearings.desk.Envelope;
import bearings.desk.PersonId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;

/// What people have said to the program, and whether it has acknowledged it: given at least once,
/// again where the acknowledgement fails to come or is lost, sometimes twice at a time, sometimes
/// once more long after. People overtake each other, nobody overtakes themselves. Not safe for
/// threads: [FakeChat] holds its lock.
final class Inbox {
  private static final long AGAIN = Duration.ofMillis(700).toNanos();

  private final Random random;
  private final ToIntFunction<PersonId> got;
  private final Map<String, Line> lines = new LinkedHashMap<>();
  private final List<Echo> echoes = new ArrayList<>();
  private final Counts counts = new Counts();

  /// What happened.
  static final class Counts {
    int messages;
    int given;
    int acknowledged;
    int lostAcknowledgements;
    int notTaken;
  }

  /// What one person says on one device, in order.
  private static final class Line {
    private final Deque<Exchange> todo = new ArrayDeque<>();
    private long notBefore;
  }

  /// An event that was acknowledged and comes all the same.
  private record Echo(Envelope envelope, long notBefore) {}

  /// @param got how many replies a person has got
  Inbox(Random random, ToIntFunction<PersonId> got) {
    this.random = random;
    this.got = got;
  }

  /// The line of an event is what its id begins with, up to the last hyphen.
  void say(List<Exchange> exchanges) {
    exchanges.forEach(exchange -> line(exchange.envelope().eventId()).todo.add(exchange));
    counts.messages += exchanges.size();
  }

  /// What the program is given now.
  List<Envelope> next(long now, int most) {
    var events = new ArrayList<Envelope>();
    lines
        .values()
        .forEach(line -> {
          Exchange head = line.todo.peek();
          if (head != null
              && now - line.notBefore >= 0
              && got.applyAsInt(head.envelope().person()) >= head.after()) {
            line.notBefore = now + AGAIN;
            events.add(head.envelope());
            if (random.nextInt(20) == 0) {
              events.add(head.envelope());
            }
          }
        });
    echoes.removeIf(echo -> now - echo.notBefore() >= 0 && events.add(echo.envelope()));
    Collections.shuffle(events, random);
    List<Envelope> some = events.subList(0, Math.min(most, events.size()));
    events.subList(some.size(), events.size()).forEach(left -> comesBack(left, now));
    counts.given += some.size();
    return List.copyOf(some);
  }

  private void comesBack(Envelope envelope, long now) {
    Line line = line(envelope.eventId());
    Exchange head = line.todo.peek();
    if (head != null && head.envelope().eventId().equals(envelope.eventId())) {
      line.notBefore = now;
    } else {
      echoes.add(new Echo(envelope, now));
    }
  }

  /// The program says that it has taken an event. One that was acknowledged before is past.
  void acknowledge(String eventId, long now) {
    Line line = line(eventId);
    Exchange head = line.todo.peek();
    if (head == null || !head.envelope().eventId().equals(eventId)) {
      return;
    }
    if (random.nextInt(30) == 0) {
      counts.lostAcknowledgements++;
      return;
    }
    line.todo.remove();
    line.notBefore = now + Duration.ofMillis(random.nextInt(20)).toNanos();
    counts.acknowledged++;
    if (random.nextInt(10) == 0) {
      long later = Duration.ofMillis(random.nextInt(3_000)).toNanos();
      echoes.add(new Echo(head.envelope(), now + later));
    }
  }

  /// The program says that it could not take an event: it comes again soon.
  void notTaken(String eventId, long now) {
    counts.notTaken++;
    line(eventId).notBefore = now + Duration.ofMillis(100).toNanos();
  }

  private Line line(String eventId) {
    return lines.computeIfAbsent(eventId.substring(0, eventId.lastIndexOf('-')), _ -> new Line());
  }

  /// On how many devices there is something left to say.
  long talking() {
    return lines.values().stream().filter(line -> !line.todo.isEmpty()).count();
  }

  /// Whether everything is acknowledged, and nothing comes once more.
  boolean isEmpty() {
    return talking() == 0 && echoes.isEmpty();
  }

  Counts counts() {
    return counts;
  }
}
