package bearings.app;

import bearings.content.BadContent;
import bearings.content.Check;
import bearings.content.Problem;
import bearings.content.Prompts;
import bearings.desk.PersonId;
import bearings.desk.RateLimit;
import bearings.desk.Store;
import bearings.desk.StoreUnavailable;
import bearings.desk.Watch;
import bearings.logs.LogGuard;
import bearings.terminal.Briefing;
import bearings.terminal.JsonChat;
import bearings.terminal.LiveTerminal;
import bearings.terminal.TerminalChat;
import bearings.terminal.Understanding;
import bearings.web.CannotListen;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/// The program: reads the call and the settings, wires the parts, and says how it ended.
public final class Main {
  static final int DONE = 0;
  static final int FINDING = 1;
  static final int WRONG_USAGE = 2;

  private final Surroundings around;
  private final PrintStream out;
  private final PrintStream err;
  private boolean verbose;

  private Main(Surroundings around) {
    this.around = around;
    this.out = new PrintStream(around.out(), true, StandardCharsets.UTF_8);
    this.err = new PrintStream(around.err(), true, StandardCharsets.UTF_8);
  }

  static void main(String[] args) {
    LogGuard.install();
    System.exit(run(List.of(args), Surroundings.ofThisProcess()));
  }

  /// Runs one call and returns its exit code.
  static int run(List<String> args, Surroundings around) {
    return new Main(around).run(args);
  }

  private int run(List<String> args) {
    verbose = args.contains(Usage.VERBOSE);
    try {
      return call(args);
    } catch (CommandLine.ParameterException e) {
      return failed(WRONG_USAGE, Usage.mend(e), e);
    } catch (BadSetting e) {
      return failed(WRONG_USAGE, String.valueOf(e.getMessage()), e);
    } catch (StoreUnavailable | CannotListen e) {
      return failed(FINDING, String.valueOf(e.getMessage()), e);
    } catch (BadContent e) {
      return failed(FINDING, told(e.problems()), e);
    } catch (IOException e) {
      return failed(FINDING, "input or output failed: " + e.getMessage(), e);
    } catch (RuntimeException | Error e) {
      String what = e.getClass().getSimpleName() + ": " + e.getMessage();
      return failed(FINDING, "a defect (" + what + "); --verbose shows where", e);
    }
  }

  private int call(List<String> args) throws IOException {
    if (args.isEmpty()) {
      // The usual call, and the one that somebody waits for: straight to the conversation.
      return chat(Settings.read(around.environment()), false, Optional.empty());
    }
    CommandLine line = Usage.line();
    ParseResult call = line.parseArgs(args.toArray(String[]::new));
    ParseResult command = call.hasSubcommand() ? call.subcommand() : call;
    if (command.isUsageHelpRequested()) {
      command.commandSpec().commandLine().usage(out, CommandLine.Help.Ansi.OFF);
      return DONE;
    }
    if (call.isVersionHelpRequested()) {
      out.println("bearings " + version());
      return DONE;
    }
    Settings settings = Settings.read(around.environment());
    boolean json = command.hasMatchedOption(Usage.JSON);
    return switch (command.commandSpec().name()) {
      case Usage.UNDERSTAND -> understand(settings, json, words(command));
      case Usage.BRIEF -> brief(settings, json, words(command));
      case Usage.CHECK -> check(settings);
      case Usage.SERVE -> serve(settings);
      case Usage.EXPORT -> export(settings, command);
      case Usage.FORGET -> forget(settings, command);
      default ->
          chat(
              settings,
              json,
              command.hasMatchedOption(Usage.DB) ? named(command) : Optional.empty());
    };
  }

  private int chat(Settings settings, boolean json, Optional<String> database) throws IOException {
    InstantSource clock = InstantSource.system();
    var coming = new Loading<>("coach", () -> ChatParts.of(settings, database, this::say));
    if (json) {
      try (ChatParts chat = coming.get()) {
        new JsonChat(
                chat.parts().desk(),
                chat.parts().followUps(),
                chat::timePassed,
                clock,
                this::complain)
            .run(around.in(), around.out());
      }
      return DONE;
    }
    var chat = new TerminalChat(() -> coming.get().ready(), clock, ZoneId.systemDefault());
    try {
      if (around.terminal()) {
        new LiveTerminal(chat, around.colours()).run();
      } else {
        chat.overLines(around.in(), around.out());
      }
    } finally {
      coming.get().close();
    }
    return DONE;
  }

  private int serve(Settings settings) {
    try (var until = new UntilStopped();
        Store store = Parts.store(settings, settings.database());
        var serving = new Serving(settings, store, List.of(), Map.of())) {
      serving.start();
      out.println("Bearings serves; its page is " + serving.page());
      out.println(
          "No chat is configured yet; ./bearings --help lists the settings. Ctrl-C stops it.");
      until.await();
      return DONE;
    }
  }

  private int export(Settings settings, ParseResult call) throws IOException {
    PersonId person = person(call);
    try (Store store = Parts.store(settings, database(settings, call))) {
      boolean any = rights(settings, store, person).export(around.out());
      return any ? DONE : nothing(person);
    }
  }

  private int forget(Settings settings, ParseResult call) {
    PersonId person = person(call);
    try (Store store = Parts.store(settings, database(settings, call))) {
      boolean any = rights(settings, store, person).forget(out);
      return any ? DONE : nothing(person);
    }
  }

  private DataRights rights(Settings settings, Store store, PersonId person) {
    var content = Parts.content(settings, settings.keeping(), this::say);
    Parts parts = Parts.of(content, store, RateLimit.NONE, Set.of(), Watch.NONE);
    return new DataRights(parts.desk(), person);
  }

  private int nothing(PersonId person) {
    say("nothing is stored about " + person);
    return FINDING;
  }

  private static PersonId person(ParseResult call) {
    String given = call.matchedPositionalValue(0, "");
    return PersonId.of(given)
        .orElseThrow(() ->
            new CommandLine.ParameterException(
                call.commandSpec().commandLine(),
                "PERSON is platform:workspace:user, such as terminal:local:p1"));
  }

  private static String database(Settings settings, ParseResult call) {
    return named(call).orElseGet(settings::database);
  }

  /// The database that is named in the call.
  private static Optional<String> named(ParseResult call) {
    Optional<String> database = Optional.ofNullable(call.matchedOptionValue(Usage.DB, null));
    database
        .flatMap(Setting.BEARINGS_DB::mend)
        .ifPresent(mend -> {
          throw new CommandLine.ParameterException(
              call.commandSpec().commandLine(), Usage.DB + " is malformed: " + mend);
        });
    return database;
  }

  private int understand(Settings settings, boolean json, List<String> words) throws IOException {
    var understanding = new Understanding(prompts(settings).listener(), json, around.out());
    if (words.isEmpty()) {
      understanding.of(around.in());
    } else {
      understanding.of(String.join(" ", words));
    }
    return DONE;
  }

  private int brief(Settings settings, boolean json, List<String> files) throws IOException {
    var briefing = new Briefing(prompts(settings).briefs(), json, around.out());
    if (files.isEmpty()) {
      briefing.of(around.in());
      return DONE;
    }
    int code = DONE;
    for (String file : files) {
      try {
        briefing.of(Path.of(file));
      } catch (IOException | IllegalArgumentException e) {
        code = failed(FINDING, file + " cannot be read: " + reason(e), e);
      }
    }
    return code;
  }

  private int check(Settings settings) throws IOException {
    Path folder = settings.prompts().orElseGet(Prompts::builtIn);
    List<Problem> problems = Check.of(folder);
    problems.forEach(out::println);
    if (!problems.isEmpty()) {
      return FINDING;
    }
    try (var files = Files.walk(folder)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      long transcripts = all.stream().filter(Main::isTranscript).count();
      out.println(
          "Nothing to mend: %d files of prompts/ checked, %d transcripts replayed."
              .formatted(all.size(), transcripts));
    }
    return DONE;
  }

  private static boolean isTranscript(Path file) {
    Path folder = file.getParent();
    return folder != null
        && folder.endsWith("transcripts")
        && String.valueOf(file.getFileName()).endsWith(".txt");
  }

  private static Prompts prompts(Settings settings) {
    return Prompts.read(settings.prompts().orElseGet(Prompts::builtIn));
  }

  private static List<String> words(ParseResult command) {
    return command.matchedPositionalValue(0, List.<String>of());
  }

  private static String version() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("(not built by Maven)");
  }

  private static String reason(Exception e) {
    return switch (e) {
      case NoSuchFileException _ -> "there is no such file";
      case CharacterCodingException _ -> "it is not UTF-8 text";
      default -> String.valueOf(e.getMessage());
    };
  }

  private static String told(List<Problem> problems) {
    String more =
        problems.size() == 1
            ? ""
            : " (and %d more; ./bearings check lists them)".formatted(problems.size() - 1);
    return problems.getFirst() + more;
  }

  private void complain(Throwable e) {
    failed(FINDING, "a defect (" + e.getClass().getSimpleName() + ")", e);
  }

  private void say(String what) {
    err.println("bearings: " + what);
  }

  private int failed(int code, String why, Throwable e) {
    say(why);
    if (verbose) {
      e.printStackTrace(err);
    }
    return code;
  }
}
