package bearings.discord;

import bearings.speech.Mentions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the coach says, as Discord's Markdown: its own `**strong**` and `` `commands` `` and web
/// addresses stay; every other mark, which can only be somebody's own words, is shown as it was
/// typed.
final class Markdown {
  private static final Pattern KEPT =
      Pattern.compile("`[a-z][a-z -]{0,30}`|\\*\\*[^*`\\n]{1,200}\\*\\*|https?://[^\\s<>]+");
  private static final Pattern MARK = Pattern.compile("[\\\\`*_~|\\[\\]<]");

  /// What is a heading, a list or a quotation only at the beginning of a line.
  private static final Pattern LINE_MARK = Pattern.compile("(?m)^(\\s*)([#>+]|-(?=[# ]))");

  private Markdown() {}

  static String of(String text) {
    String calm = Mentions.silenced(printable(text));
    var marked = new StringBuilder(calm.length() + 16);
    Matcher kept = KEPT.matcher(calm);
    int from = 0;
    while (kept.find()) {
      marked.append(escaped(calm.substring(from, kept.start()))).append(kept.group());
      from = kept.end();
    }
    marked.append(escaped(calm.substring(from)));
    return LINE_MARK.matcher(marked).replaceAll("$1\\\\$2").strip();
  }

  /// The same for a button or an option, where Discord knows no marks.
  ///
  /// @param most characters; what is longer ends in "…"
  static String plain(String text, int most) {
    String line = printable(text).replace('\n', ' ').strip();
    return line.isEmpty() ? "…" : cut(line, most);
  }

  /// A text of at most so many characters; what is longer ends in "…".
  static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, whole(text, most - 1)) + "…";
  }

  /// The last place at or before an index where neither a character nor a mark and what hides it
  /// are parted.
  static int whole(String text, int index) {
    int end = index;
    if (end > 0 && end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
      end--;
    }
    int hidden = 0;
    while (end - hidden > 0 && text.charAt(end - hidden - 1) == '\\') {
      hidden++;
    }
    return end - hidden % 2;
  }

  private static String escaped(String text) {
    return MARK.matcher(text).replaceAll("\\\\$0");
  }

  private static String printable(String text) {
    var safe = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\n' || !Character.isISOControl(c))
        .filter(c -> c > Character.MAX_VALUE || !Character.isSurrogate((char) c))
        .forEach(safe::appendCodePoint);
    return safe.toString();
  }
}
