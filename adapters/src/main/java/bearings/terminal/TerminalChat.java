package bearings.terminal;

import bearings.dialogue.Coach;
import bearings.dialogue.Incoming;
import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Place;
import bearings.dialogue.Session;
import bearings.dialogue.Turn;
import bearings.speech.Phrasebook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// One person's conversation with the coach. What is said stays in memory and goes with the
/// program.
public final class TerminalChat {
  static final String FAREWELL = "Goodbye. Nothing of this conversation was written to disk.";

  private static final Set<String> LEAVING = Set.of("quit", "exit", "/quit", "/exit");

  private final Supplier<Ready> ready;
  private final InstantSource clock;
  private final ZoneId zone;
  private Session session = Session.fresh();

  /// What a conversation needs.
  public record Ready(Coach coach, Phrasebook phrases) {}

  /// @param ready gives the coach; may wait until everything it knows has been read
  public TerminalChat(Supplier<Ready> ready, InstantSource clock, ZoneId zone) {
    this.ready = ready;
    this.clock = clock;
    this.zone = zone;
  }

  /// The conversation where there is no terminal: plain lines in, plain text out.
  public void overLines(InputStream in, OutputStream out) throws IOException {
    var lines = new CappedLines(in);
    print(out, page(opening(), Palette.NONE, Page.WIDEST));
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      switch (line.get()) {
        case CappedLines.Line.Unusable(var why) -> print(out, "\n  (" + why + ")\n");
        case CappedLines.Line.Text(var text) -> {
          if (leaves(text)) {
            return;
          }
          if (!text.isBlank()) {
            print(out, page(hear(text), Palette.NONE, Page.WIDEST));
          }
        }
      }
    }
  }

  /// The turn with which the coach speaks first.
  Turn opening() {
    return reply(new Act.Command("start"));
  }

  Turn hear(String text) {
    return reply(new Act.Text(text));
  }

  Phrasebook phrases() {
    return ready.get().phrases();
  }

  /// Whether a line ends the program.
  static boolean leaves(String text) {
    return LEAVING.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /// A turn as it is shown, with what it hands over.
  String page(Turn turn, Palette palette, int width) throws IOException {
    String page = new Page(phrases(), palette, width).of(turn);
    return turn.effects().contains(Turn.Effect.EXPORT) ? page + "\n" + export() : page;
  }

  private String export() throws IOException {
    var json = new ByteArrayOutputStream();
    Map<String, Object> held = new TurnJson(phrases()).export("you", session);
    new JsonOutput(json).object(held);
    return json.toString(StandardCharsets.UTF_8);
  }

  private Turn reply(Act act) {
    Turn turn =
        ready.get().coach().reply(session, new Incoming(act, clock.instant(), Place.DM, zone));
    session = turn.next();
    return turn;
  }

  private static void print(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
