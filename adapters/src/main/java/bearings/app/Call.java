package bearings.app;

import bearings.desk.PersonId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/// What was typed after `./bearings`, understood.
record Call(ParseResult command) {

  private static final int MOST_VARIANTS = 20;

  /// @throws CommandLine.ParameterException where there is no such call
  static Call of(List<String> args) {
    ParseResult call = Usage.line().parseArgs(args.toArray(String[]::new));
    return new Call(call.hasSubcommand() ? call.subcommand() : call);
  }

  String name() {
    return command.commandSpec().name();
  }

  boolean asksForHelp() {
    return command.isUsageHelpRequested();
  }

  boolean asksForVersion() {
    return command.isVersionHelpRequested();
  }

  String help() {
    return line().getUsageMessage(CommandLine.Help.Ansi.OFF);
  }

  boolean json() {
    return command.hasMatchedOption(Usage.JSON);
  }

  List<String> words() {
    return command.matchedPositionalValue(0, List.<String>of());
  }

  /// The person who is meant.
  PersonId person() {
    return PersonId.of(command.matchedPositionalValue(0, ""))
        .orElseThrow(() ->
            new CommandLine.ParameterException(
                line(), "PERSON is platform:workspace:user, such as terminal:local:p1"));
  }

  /// The database that is named.
  Optional<String> database() {
    if (!command.hasMatchedOption(Usage.DB)) {
      return Optional.empty();
    }
    String database = command.matchedOptionValue(Usage.DB, "");
    Setting.BEARINGS_DB
        .mend(database)
        .ifPresent(mend -> {
          throw new CommandLine.ParameterException(line(), Usage.DB + " is malformed: " + mend);
        });
    return Optional.of(database);
  }

  /// How many variants are wanted.
  int variants() {
    int wanted = command.matchedOptionValue(Usage.VARIANTS, 1);
    if (wanted < 1 || wanted > MOST_VARIANTS) {
      throw new CommandLine.ParameterException(line(), Usage.VARIANTS + " is from 1 to 20");
    }
    return wanted;
  }

  /// The file that wordings are added to, where one is named.
  Optional<Path> to() {
    return command.hasMatchedOption(Usage.TO)
        ? Optional.of(command.matchedOptionValue(Usage.TO, Path.of("")))
        : Optional.empty();
  }

  private CommandLine line() {
    return command.commandSpec().commandLine();
  }
}
