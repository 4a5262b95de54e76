package bearings.app;

import bearings.content.BadContent;
import bearings.content.Problem;
import bearings.content.Prompts;
import bearings.content.VariantsFile;
import bearings.desk.Chat;
import bearings.desk.PersonId;
import bearings.desk.StoreUnavailable;
import bearings.discord.Invitation;
import bearings.llm.Asked;
import bearings.llm.ModelRephraser;
import bearings.logs.LogGuard;
import bearings.rephrase.Allowance;
import bearings.store.SecretStore;
import bearings.terminal.JsonChat;
import bearings.terminal.LiveTerminal;
import bearings.terminal.TerminalChat;
import bearings.web.CannotListen;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine;

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
    } catch (StoreUnavailable | CannotListen | Chat.CannotConnect e) {
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
    Call call = Call.of(args);
    if (call.asksForHelp()) {
      out.print(call.help());
      return DONE;
    }
    if (call.asksForVersion()) {
      out.println("bearings " + version());
      return DONE;
    }
    Settings settings = Settings.read(around.environment());
    var examination = new Examination(settings, around, out, (why, e) -> failed(FINDING, why, e));
    return switch (call.name()) {
      case Usage.UNDERSTAND -> {
        examination.understand(call.words(), call.json());
        yield DONE;
      }
      case Usage.BRIEF -> examination.brief(call.words(), call.json()) ? DONE : FINDING;
      case Usage.CHECK -> examination.check() ? DONE : FINDING;
      case Usage.INIT -> {
        new Beginning(settings.home(), out).show(Invitation.of(settings.of(Setting.DISCORD_TOKEN)));
        yield DONE;
      }
      case Usage.DOCTOR -> new Doctor(settings).examine(out) ? DONE : FINDING;
      case Usage.SERVE -> serve(settings);
      case Usage.REPHRASE -> rephrase(settings, call);
      case Usage.EXPORT -> export(settings, call);
      case Usage.FORGET -> forget(settings, call);
      default -> chat(settings, call.json(), call.database());
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
                chat.words(),
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

  private int rephrase(Settings settings, Call call) throws IOException {
    int each = call.variants();
    var model =
        Models.of(settings)
            .orElseThrow(() ->
                new BadSetting("set BEARINGS_LLM_URL and BEARINGS_LLM_MODEL: no model is named"))
            .unhurried();
    Path file =
        call.to()
            .or(() -> settings.prompts().map(prompts -> prompts.resolve(VariantsFile.NAME)))
            .orElseThrow(() ->
                new BadSetting("there is no prompts folder here: name a file with " + Usage.TO));
    Prompts prompts = Prompts.read(settings.prompts().orElseGet(Prompts::builtIn));
    String instructions = prompts.rephrasing().instructions();
    List<ModelRephraser> rephrasers =
        IntStream.rangeClosed(1, each)
            .mapToObj(number ->
                new ModelRephraser(
                    model,
                    () -> instructions + "\nThis is proposal " + number + "; let it differ.",
                    Allowance.UNLIMITED,
                    InstantSource.system(),
                    Asked.Listener.NONE))
            .toList();
    var to = new VariantsFile(file, prompts.rephrasing().language());
    var variants = new Variants(prompts, rephrasers, to, out);
    boolean found = variants.write();
    out.println(variants.told());
    if (found) {
      out.println("Read " + file + ", take out what you would not say, run ./bearings check.");
    } else {
      say("nothing is written; ./bearings doctor says how the model answers");
    }
    return found ? DONE : FINDING;
  }

  private int serve(Settings settings) {
    try (var until = new UntilStopped();
        SecretStore store = Parts.store(settings, settings.database())) {
      Chats chats = Chats.of(settings, new StoredInstallations(store.secrets()));
      try (var serving = new Serving(settings, store, chats)) {
        serving.start();
        out.println("Bearings serves; its page is " + serving.page());
        chats.told().forEach(out::println);
        if (chats.all().isEmpty()) {
          out.println("No chat is configured yet: ./bearings init says how.");
        }
        until.await();
        return DONE;
      }
    }
  }

  private int export(Settings settings, Call call) throws IOException {
    PersonId person = call.person();
    try (DataRights rights = rights(settings, call)) {
      return rights.export(person, around.out()) ? DONE : FINDING;
    }
  }

  private int forget(Settings settings, Call call) {
    PersonId person = call.person();
    try (DataRights rights = rights(settings, call)) {
      Optional<String> done = rights.forget(person);
      done.ifPresent(out::println);
      return done.isPresent() ? DONE : FINDING;
    }
  }

  private DataRights rights(Settings settings, Call call) {
    return DataRights.in(settings, call.database().orElseGet(settings::database), this::say);
  }

  private static String version() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("(not built by Maven)");
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
