package bearings.rephrase;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The same lines, emphasis, brackets, quotation marks and titles, no list, no mark that shouts and
/// none twice.
record Structure() implements Rule {
  private static final String PAIRED = "*_\"“”()\n";
  private static final String USUAL = " .,;:?'’-–—⟦⟧" + PAIRED;
  private static final Pattern DOUBLED = Pattern.compile("[.,;:?]\\s*[.,;:?]");
  private static final String ENDS = ".?:";
  private static final Pattern TITLE = Pattern.compile("(?<!\\*)\\*[^*]+\\*(?!\\*)");
  private static final Set<Integer> STRONG = Set.of((int) '*', (int) '_');

  @Override
  public Refusal reason() {
    return Refusal.STRUCTURE;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    return PAIRED.chars().allMatch(sign -> line.count((char) sign) == wording.count((char) sign))
        && wording.text().codePoints().allMatch(Structure::isUsual)
        && !wording.text().startsWith("-")
        && (!DOUBLED.matcher(wording.text()).find() || DOUBLED.matcher(line.text()).find())
        && wording.text().strip().equals(wording.text())
        && titles(line).equals(titles(wording))
        && end(line) == end(wording)
        && opensStrong(line) == opensStrong(wording);
  }

  private static boolean isUsual(int c) {
    return Character.isLetterOrDigit(c) || USUAL.indexOf(c) >= 0;
  }

  /// What stands in italics is the name of a book or the like.
  private static List<String> titles(Reading reading) {
    return TITLE.matcher(reading.text()).results().map(MatchResult::group).toList();
  }

  /// How it ends: with a full stop, with a question mark, with a colon, or openly.
  private static int end(Reading reading) {
    String text = reading.text().replace("*", "");
    return text.isEmpty() ? -1 : ENDS.indexOf(text.charAt(text.length() - 1));
  }

  private static boolean opensStrong(Reading reading) {
    return !reading.text().isEmpty() && STRONG.contains(reading.text().codePointAt(0));
  }
}
