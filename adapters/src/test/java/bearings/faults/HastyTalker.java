package bearings.faults;

import bearings.desk.Address;
import bearings.desk.Content;
import bearings.desk.Envelope;
import bearings.desk.PersonId;
import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A person who writes on two devices at the same moment. Which message comes first is for the
/// program to say; but one of them does, and the other is answered in the light of it.
final class HastyTalker {
  private static final List<String> TALK =
      List.of(
          "I lost two bids over SQL",
          "three old clients stay with me",
          "5 hours a week",
          "dashboards and reports for manufacturers",
          "i dig in one place, i am patient",
          "python and excel, tableau",
          "what should I learn?",
          "6");

  private final PersonId person;
  private final Address home;
  private final Random random;
  private List<World> worlds;
  private Instant at;
  private int said;

  /// How it may end.
  record Ending(Optional<Session> stored, List<String> seen) {}

  /// One order in which it may have gone.
  private record World(Oracle oracle, List<String> seen) {
    World hearing(List<Envelope> envelopes) {
      var after = new World(oracle.copy(), new ArrayList<>(seen));
      envelopes.forEach(e -> after.oracle.hears(e).map(Wire::text).ifPresent(after.seen::add));
      return after;
    }
  }

  HastyTalker(Content content, String platform, String name, long seed, Instant at) {
    this.person = new PersonId(platform, "w1", name);
    this.home = Address.of(platform, "dm-" + name);
    this.random = new Random(seed);
    this.worlds = List.of(new World(new Oracle(content, ZoneOffset.UTC), List.of()));
    this.at = at;
  }

  PersonId person() {
    return person;
  }

  /// Says one thing on each device.
  List<Exchange> twoAtOnce() {
    said++;
    at = at.plus(Duration.ofMinutes(1));
    Envelope one = envelope("a");
    Envelope other = envelope("b");
    worlds =
        worlds.stream()
            .flatMap(w -> Stream.of(w.hearing(List.of(one, other)), w.hearing(List.of(other, one))))
            .toList();
    return List.of(new Exchange(one, 0), new Exchange(other, 0));
  }

  private Envelope envelope(String device) {
    var act = new Act.Text(TALK.get(random.nextInt(TALK.size())));
    return Envelope.direct(person.user() + device + "-" + said, person, home, act, at);
  }

  /// Every way in which it may have ended.
  Set<Ending> endings() {
    return worlds.stream()
        .map(world -> new Ending(world.oracle().session(), world.seen()))
        .collect(Collectors.toSet());
  }
}
