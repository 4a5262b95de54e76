package bearings.store;

import bearings.content.Conversations;
import bearings.content.Conversations.Taken;
import bearings.content.Prompts;
import bearings.dialogue.Choice;
import bearings.dialogue.Coach;
import bearings.dialogue.Incoming;
import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Keeping;
import bearings.dialogue.Place;
import bearings.dialogue.Session;
import bearings.speech.Phrasebook;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Conversations with the shipped coach, to be stored: those of the transcripts, and any number of
/// chats in which somebody says what was said in them in no order, and worse.
final class Chats {
  static final Coach COACH;
  static final Phrasebook PHRASES;
  static final Map<String, List<Taken>> TRANSCRIPTS = Conversations.played();

  static {
    Prompts prompts = Prompts.read(Prompts.builtIn());
    COACH = prompts.coach(Optional.empty(), new Keeping.InMemory());
    PHRASES = prompts.phrasebook();
  }

  private static final List<Act> SAID =
      TRANSCRIPTS.values().stream()
          .flatMap(List::stream)
          .map(taken -> taken.incoming().act())
          .toList();
  private static final List<String> NOISE =
      List.of(
          "",
          "\n\n\t",
          "\u202Eesrever\u202C ok",
          "\uD83D\uDE00 \uD83E\uDD37\u200D\u2642\uFE0F I lost two bids, all wanted SQL",
          "\uD800 lonely, I lost two bids, all wanted SQL",
          "“quotes” \"and\" 'more' \\ and {technology} and {\"=\":0} I lost a client",
          "日本語で書きます。遅れている気がする",
          "\u0000\u0001\u0007bell, two clients renewed",
          "1e309 hours a week",
          "-0",
          "0",
          "99999999999999999999",
          "4.5 hours");

  private Chats() {}

  /// How one of the transcripts went.
  ///
  /// @param name of its file, without ending
  static List<Taken> transcript(String name) {
    return Optional.ofNullable(TRANSCRIPTS.get("transcripts/" + name + ".txt")).orElseThrow();
  }

  /// A chat out of a seed, turn by turn.
  static List<Taken> random(long seed, int turns) {
    var random = new Random(seed);
    var taken = new ArrayList<Taken>();
    Session session = Session.fresh();
    Instant now = Instant.parse("2026-11-23T09:00:00Z");
    List<Choice> choices = List.of();
    for (int i = 0; i < turns; i++) {
      now = now.plus(random.nextInt(8) == 0 ? Duration.ofDays(5) : Duration.ofSeconds(90));
      var incoming = new Incoming(act(random, choices), now, Place.DM, ZoneOffset.UTC);
      var turn = COACH.reply(session, incoming);
      taken.add(new Taken(session, incoming, turn));
      session = turn.next();
      choices = turn.asks().map(asked -> asked.choices()).orElse(List.of());
    }
    return taken;
  }

  private static Act act(Random random, List<Choice> choices) {
    return switch (random.nextInt(10)) {
      case 0 -> new Act.Text(anyOf(NOISE, random));
      case 1 -> new Act.Due();
      case 2, 3, 4 -> choices.isEmpty() ? anyOf(SAID, random) : press(choices, random);
      default -> anyOf(SAID, random);
    };
  }

  private static Act press(List<Choice> choices, Random random) {
    return new Act.Choose(anyOf(choices, random).id());
  }

  private static <T> T anyOf(List<T> items, Random random) {
    return items.get(random.nextInt(items.size()));
  }
}
