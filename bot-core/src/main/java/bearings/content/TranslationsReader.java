package bearings.content;

import bearings.speech.Line;
import bearings.speech.Translations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads `messages/translations.yaml`: what chats list beside their commands, for people whose chat
/// speaks another language. No text may promise that the coach speaks it too.
final class TranslationsReader {
  static final String FILE = "messages/translations.yaml";

  /// Discord's own number.
  private static final int LONGEST = 100;

  private static final List<Line> LINES = List.of(Line.COMMAND, Line.COMMAND_WORDS);

  /// Discord's languages (developer documentation, Reference, Locales), but for English.
  private static final List<String> LANGUAGES =
      List.of(
          "ar", "bg", "cs", "da", "de", "el", "es-419", "es-ES", "fi", "fr", "he", "hi", "hr", "hu",
          "id", "it", "ja", "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th", "tr",
          "uk", "vi", "zh-CN", "zh-TW");

  private TranslationsReader() {}

  static Translations read(Folder folder, Problems problems) {
    var languages = new LinkedHashMap<String, Map<String, String>>();
    YamlFile.read(folder, FILE, problems)
        .entries()
        .forEach((language, texts) -> {
          if (!LANGUAGES.contains(language)) {
            texts.problem(
                "'%s' is no language of Discord's; it has %s"
                    .formatted(language, String.join(", ", LANGUAGES)));
          }
          languages.put(language, texts(texts.fields()));
        });
    return new Translations(languages);
  }

  private static Map<String, String> texts(YamlFields fields) {
    String english = fields.required("english").string().toLowerCase(Locale.ROOT);
    var texts = new LinkedHashMap<String, String>();
    for (Line line : LINES) {
      YamlValue value = fields.required(line.key());
      String text = value.string();
      if (text.length() > LONGEST) {
        value.problem(
            "'%s' is too long: %d characters, at most %d"
                .formatted(line.key(), text.length(), LONGEST));
      }
      if (value.isGiven() && !text.toLowerCase(Locale.ROOT).contains(english)) {
        value.problem(
            "'" + line.key() + "' does not say '" + english + "', which the coach speaks");
      }
      texts.put(line.key(), text);
    }
    fields.close();
    return texts;
  }
}
