package bearings.rephrase;

import bearings.speech.Arg;
import bearings.speech.Phrasebook;
import bearings.speech.Say;
import bearings.speech.Spoken;
import bearings.speech.Template;
import bearings.speech.Template.Piece;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Decides which lines may be shown to a model. Never those of a danger to a person, of consent, of
/// privacy, or with a command or an address in them.
public final class Selection {
  private static final Pattern TO_THE_LETTER = Pattern.compile("[`<@\\n]|https?:|www\\.");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}']*");

  private final List<String> danger;
  private final List<String> never;
  private final int leastWords;

  public Selection(Guide guide) {
    this.danger = guide.danger();
    this.never = guide.never();
    this.leastWords = guide.leastWords();
  }

  /// A line as it may be shown, if it may.
  ///
  /// @param text its final words; what these are not of this book, is not shown
  public Optional<Masked> masked(Say say, String text, Phrasebook book) {
    if (isNever(say.key()) || book.fixed(say.key())) {
      return Optional.empty();
    }
    Spoken spoken = book.spoken(say);
    return spoken.text().equals(text) ? open(spoken) : Optional.empty();
  }

  /// A wording of a line with its own placeholders, as in `{name}`, for what would fill them, if it
  /// may be shown. One with a part that may be left out, or with a word by number, is not: a model
  /// would break it.
  ///
  /// @param variant which wording, the first one being 0
  public Optional<Masked> masked(String key, int variant, Phrasebook book) {
    Optional<Template> template =
        book.phrase(key).map(line -> line.variants().get(variant)).filter(Selection::isPlain);
    if (template.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Arg> args = new TreeMap<>();
    template.get().placeholders().forEach(name -> args.put(name, new Arg.Text("{" + name + "}")));
    var say = new Say(key, args, variant);
    return masked(say, book.text(say), book);
  }

  private static boolean isPlain(Template template) {
    return template.pieces().stream()
        .allMatch(piece ->
            switch (piece) {
              case Piece.Words _, Piece.Placeholder _ -> true;
              case Piece.ByNumber _, Piece.Group _ -> false;
            });
  }

  /// Whether a key is among those that are said to the letter.
  public boolean isNever(String key) {
    return isDanger(key) || never.stream().anyMatch(key::startsWith);
  }

  /// Whether a key tells that a reply is about a danger to a person, so that none of it goes out.
  public boolean isDanger(String key) {
    return danger.stream().anyMatch(key::startsWith);
  }

  private Optional<Masked> open(Spoken spoken) {
    Masked masked = Masking.of(spoken);
    boolean command =
        masked.hidden().stream().anyMatch(part -> TO_THE_LETTER.matcher(part.text()).find());
    long words = WORD.matcher(masked.text()).results().count();
    return command || TO_THE_LETTER.matcher(masked.text()).find() || words < leastWords
        ? Optional.empty()
        : Optional.of(masked);
  }
}
