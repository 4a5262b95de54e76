package bearings.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What must be true of every answer, in whatever conversation.
final class Laws {
  private static final Pattern QUOTATION = Pattern.compile("“[^”]*”");

  private final Form form;
  private final BannedWords banned;

  Laws(Form form, BannedWords banned) {
    this.form = form;
    this.banned = banned;
  }

  /// What an answer breaks, given the one before it.
  List<String> broken(Answer answer, Optional<Answer> before) {
    var broken = new ArrayList<String>();
    String all = QUOTATION.matcher(answer.text()).replaceAll("“”");
    String words = QUOTATION.matcher(answer.words()).replaceAll("“”");
    if (words.chars().filter(c -> c == '?').count() > 1) {
      broken.add("asks more than one thing");
    }
    if (all.contains("{") || all.contains("}")) {
      broken.add("has an unfilled placeholder");
    }
    if (all.contains("!")) {
      broken.add("has an exclamation mark");
    }
    banned.in(all).ifPresent(word -> broken.add("says '" + word + "'"));
    int most = form.paragraphs(answer.keys());
    if (answer.paragraphs().size() > most) {
      broken.add("has " + answer.paragraphs().size() + " paragraphs, at most " + most + " fit");
    }
    for (String paragraph : answer.paragraphs()) {
      if (paragraph.isBlank()) {
        broken.add("has an empty paragraph");
      }
    }
    before.ifPresent(last -> repeated(answer, last).ifPresent(broken::add));
    return broken;
  }

  private static Optional<String> repeated(Answer answer, Answer before) {
    if (answer.mayRepeat()) {
      return Optional.empty();
    }
    var said = new ArrayList<>(answer.paragraphs());
    said.add(answer.prompt());
    return said.stream()
        .filter(text -> !text.isBlank())
        .filter(text -> before.paragraphs().contains(text) || before.prompt().equals(text))
        .map(text -> "says the same as before: " + text.toLowerCase(Locale.ROOT))
        .findFirst();
  }
}
