package bearings.terminal;

import bearings.dialogue.Choice;
import bearings.dialogue.Question;
import bearings.dialogue.Turn;
import bearings.speech.Mentions;
import bearings.speech.Phrasebook;
import bearings.speech.Say;
import java.util.List;

/// A turn as it stands in a terminal: paragraphs, then the question with its choices numbered.
///
/// @param width how many columns there are
record Page(Phrasebook phrases, Palette palette, int width) {
  /// Longer lines are hard to read.
  static final int WIDEST = 88;

  private static final String MARGIN = "  ";

  Page {
    width = Math.min(width <= 0 ? WIDEST : width, WIDEST);
  }

  String of(Turn turn) {
    var page = new StringBuilder();
    for (Say say : turn.says()) {
      paragraph(page, phrases.text(say));
    }
    turn.asks().ifPresent(question -> question(page, question));
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

  private void question(StringBuilder page, Question question) {
    paragraph(page, phrases.text(question.prompt()));
    List<Choice> choices = question.choices();
    int digits = Integer.toString(choices.size()).length();
    for (int i = 0; i < choices.size(); i++) {
      String number = Integer.toString(i + 1);
      String padding = " ".repeat(digits - number.length());
      String first = MARGIN + MARGIN + padding + palette.accent() + number + palette.plain() + "  ";
      String rest = MARGIN + MARGIN + " ".repeat(digits + 2);
      lines(page, phrases.text(choices.get(i).label()), first, rest);
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
