package bearings.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.content.Prompts;
import bearings.desk.Content;
import bearings.desk.FollowUps;
import bearings.desk.FrontDesk;
import bearings.desk.Ids;
import bearings.desk.MemoryStore;
import bearings.desk.RateLimit;
import bearings.desk.Watch;
import bearings.dialogue.Keeping;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Through a real JLine terminal that keeps a line discipline; the keys are typed ahead.
@Timeout(60)
class LiveTerminalTest {
  private static final String CTRL_C = "\u0003";
  private static final String CTRL_D = "\u0004";
  private static final String ESCAPE = "\u001b";

  private static final String FAREWELL = "Goodbye, and nothing was kept.";

  private static final Content CONTENT = content();

  @Test
  void theCoachSpeaksFirstAndAnswers() throws IOException {
    String shown = talk("xterm-256color", true, "i feel behind, i lost two bids\r" + CTRL_D);

    assertThat(shown).contains("?").contains("lost two bids");
  }

  @ParameterizedTest
  @ValueSource(strings = {CTRL_C, CTRL_D, "quit\r", "/exit\r", "  QUIT \r"})
  void leavingIsKind(String keys) throws IOException {
    assertThat(talk("xterm-256color", true, keys)).contains(FAREWELL);
  }

  @Test
  void aLineCanBeEditedBeforeItIsSent() throws IOException {
    String keys = "my clients want ruby\u007f\u007f\u007f\u007fsql and i lack sql\r" + CTRL_D;

    String evidence = talk("xterm-256color", false, "status\r" + keys);

    assertThat(evidence).doesNotContain("“my clients want ruby");
  }

  @Test
  void anExclamationMarkIsOnlyAnExclamationMark() throws IOException {
    String shown = talk("xterm-256color", false, "i feel behind!! help !me\r" + CTRL_D);

    assertThat(shown).contains(FAREWELL).doesNotContain("event not found");
  }

  @Test
  void coloursAreShownOnlyWhereTheyAreWelcome() throws IOException {
    String sgr = ESCAPE + "[38;5;173m";

    assertThat(talk("xterm-256color", true, CTRL_D)).contains(sgr);
    assertThat(talk("xterm-256color", false, CTRL_D)).doesNotContain(sgr);
    assertThat(talk("dumb", true, CTRL_D)).doesNotContain(ESCAPE + "[38");
  }

  @Test
  void noLineIsWiderThanTheTerminal() throws IOException {
    String shown = talk("dumb", false, "everyone is ahead of me\r" + CTRL_D, 40);

    assertThat(shown.replace("\r", "").lines())
        .filteredOn(line -> line.startsWith("  "))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(Wrapping.columns(line)).isLessThanOrEqualTo(40));
  }

  private static String talk(String type, boolean colours, String keys) throws IOException {
    return talk(type, colours, keys, 80);
  }

  private static String talk(String type, boolean colours, String keys, int columns)
      throws IOException {
    var screen = new ByteArrayOutputStream();
    var typed = new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8));
    TerminalChat.Ready ready = ready();
    var chat =
        new TerminalChat(
            () -> ready,
            InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z")),
            ZoneOffset.UTC);
    try (Terminal terminal =
        new ExternalTerminal("test", type, typed, screen, StandardCharsets.UTF_8)) {
      terminal.setSize(Size.of(columns, 24));
      new LiveTerminal(chat, colours).run(terminal);
    }
    return screen.toString(StandardCharsets.UTF_8);
  }

  /// A conversation that nobody has begun.
  private static TerminalChat.Ready ready() {
    var store = new MemoryStore();
    var desk =
        new FrontDesk(
            () -> CONTENT,
            store,
            RateLimit.NONE,
            new Ids(new Random(1)),
            InstantSource.system(),
            Watch.NONE,
            FrontDesk.Bounds.USUAL);
    return new TerminalChat.Ready(
        desk,
        new FollowUps(desk, store, Terminals.PLATFORMS, Watch.NONE),
        UnaryOperator.identity(),
        FAREWELL);
  }

  private static Content content() {
    Prompts prompts = Prompts.read(Prompts.builtIn());
    return new Content(
        prompts.coach(Optional.empty(), new Keeping.InMemory()), prompts.phrasebook(), "test");
  }
}
