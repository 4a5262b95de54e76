package bearings.faults;

import bearings.desk.Address;
import bearings.desk.Content;
import bearings.desk.Envelope;
import bearings.desk.PersonId;
import bearings.desk.Reply;
import bearings.dialogue.Choice;
import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Place;
import bearings.dialogue.Question;
import bearings.dialogue.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A person who talks with the coach, out of a seed, and what they must be answered. What they say
/// is settled before the program hears any of it.
final class Talker {
  static final String CHANNEL = "general";

  /// What only some chats let through.
  private static final List<String> ODD =
      List.of(
          "\uD83D\uDE00 \uD83E\uDD37\u200D\u2642\uFE0F",
          "a \u0000 zero, a \u0007 bell, 'quotes', \"more\" and \\",
          "<!channel> @everyone hello",
          "");

  private static final List<String> OLD_CHOICES =
      List.of("temper:deep-worker", "segment:mlops", "accept:yes", "checkin:done", "gone:x");

  private final PersonId person;
  private final Address home;
  private final ZoneId zone;
  private final Oracle oracle;
  private final Random random;
  private final Speech speech;
  private final Map<String, List<String>> expected = new LinkedHashMap<>();
  private Instant at;
  private int said;
  private int answers;

  /// @param platform the chat they use
  /// @param at when they begin
  Talker(Content content, String platform, String name, long seed, Instant at) {
    this.person = new PersonId(platform, "w1", name);
    this.home = Address.of(platform, "dm-" + name);
    this.random = new Random(seed);
    this.speech = new Speech(random);
    this.zone = ZoneId.of(random.nextBoolean() ? "Europe/Lisbon" : "Asia/Kolkata");
    this.oracle = new Oracle(content, zone);
    this.at = at;
  }

  PersonId person() {
    return person;
  }

  /// What must have reached each place, in order.
  Map<String, List<String>> expected() {
    return expected;
  }

  /// What must be stored about them.
  Optional<Session> session() {
    return oracle.session();
  }

  /// How many replies they must have got.
  int answers() {
    return answers;
  }

  /// Says so many more things.
  List<Exchange> talk(int messages) {
    var exchanges = new ArrayList<Exchange>();
    for (int i = 0; i < messages; i++) {
      boolean aside = said > 0 && oracle.session().isPresent() && random.nextInt(12) == 0;
      exchanges.add(
          aside ? aloud(new Act.Text("@coach " + answer())) : alone(act(), random.nextInt(3) > 0));
    }
    return exchanges;
  }

  /// Answers what is asked, until they have a plan that comes back to them; or as far as thirty
  /// answers lead.
  List<Exchange> untilPlan() {
    var exchanges = new ArrayList<Exchange>();
    for (int i = 0; i < 30 && oracle.session().flatMap(Session::followUpAt).isEmpty(); i++) {
      exchanges.add(alone(new Act.Text(answer()), true));
    }
    return exchanges;
  }

  /// Wishes to be forgotten, and confirms it. Whoever does so has read everything before: what
  /// still waited for them would go too.
  List<Exchange> forget() {
    return List.of(
        alone(new Act.Command("forget"), true), alone(new Act.Choose("clarify:yes"), true));
  }

  /// Everything about them is erased, not at their wish.
  void erased() {
    oracle.erased();
  }

  /// Time goes on to an instant: whatever follow-up falls due until then must be asked.
  ///
  /// @return how many
  int wait(Instant until) {
    int asked = 0;
    for (var due = oracle.due(until); due.isPresent(); due = oracle.due(until)) {
      due.get().ifPresent(reply -> expect(home.place(), reply));
      asked++;
    }
    at = until;
    return asked;
  }

  private Act act() {
    return switch (random.nextInt(12)) {
      case 0 -> new Act.Text(random.nextInt(3) > 0 ? speech.aside() : speech.pick(ODD));
      case 1 -> new Act.Command(random.nextInt(9) > 0 ? speech.command() : "");
      case 2 -> new Act.Choose(speech.pick(OLD_CHOICES));
      case 3, 4 -> {
        List<Choice> choices = oracle.open().map(Question::choices).orElse(List.of());
        yield choices.isEmpty()
            ? new Act.Text(answer())
            : new Act.Choose(speech.pick(choices).id());
      }
      default -> new Act.Text(answer());
    };
  }

  private String answer() {
    return speech.answer(oracle.open());
  }

  private Exchange alone(Act act, boolean patient) {
    return exchange(act, home, Place.DM, patient);
  }

  private Exchange aloud(Act act) {
    return exchange(act, new Address(person.platform(), CHANNEL, "a thread"), Place.CHANNEL, true);
  }

  private Exchange exchange(Act act, Address address, Place place, boolean patient) {
    at = at.plus(Duration.ofSeconds(5 + random.nextInt(100)));
    String id = person.user() + "-" + ++said;
    int after = patient ? answers : 0;
    var envelope =
        new Envelope(id, person, address, act, at, place, Optional.of(zone), Optional.empty());
    oracle.hears(envelope).ifPresent(reply -> expect(address.place(), reply));
    return new Exchange(envelope, after);
  }

  private void expect(String place, Reply reply) {
    expected.computeIfAbsent(place, _ -> new ArrayList<>()).add(Wire.text(reply));
    answers++;
  }
}
