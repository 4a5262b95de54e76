package bearings.faults;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Address;
import bearings.desk.Content;
import bearings.desk.Envelope;
import bearings.desk.Store;
import bearings.desk.Stored;
import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Place;
import bearings.dialogue.Session;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;

/// What somebody on a fake platform and the coach say to each other, and what it must be. What they
/// say next depends on what the coach must have answered, never on whether it did.
final class Conversation {
  /// How much of a text is shown where it parts from what it must be.
  private static final int SHOWN = 100;

  private final Partner partner;
  private final Oracle oracle;
  private final Random random;
  private final Speech speech;
  private final StringBuilder expected = new StringBuilder();
  private final List<Called> calls = new ArrayList<>();
  private final Queue<String> todo = new ArrayDeque<>();
  private boolean patient = true;
  private int towardsPlan;
  private int said;
  private int seen;
  private int heard;

  /// A call where others read too, and what must stand below it.
  private record Called(String text, Optional<String> expected, Partner.Call call) {
    boolean isAnswered() {
      return expected.isEmpty() || !call.answers().get().isEmpty();
    }
  }

  Conversation(Content content, Partner partner, long seed) {
    this.partner = partner;
    this.oracle = new Oracle(content, ZoneOffset.UTC);
    this.random = new Random(seed);
    this.speech = new Speech(random);
  }

  Partner partner() {
    return partner;
  }

  /// How much they said.
  int said() {
    return said;
  }

  /// How often they called where others read too, and how often an answer to that was repeated.
  int calls() {
    return calls.size();
  }

  int repeatedBelowCalls() {
    return calls.stream().mapToInt(c -> Math.max(0, c.call().answers().get().size() - 1)).sum();
  }

  /// Whether the coach must know them.
  boolean isKnown() {
    return oracle.session().isPresent();
  }

  /// Wishes to be forgotten, and confirms it.
  void forget() {
    todo.addAll(List.of("forget", "yes"));
  }

  /// Answers what is asked, until they have a plan that comes back to them; or as far as thirty
  /// answers lead.
  void untilPlan() {
    towardsPlan = 30;
  }

  private boolean wantsPlan() {
    return towardsPlan > 0 && oracle.session().flatMap(Session::followUpAt).isEmpty();
  }

  /// Says the next thing, if it is time.
  ///
  /// @param more whether they go on when they have said what they had to
  /// @return whether they said something
  boolean goOn(boolean more) {
    boolean scripted = !todo.isEmpty();
    if ((!scripted && !wantsPlan() && !more) || !partner.isThrough()) {
      return false;
    }
    // Whoever is forgotten has read everything before: what still waited for them would go too.
    if ((patient || scripted || !partner.keepsOrder()) && !hasHeardAll()) {
      return false;
    }
    if (scripted) {
      say(todo.remove());
    } else if (wantsPlan()) {
      towardsPlan--;
      say(speech.answer(oracle.open()));
    } else if (said > 0 && random.nextInt(8) == 0) {
      call(speech.answer(oracle.open()));
    } else {
      say(next());
    }
    patient = !todo.isEmpty() || random.nextInt(3) > 0;
    return true;
  }

  private String next() {
    return switch (random.nextInt(10)) {
      case 0 -> speech.aside();
      case 1 -> speech.command();
      default -> speech.answer(oracle.open());
    };
  }

  /// Says something in private.
  void say(String text) {
    said++;
    Instant at = partner.says(text);
    hears(text, at, Place.DM).ifPresent(this::expect);
  }

  private void call(String text) {
    partner
        .calls(text)
        .ifPresentOrElse(
            call -> {
              said++;
              calls.add(new Called(text, hears(text, call.at(), Place.CHANNEL), call));
            },
            () -> say(text));
  }

  private Optional<String> hears(String text, Instant at, Place place) {
    return oracle
        .hears(
            new Envelope(
                "of the oracle",
                partner.id(),
                Address.home(partner.id()),
                new Act.Text(text),
                at,
                place,
                Optional.empty(),
                Optional.empty()))
        .map(Spoken::of);
  }

  private void expect(String text) {
    expected.append(expected.isEmpty() ? "" : " ").append(text);
  }

  /// Time goes on to an instant, with nothing said: whatever follow-up falls due until then must be
  /// asked.
  ///
  /// @return how many
  int wait(Instant until) {
    towardsPlan = 0;
    int asked = 0;
    for (var due = oracle.due(until); due.isPresent(); due = oracle.due(until)) {
      due.get().map(Spoken::of).ifPresent(this::expect);
      asked++;
    }
    return asked;
  }

  /// Whether they have nothing more to say, and were answered.
  boolean isOver() {
    return todo.isEmpty() && !wantsPlan() && partner.isThrough() && hasHeardAll();
  }

  private boolean hasHeardAll() {
    List<String> messages = partner.heard();
    if (messages.size() != seen) {
      seen = messages.size();
      heard = Spoken.of(messages).length();
    }
    return heard >= expected.length() && calls.stream().allMatch(Called::isAnswered);
  }

  /// What they are waiting for; empty where for nothing.
  Optional<String> missing() {
    if (isOver()) {
      return Optional.empty();
    }
    String all = Spoken.of(partner.heard());
    int alike = alike(all, expected.toString());
    return Optional.of(
        "%s heard after '%s': '%s' instead of '%s'"
            .formatted(
                partner.id(),
                tail(all.substring(0, alike)),
                head(all.substring(alike)),
                head(expected.substring(alike))));
  }

  /// Checks what they saw and what is stored about them.
  void check(Store store, String seed) {
    String all = Spoken.of(partner.heard());
    int alike = alike(all, expected.toString());
    assertThat(head(all.substring(alike)))
        .as("what %s heard after '%s' (%s)", partner.id(), tail(all.substring(0, alike)), seed)
        .isEqualTo(head(expected.substring(alike)));
    for (Called called : calls) {
      // Below a call nobody can look whether an answer is there: it may stand there twice.
      assertThat(called.call().answers().get().stream().map(List::of).map(Spoken::of).distinct())
          .as("what stands below '%s' of %s (%s)", called.text(), partner.id(), seed)
          .containsExactlyElementsOf(called.expected().stream().toList());
    }
    assertThat(store.load(partner.id()).map(Stored::session))
        .as("what is stored about %s (%s)", partner.id(), seed)
        .isEqualTo(oracle.session());
    assertThat(store.waiting(partner.id())).as("waiting for %s", partner.id()).isEmpty();
  }

  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - SHOWN));
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), SHOWN));
  }

  /// How many characters are the same from the beginning.
  private static int alike(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int i = 0;
    while (i < most && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i;
  }
}
