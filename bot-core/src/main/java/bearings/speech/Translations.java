package bearings.speech;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The few lines that a chat lists for people whose chat speaks another language. Everything else
/// is said in English.
public final class Translations {
  /// Everything is in English.
  public static final Translations NONE = new Translations(Map.of());

  private final Map<String, Map<String, String>> languages;

  /// @param languages for each language, by its tag such as `pt-BR`, the texts of lines by their
  ///   keys
  public Translations(Map<String, Map<String, String>> languages) {
    var copy = new LinkedHashMap<String, Map<String, String>>();
    languages.forEach((language, texts) -> copy.put(language, Map.copyOf(texts)));
    this.languages = copy;
  }

  /// The texts of a line by language; none where it is not translated.
  public Map<String, String> of(Line line) {
    var texts = new LinkedHashMap<String, String>();
    languages.forEach((language, lines) ->
        Optional.ofNullable(lines.get(line.key())).ifPresent(text -> texts.put(language, text)));
    return texts;
  }
}
