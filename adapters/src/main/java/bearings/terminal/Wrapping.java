package bearings.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/// Breaks text into lines of a width, counting what a reader sees: a wide character takes two
/// columns, an accent or a mark of [Markup] none.
final class Wrapping {
  private final int width;

  Wrapping(int width) {
    this.width = Math.max(10, width);
  }

  /// The lines of a text. What follows a number at the start of a line stands under its first word.
  List<String> lines(String text) {
    var lines = new ArrayList<String>();
    text.lines().forEach(line -> wrap(line, hanging(line), lines));
    return lines;
  }

  private void wrap(String text, int hanging, List<String> lines) {
    var line = new StringBuilder();
    int used = 0;
    boolean empty = true;
    for (String word : text.strip().split(" +", -1)) {
      String rest = word;
      if (!empty && used + 1 + columns(rest) > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(" ".repeat(hanging));
        used = hanging;
        empty = true;
      }
      if (!empty) {
        line.append(' ');
        used++;
      }
      while (columns(rest) > width - used) {
        int cut = fitting(rest, width - used);
        lines.add(line + rest.substring(0, cut));
        rest = rest.substring(cut);
        line.setLength(0);
        line.append(" ".repeat(hanging));
        used = hanging;
      }
      line.append(rest);
      used += columns(rest);
      empty = false;
    }
    lines.add(line.toString());
  }

  /// How many columns a text takes.
  static int columns(String text) {
    int columns = 0;
    for (int at = 0; at < text.length(); at += step(text, at)) {
      columns += columnsAt(text, at);
    }
    return columns;
  }

  /// How much of a word goes into so many columns; at least one character.
  private static int fitting(String word, int columns) {
    int used = 0;
    int at = 0;
    while (at < word.length()) {
      used += columnsAt(word, at);
      if (used > columns && at > 0) {
        return at;
      }
      at += step(word, at);
    }
    return at;
  }

  private static int step(String text, int at) {
    return plain(text.charAt(at)) && (at + 1 == text.length() || plain(text.charAt(at + 1)))
        ? 1
        : Math.max(1, WCWidth.charCountForGraphemeCluster(text, at));
  }

  private static int columnsAt(String text, int at) {
    if (Markup.isMark(text.codePointAt(at))) {
      return 0;
    }
    return step(text, at) == 1 && plain(text.charAt(at))
        ? 1
        : Math.max(0, WCWidth.wcwidthForGraphemeCluster(text, at));
  }

  private static boolean plain(char c) {
    return c >= ' ' && c < 0x7F;
  }

  private static int hanging(String line) {
    int at = 0;
    while (at < line.length() && Character.isDigit(line.charAt(at))) {
      at++;
    }
    return at > 0 && line.startsWith(". ", at) ? at + 2 : 0;
  }
}
