package bearings.terminal;

/// The little markup that content uses, `**strong**` and `` `command` ``, as a terminal shows it.
/// Between reading and showing, each mark is one character that takes no room.
final class Markup {
  private static final char STRONG = '\uE000';
  private static final char STRONG_END = '\uE001';
  private static final char COMMAND = '\uE002';
  private static final char COMMAND_END = '\uE003';

  private Markup() {}

  /// The text with its marks as single characters. A mark that nothing closes stays as it was
  /// typed; characters that steer a terminal go. Where there are no colours, commands stand in
  /// quotation marks.
  static String marked(String text, Palette palette) {
    var safe = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\n' || !Character.isISOControl(c))
        .filter(c -> !isMark(c))
        .forEach(safe::appendCodePoint);
    String strong = paired(safe.toString(), "**", STRONG, STRONG_END);
    return palette.equals(Palette.NONE)
        ? paired(strong, "`", '\'', '\'')
        : paired(strong, "`", COMMAND, COMMAND_END);
  }

  static boolean isMark(int c) {
    return c >= STRONG && c <= COMMAND_END;
  }

  /// The marked text as it goes to the terminal.
  static String shown(String marked, Palette palette) {
    var shown = new StringBuilder(marked.length() + 16);
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      switch (c) {
        case STRONG -> shown.append(palette.strong());
        case COMMAND -> shown.append(palette.command());
        case STRONG_END, COMMAND_END -> shown.append(palette.plain());
        default -> shown.append(c);
      }
    }
    return shown.toString();
  }

  private static String paired(String text, String mark, char open, char close) {
    var marked = new StringBuilder(text);
    int from = marked.indexOf(mark);
    while (from >= 0) {
      int to = marked.indexOf(mark, from + mark.length());
      if (to < 0) {
        break;
      }
      marked.replace(to, to + mark.length(), String.valueOf(close));
      marked.replace(from, from + mark.length(), String.valueOf(open));
      from = marked.indexOf(mark);
    }
    return marked.toString();
  }
}
