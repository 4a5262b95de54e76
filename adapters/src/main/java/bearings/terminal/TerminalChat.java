package bearings.terminal;

import bearings.desk.Address;
import bearings.desk.Envelope;
import bearings.desk.FollowUps;
import bearings.desk.FrontDesk;
import bearings.desk.Outcome;
import bearings.desk.Outgoing;
import bearings.desk.PersonId;
import bearings.desk.StoreUnavailable;
import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Place;
import bearings.dialogue.Turn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One person's conversation with the coach.
public final class TerminalChat {
  private static final Logger LOG = LoggerFactory.getLogger(TerminalChat.class);

  private static final PersonId YOU = Terminals.person("you");

  private static final Set<String> LEAVING = Set.of("quit", "exit", "/quit", "/exit");

  private final Supplier<Ready> ready;
  private final InstantSource clock;
  private final ZoneId zone;

  /// What a conversation needs.
  ///
  /// @param words gives a reply the words in which it is shown
  /// @param farewell says at the end what became of it
  public record Ready(
      FrontDesk desk, FollowUps followUps, UnaryOperator<Outgoing> words, String farewell) {}

  /// What is shown next.
  ///
  /// @param replies what the coach says
  /// @param export what is handed over with it
  /// @param trouble why the coach could not answer
  record Answer(
      List<Outgoing> replies, Optional<Map<String, Object>> export, Optional<String> trouble) {
    static Answer trouble(String why) {
      return new Answer(List.of(), Optional.empty(), Optional.of(why));
    }

    /// The same, after replies that were never shown.
    Answer after(List<Outgoing> missed) {
      return new Answer(Stream.concat(missed.stream(), replies.stream()).toList(), export, trouble);
    }
  }

  /// @param ready gives the coach; may wait until everything it knows has been read
  public TerminalChat(Supplier<Ready> ready, InstantSource clock, ZoneId zone) {
    this.ready = ready;
    this.clock = clock;
    this.zone = zone;
  }

  /// The conversation where there is no terminal: plain lines in, plain text out.
  public void overLines(InputStream in, OutputStream out) throws IOException {
    var lines = new CappedLines(in);
    show(out, opening());
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      switch (line.get()) {
        case CappedLines.Line.Unusable(var why) -> print(out, "\n  (" + why + ")\n");
        case CappedLines.Line.Text(var text) -> {
          if (leaves(text)) {
            return;
          }
          if (!text.isBlank()) {
            show(out, hear(text));
          }
        }
      }
    }
  }

  /// What is shown first: what was never shown, then what has fallen due, or else the beginning.
  Answer opening() {
    try {
      List<Outgoing> missed = ready.get().desk().waiting(YOU);
      Answer opening =
          ready
              .get()
              .followUps()
              .fire(YOU, clock.instant())
              .map(FollowUps.Asked::outcome)
              .map(this::answered)
              .orElseGet(() -> reply(new Act.Command("start")));
      return opening.after(missed);
    } catch (StoreUnavailable e) {
      return Answer.trouble(e.why());
    }
  }

  Answer hear(String text) {
    try {
      return reply(new Act.Text(text));
    } catch (StoreUnavailable e) {
      return Answer.trouble(e.why());
    }
  }

  String farewell() {
    return ready.get().farewell();
  }

  /// Whether a line ends the program.
  static boolean leaves(String text) {
    return LEAVING.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /// An answer as it is shown.
  static String page(Answer answer, Palette palette, int width) throws IOException {
    var drawn = new Page(palette, width);
    var page = new StringBuilder();
    answer.replies().forEach(reply -> page.append(drawn.of(reply.reply())));
    answer.trouble().ifPresent(why -> page.append('\n').append(drawn.note("(" + why + ")")));
    if (answer.export().isPresent()) {
      var json = new ByteArrayOutputStream();
      new JsonOutput(json).object(answer.export().get());
      page.append('\n').append(json.toString(StandardCharsets.UTF_8));
    }
    return page.toString();
  }

  /// The person has seen it. What cannot be ticked off now is shown again next time: better twice
  /// than never.
  void shown(Answer answer) {
    try {
      ready.get().desk().handedOver(answer.replies());
    } catch (StoreUnavailable e) {
      LOG.warn("a reply that was shown could not be ticked off");
    }
  }

  private Answer reply(Act act) {
    var envelope =
        new Envelope(
            UUID.randomUUID().toString(),
            YOU,
            Address.home(YOU),
            act,
            clock.instant(),
            Place.DM,
            Optional.of(zone),
            Optional.empty());
    return switch (ready.get().desk().receive(envelope).join()) {
      case Outcome.Answered answered -> answered(answered);
      case Outcome.Duplicate _ -> Answer.trouble("this was answered before");
      case Outcome.Refused _ -> Answer.trouble("too much at once; try again in a moment");
      case Outcome.Unavailable(var why) -> Answer.trouble(why + "; nothing of this was kept");
    };
  }

  private Answer answered(Outcome.Answered answered) {
    boolean exports = answered.turn().effects().contains(Turn.Effect.EXPORT);
    List<Outgoing> replies = answered.replies().stream().map(ready.get().words()).toList();
    return new Answer(
        replies,
        exports ? ready.get().desk().export(YOU, replies) : Optional.empty(),
        Optional.empty());
  }

  private void show(OutputStream out, Answer answer) throws IOException {
    print(out, page(answer, Palette.NONE, Page.WIDEST));
    shown(answer);
  }

  private static void print(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
