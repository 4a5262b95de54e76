package bearings.speech;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every line the coach can say, in one language. Pure: the same line with the same arguments is
/// always the same text.
public final class Phrasebook {
  private final Wording wording;
  private final Map<String, Phrase> phrases;
  private final Translations translations;

  public Phrasebook(Wording wording, Map<String, Phrase> phrases) {
    this(wording, Map.copyOf(phrases), Translations.NONE);
  }

  private Phrasebook(Wording wording, Map<String, Phrase> phrases, Translations translations) {
    this.wording = wording;
    this.phrases = phrases;
    this.translations = translations;
  }

  /// The same book with what chats list in other languages.
  public Phrasebook with(Translations others) {
    return new Phrasebook(wording, phrases, others);
  }

  /// This book with further wordings of its lines, after those that it has.
  ///
  /// @param more by the keys of lines that it has
  public Phrasebook with(Map<String, List<Template>> more) {
    var all = new HashMap<>(phrases);
    more.forEach((key, variants) -> all.computeIfPresent(key, (_, line) -> line.with(variants)));
    return new Phrasebook(wording, all);
  }

  /// What is said. A line that this book does not have is said as nothing; content is refused at
  /// start where that could happen.
  public String text(Say say) {
    return spoken(say).text();
  }

  /// What is said, with the parts that were filled in.
  public Spoken spoken(Say say) {
    return new Rendering(this, wording).whole(say);
  }

  /// How a line is worded, if this book has it.
  public Optional<Phrase> phrase(String key) {
    return Optional.ofNullable(phrases.get(key));
  }

  /// Whether this book has a line and every line nested in it.
  public boolean has(Say say) {
    return phrases.containsKey(say.key()) && say.args().values().stream().allMatch(this::has);
  }

  private boolean has(Arg arg) {
    return switch (arg) {
      case Arg.Line nested -> has(nested.say());
      case Arg.Series series -> series.items().stream().allMatch(this::has);
      case Arg.Steps steps -> steps.items().stream().allMatch(this::has);
      case Arg.Sentences sentences -> sentences.items().stream().allMatch(this::has);
      case Arg.Text _, Arg.Quote _, Arg.Amount _ -> true;
    };
  }

  /// The ideas of the essay that a line serves.
  public Set<Idea> ideas(String key) {
    return phrase(key).map(Phrase::ideas).orElse(Set.of());
  }

  /// How many wordings a line has; none where this book does not have it.
  public int variants(String key) {
    return phrase(key).map(phrase -> phrase.variants().size()).orElse(0);
  }

  /// Whether a line must be said to the letter.
  public boolean fixed(String key) {
    return phrase(key).map(Phrase::fixed).orElse(true);
  }

  /// What chats list in other languages.
  public Translations translations() {
    return translations;
  }

  public Set<String> keys() {
    return phrases.keySet();
  }
}
