package bearings.rephrase;

import bearings.speech.Phrasebook;
import bearings.speech.Say;
import bearings.speech.Spoken;
import java.util.List;
import java.util.Optional;
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
