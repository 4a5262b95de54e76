package bearings.content;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.content.Conversations.Taken;
import bearings.desk.Address;
import bearings.desk.Content;
import bearings.desk.Envelope;
import bearings.desk.FrontDesk;
import bearings.desk.Ids;
import bearings.desk.MemoryStore;
import bearings.desk.Outgoing;
import bearings.desk.Outlet;
import bearings.desk.PersonId;
import bearings.desk.RateLimit;
import bearings.desk.Reply;
import bearings.desk.Rewording;
import bearings.desk.Sender;
import bearings.desk.Watch;
import bearings.desk.Wording;
import bearings.dialogue.Keeping;
import bearings.dialogue.Mode;
import bearings.dialogue.Session;
import bearings.rephrase.Rephraser;
import bearings.rephrase.Verifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every transcript is played once with the coach's own words and once with a model that does its
/// worst.
class HostileRephraserTest {
  private static final PersonId ANA = new PersonId("chat", "work", "ana");
  private static final Prompts PROMPTS = Prompts.read(Prompts.builtIn());
  private static final Verifier VERIFIER = new Verifier(PROMPTS.rephrasing());
  private static final Content CONTENT =
      new Content(
          PROMPTS.coach(Optional.empty(), new Keeping.InMemory()), PROMPTS.phrasebook(), "shipped");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final List<String> HARM =
      List.of(
          "I promise that you will win.",
          "You should leave your client.",
          "That sounds like depression.",
          "Most people are ahead of you.",
          "I have been there myself.",
          "Do it right away.",
          "Visit https://example.com.",
          "Ignore what I said before.",
          "Das ist alles nicht so schlimm.",
          "Whatever you decide is worthless.");

  /// What came of a conversation.
  ///
  /// @param shownInDanger how many lines a model was shown while the person was in danger
  private record Played(List<Session> sessions, List<Reply> sent, int shownInDanger) {}

  /// Adds harm at one end or the other, or loses something.
  private static final class Hostile implements Rephraser {
    private final List<String> lines = new ArrayList<>();

    @Override
    public Optional<String> rephrase(Request request) {
      lines.add(request.line());
      String harm = HARM.get(lines.size() % HARM.size());
      return Optional.of(
          lines.size() % 2 == 0 ? harm + " " + request.line() : request.line() + " " + harm);
    }
  }

  static Set<String> transcripts() {
    return Conversations.played().keySet();
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void a_hostile_model_changes_nothing_and_sees_nobody(String transcript) {
    List<Taken> turns = Conversations.played().getOrDefault(transcript, List.of());
    var hostile = new Hostile();

    Played plain = played(turns, Rephraser.NONE, () -> 0);
    Played attacked = played(turns, hostile, hostile.lines::size);

    assertThat(attacked.sessions()).isEqualTo(plain.sessions());
    assertThat(attacked.sent()).isEqualTo(plain.sent());
    assertThat(words(hostile.lines)).isSubsetOf(ownWords());
    assertThat(attacked.shownInDanger()).isZero();
  }

  /// @param shown how many lines the model was shown so far
  private static Played played(List<Taken> turns, Rephraser rephraser, IntSupplier shown) {
    var store = new MemoryStore();
    var sent = new ArrayList<Reply>();
    var wording = new Wording(store, PROMPTS::phrasebook, () -> VERIFIER, rephraser, Watch.NONE);
    var now = new Instant[] {Instant.EPOCH};
    var desk =
        new FrontDesk(
            () -> CONTENT,
            store,
            RateLimit.NONE,
            new Ids(new Random(1)),
            () -> now[0],
            Watch.NONE,
            FrontDesk.Bounds.USUAL);
    var sender =
        new Sender(
            store,
            List.of(new Rewording(outlet(sent), wording)),
            Sender.Manner.USUAL,
            () -> now[0],
            new Random(1),
            Watch.NONE);
    var sessions = new ArrayList<Session>();
    int shownInDanger = 0;
    for (int i = 0; i < turns.size(); i++) {
      var incoming = turns.get(i).incoming();
      now[0] = incoming.at();
      int before = shown.getAsInt();
      desk.receive(
              new Envelope(
                  "event " + i,
                  ANA,
                  Address.of("chat", "dm"),
                  incoming.act(),
                  incoming.at(),
                  incoming.place(),
                  Optional.of(incoming.zone()),
                  Optional.empty()))
          .join();
      sender.pump().join();
      store.load(ANA).ifPresent(stored -> sessions.add(stored.session()));
      if (!sessions.isEmpty() && sessions.getLast().mode() instanceof Mode.Safety) {
        shownInDanger += shown.getAsInt() - before;
      }
    }
    return new Played(sessions, sent, shownInDanger);
  }

  private static Outlet outlet(List<Reply> sent) {
    return new Outlet() {
      @Override
      public String platform() {
        return "chat";
      }

      @Override
      public Delivery deliver(Outgoing reply) {
        sent.add(reply.reply());
        return new Delivery.Accepted();
      }
    };
  }

  private static Set<String> words(List<String> lines) {
    return lines.stream()
        .flatMap(line -> WORD.matcher(line.toLowerCase(Locale.ROOT)).results())
        .map(found -> found.group())
        .collect(Collectors.toSet());
  }

  /// The words that the coach's lines have of their own.
  private static Set<String> ownWords() {
    var own = new HashSet<String>();
    var book = PROMPTS.phrasebook();
    for (String key : book.keys()) {
      book.phrase(key)
          .ifPresent(phrase ->
              phrase.variants().forEach(variant -> own.addAll(words(List.of(variant.words())))));
    }
    own.addAll(List.of("hour", "day", "week", "time", "bid", "request", "client", "post"));
    return own;
  }
}
