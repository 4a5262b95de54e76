package bearings.discord;

import bearings.speech.Line;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/// The commands as Discord lists them, everywhere and to everybody. Numbers are Discord's own.
final class Offered {
  static final String COMMAND = "behind";
  static final String SAY = "say";
  private static final int MOST_DESCRIPTION = 100;
  private static final int MOST_NAME = 32;
  private static final int MOST_CHOICES = 25;

  private Offered() {}

  static List<CommandData> commands(Words words) {
    var say =
        new OptionData(
                OptionType.STRING,
                SAY,
                Markdown.plain(words.of(Line.COMMAND_WORDS), MOST_DESCRIPTION))
            .setDescriptionLocalizations(inOtherLanguages(words, Line.COMMAND_WORDS))
            .setAutoComplete(true);
    return List.of(
        Commands.slash(COMMAND, Markdown.plain(words.of(Line.COMMAND), MOST_DESCRIPTION))
            .setDescriptionLocalizations(inOtherLanguages(words, Line.COMMAND))
            .addOptions(say)
            .setContexts(InteractionContextType.ALL)
            .setIntegrationTypes(IntegrationType.ALL),
        Commands.message(Markdown.plain(words.of(Line.COMMAND_BRIEF), MOST_NAME))
            .setContexts(InteractionContextType.ALL)
            .setIntegrationTypes(IntegrationType.ALL));
  }

  private static Map<DiscordLocale, String> inOtherLanguages(Words words, Line line) {
    return words.translations(line).entrySet().stream()
        .collect(
            Collectors.toMap(
                text -> DiscordLocale.from(text.getKey()),
                text -> Markdown.plain(text.getValue(), MOST_DESCRIPTION)));
  }

  /// The command words that begin as somebody has typed, with what they do.
  static List<Choice> words(Words words, String typed) {
    String begun = typed.strip().toLowerCase(Locale.ROOT);
    return words.commands().entrySet().stream()
        .filter(word -> word.getKey().startsWith(begun))
        .limit(MOST_CHOICES)
        .map(word ->
            new Choice(
                Markdown.plain(word.getKey() + ": " + word.getValue(), MOST_DESCRIPTION),
                word.getKey()))
        .toList();
  }
}
