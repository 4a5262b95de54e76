package bearings.discord;

import bearings.speech.Arg;
import bearings.speech.Line;
import bearings.speech.Phrasebook;
import bearings.speech.Say;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The few words that the chat itself needs.
record Words(Phrasebook phrases) {
  private static final Pattern EXPLAINED = Pattern.compile("`([a-z]+)` ([^`·]+)");

  String of(Line line) {
    return phrases.text(Say.of(line));
  }

  /// What a line is in the languages that people may have set.
  Map<String, String> translations(Line line) {
    return phrases.translations().of(line);
  }

  /// That a choice was taken.
  String chosen(String label) {
    return phrases.text(Say.of(Line.CHAT_CHOSEN).with("choice", new Arg.Text(label)));
  }

  /// Each command word and what it does, as the help explains them.
  Map<String, String> commands() {
    var commands = new LinkedHashMap<String, String>();
    Matcher explained = EXPLAINED.matcher(of(Line.HELP_COMMANDS));
    while (explained.find()) {
      commands.put(explained.group(1), explained.group(2).strip());
    }
    return commands;
  }
}
