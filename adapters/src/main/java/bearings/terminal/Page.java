package bearings.terminal;

import bearings.desk.Reply;
import bearings.speech.Mentions;
import java.util.List;

/// A reply as it stands in a terminal: paragraphs, then the question with its choices numbered.
///
/// @param width how many columns there are
record Page(Palette palette, int width) {
  /// Longer lines are hard to read.
  static final int WIDEST = 88;

  private static final String MARGIN = "  ";

  Page {
    width = Math.min(width <= 0 ? WIDEST : width, WIDEST);
  }

  String of(Reply reply) {
    var page = new StringBuilder();
    reply.paragraphs().forEach(paragraph -> paragraph(page, paragraph.text()));
    reply.asks().ifPresent(ask -> question(page, ask));
    return page.toString();
  }

  /// Something that the program says beside the coach.
  String note(String text) {
    var page = new StringBuilder();
    lines(page, text, MARGIN, MARGIN);
    return page.toString();
  }

  private void paragraph(StringBuilder page, String text) {
    if (!text.isBlank()) {
      page.append('\n');
      lines(page, text, MARGIN, MARGIN);
    }
  }

  private void question(StringBuilder page, Reply.Ask ask) {
    paragraph(page, ask.text());
    List<Reply.Option> options = ask.options();
    int digits = Integer.toString(options.size()).length();
    for (int i = 0; i < options.size(); i++) {
      String number = Integer.toString(i + 1);
      String padding = " ".repeat(digits - number.length());
      String first = MARGIN + MARGIN + padding + palette.accent() + number + palette.plain() + "  ";
      String rest = MARGIN + MARGIN + " ".repeat(digits + 2);
      lines(page, options.get(i).label(), first, rest);
    }
  }

  private void lines(StringBuilder page, String text, String first, String rest) {
    String margin = first;
    var wrapping = new Wrapping(width - rest.length());
    for (String line : wrapping.lines(Markup.marked(Mentions.silenced(text), palette))) {
      page.append(margin).append(Markup.shown(line, palette)).append('\n');
      margin = rest;
    }
  }
}
