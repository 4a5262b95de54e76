package bearings.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/// What can be typed after `./bearings`. Built by hand, so that nothing is looked up by reflection
/// before the first prompt.
final class Usage {
  static final String CHAT = "chat";
  static final String UNDERSTAND = "understand";
  static final String BRIEF = "brief";
  static final String CHECK = "check";
  static final String INIT = "init";
  static final String DOCTOR = "doctor";
  static final String REPHRASE = "rephrase";
  static final String VARIANTS = "--variants";
  static final String TO = "--to";
  static final String SERVE = "serve";
  static final String EXPORT = "export";
  static final String FORGET = "forget";
  static final String DB = "--db";
  static final String JSON = "--json";
  static final String VERBOSE = "--verbose";

  private Usage() {}

  static CommandLine line() {
    CommandSpec root =
        command("./bearings", "A career coach for freelance machine-learning people.");
    root.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Say which version this is.")
            .build());
    root.usageMessage()
        .customSynopsis("./bearings [COMMAND] [OPTION]…", "")
        .commandListHeading("%nCommands (chat, if none is named):%n")
        .footerHeading("%nSettings, in the environment or in .env beside the launcher:%n")
        .footer(Settings.listed().lines().toArray(String[]::new));

    CommandSpec chat = command(CHAT, "Talk with the coach in this terminal.");
    chat.addOption(json("Converse in JSON lines, for scripts."));
    chat.addOption(database("Keep the conversation there (default: in memory only)."));

    CommandSpec understand = command(UNDERSTAND, "Show what the coach hears in a message.");
    understand.addOption(json("Write one JSON object a message."));
    understand.addPositional(
        words("TEXT", "The message; without it, one message a line from standard input."));

    CommandSpec brief = command(BRIEF, "Show what a job post or client brief asks for.");
    brief.addOption(json("Write one JSON object a brief; without FILE, read one a line."));
    brief.addPositional(words("FILE", "Files to read; without any, standard input."));

    CommandSpec check =
        command(CHECK, "Check the prompts folder and replay its transcripts; exit 1 on a finding.");

    CommandSpec init =
        command(INIT, "Write .env, show the Slack manifest and the Discord invitation.");

    CommandSpec doctor =
        command(
            DOCTOR, "Try every part that is configured and name the mend; exit 1 if one fails.");

    CommandSpec serve =
        command(
            SERVE, "Connect to every chat that is configured, until stopped; web page, metrics.");

    CommandSpec rephrase =
        command(REPHRASE, "Let the model word lines anew, into a file that a person reviews.");
    rephrase.addOption(
        OptionSpec.builder(VARIANTS)
            .paramLabel("N")
            .required(true)
            .type(Integer.class)
            .description("How many wordings of each at most, from 1 to 20.")
            .build());
    rephrase.addOption(
        OptionSpec.builder(TO)
            .paramLabel("FILE")
            .type(Path.class)
            .description(
                "Add them to this file (default: messages/variants-en.yaml in the prompts folder).")
            .build());

    CommandSpec export =
        command(EXPORT, "Write everything that is stored about a person, as JSON.");
    export.addOption(database("Look there (default: BEARINGS_DB)."));
    export.addPositional(person());

    CommandSpec forget = command(FORGET, "Erase everything that is stored about a person.");
    forget.addOption(database("Erase it there (default: BEARINGS_DB)."));
    forget.addPositional(person());

    for (CommandSpec sub :
        List.of(chat, understand, brief, check, init, doctor, serve, rephrase, export, forget)) {
      root.addSubcommand(sub.name(), sub);
    }
    return new CommandLine(root).setExpandAtFiles(false);
  }

  /// What is wrong with a call, in one line with the mend.
  static String mend(CommandLine.ParameterException e) {
    var told = new ArrayList<String>();
    told.add(String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong usage"));
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      if (!near.isEmpty()) {
        told.add("did you mean " + String.join(" or ", near) + "?");
      }
    }
    told.add("./bearings --help shows what there is");
    return String.join("; ", told);
  }

  private static CommandSpec command(String name, String description) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage().description(description).width(100).optionListHeading("%nOptions:%n");
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help.").build());
    spec.addOption(
        OptionSpec.builder(VERBOSE).description("Show the details of a failure.").build());
    return spec;
  }

  private static OptionSpec json(String description) {
    return OptionSpec.builder(JSON).description(description).build();
  }

  private static OptionSpec database(String description) {
    return OptionSpec.builder(DB)
        .paramLabel("JDBC-ADDRESS")
        .type(String.class)
        .description(description)
        .build();
  }

  private static PositionalParamSpec person() {
    return PositionalParamSpec.builder()
        .paramLabel("PERSON")
        .arity("1")
        .type(String.class)
        .description("Who, as platform:workspace:user.")
        .build();
  }

  private static PositionalParamSpec words(String label, String description) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .arity("0..*")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(description)
        .build();
  }
}
