package bearings.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/// The conversation at a real terminal: lines can be edited and called back, colours are few. The
/// lines called back live in memory only.
public final class LiveTerminal {
  private static final String PROMPT = "› ";

  private final TerminalChat chat;
  private final boolean colours;

  public LiveTerminal(TerminalChat chat, boolean colours) {
    this.chat = chat;
    this.colours = colours;
  }

  /// Talks at the terminal that the program was started from.
  public void run() throws IOException {
    try (Terminal terminal = terminal()) {
      run(terminal);
    }
  }

  /// Asks the terminal nothing about itself: one that does not answer would delay the first prompt.
  private static Terminal terminal() throws IOException {
    return TerminalBuilder.builder().name("bearings").system(true).graphemeCluster(false).build();
  }

  void run(Terminal terminal) throws IOException {
    LineReader reader = reader(terminal);
    Palette palette = colours && !dumb(terminal) ? Palette.WARM : Palette.NONE;
    PrintWriter out = terminal.writer();
    say(terminal, palette, chat::opening);
    for (var line = line(reader, palette); line.isPresent(); line = line(reader, palette)) {
      String text = line.get();
      if (!text.isBlank()) {
        say(terminal, palette, () -> chat.hear(text));
      }
    }
    Page page = new Page(palette, columns(terminal));
    out.print("\n" + palette.quiet() + page.note(chat.farewell()) + palette.plain());
    out.flush();
  }

  private static LineReader reader(Terminal terminal) {
    return LineReaderBuilder.builder()
        .terminal(terminal)
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
        .option(LineReader.Option.INSERT_TAB, false)
        .variable(LineReader.HISTORY_SIZE, 200)
        .variable(LineReader.BELL_STYLE, "none")
        .build();
  }

  /// What the person types next; nothing when they leave.
  private static Optional<String> line(LineReader reader, Palette palette) {
    try {
      String line = reader.readLine("\n" + palette.accent() + PROMPT + palette.plain());
      return Optional.of(line).filter(text -> !TerminalChat.leaves(text));
    } catch (UserInterruptException | EndOfFileException e) {
      return Optional.empty();
    }
  }

  private void say(Terminal terminal, Palette palette, Supplier<TerminalChat.Answer> answer)
      throws IOException {
    PrintWriter out = terminal.writer();
    TerminalChat.Answer coming = awaited(answer, out, palette, dumb(terminal));
    out.print(TerminalChat.page(coming, palette, columns(terminal)));
    out.flush();
    chat.shown(coming);
  }

  /// The answer; three dots stand where it will be once it takes longer than a second.
  private static TerminalChat.Answer awaited(
      Supplier<TerminalChat.Answer> answer, PrintWriter out, Palette palette, boolean dumb) {
    var coming = CompletableFuture.supplyAsync(answer, task -> Thread.ofVirtual().start(task));
    try {
      return coming.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      out.print("\n  " + palette.quiet() + "…" + palette.plain());
      out.flush();
      TerminalChat.Answer late = coming.join();
      out.print(dumb ? "\n" : "\r\033[K\033[1A");
      return late;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return coming.join();
    }
  }

  private static int columns(Terminal terminal) {
    return terminal.getSize().getColumns();
  }

  private static boolean dumb(Terminal terminal) {
    return terminal.getType().startsWith(Terminal.TYPE_DUMB);
  }
}
