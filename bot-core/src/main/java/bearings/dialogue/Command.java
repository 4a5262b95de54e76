package bearings.dialogue;

import java.util.Locale;
import java.util.Optional;

/// The command words, as typed after `/behind`. Part of the contract, so the same in every
/// language.
enum Command {
  START,
  HELP,
  STATUS,
  WHY,
  PLAN,
  EVIDENCE,
  UNDO,
  RESTART,
  STOP,
  CHECKIN,
  REMIND,
  SNOOZE,
  EXPORT,
  FORGET;

  /// The command that a line is, with or without a slash or `/behind` before it. A line that goes
  /// on after the command word is a sentence, and no command.
  static Optional<Command> of(String line) {
    String word = line.strip().toLowerCase(Locale.ROOT);
    if (word.startsWith("/behind")) {
      word = word.substring("/behind".length()).strip();
    }
    if (word.startsWith("/")) {
      word = word.substring(1);
    }
    if (word.endsWith("?") || word.endsWith(".")) {
      word = word.substring(0, word.length() - 1).strip();
    }
    for (Command command : values()) {
      if (command.name().toLowerCase(Locale.ROOT).equals(word.replace("-", ""))) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }
}
