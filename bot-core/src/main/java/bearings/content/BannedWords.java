package bearings.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words that the coach never says, from `messages/banned.txt`: one word or phrase a line, a `*` at
/// its end for whatever may follow.
final class BannedWords {
  static final String FILE = "messages/banned.txt";

  private final Optional<Pattern> any;

  private BannedWords(List<String> words) {
    any =
        words.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Pattern.compile(
                    words.stream().map(BannedWords::pattern).collect(Collectors.joining("|")),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  static BannedWords read(Folder folder, Problems problems) {
    return of(folder.lines(FILE, problems));
  }

  static BannedWords of(List<String> lines) {
    return new BannedWords(
        lines.stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList());
  }

  /// The first of these words in a text.
  Optional<String> in(String text) {
    return any.map(pattern -> pattern.matcher(text.replace('’', '\'')))
        .filter(Matcher::find)
        .map(found -> found.group().toLowerCase(Locale.ROOT));
  }

  private static String pattern(String word) {
    boolean open = word.endsWith("*");
    String whole = open ? word.substring(0, word.length() - 1) : word;
    return "(?<!\\w)" + Pattern.quote(whole) + (open ? "\\w*" : "(?!\\w)");
  }
}
