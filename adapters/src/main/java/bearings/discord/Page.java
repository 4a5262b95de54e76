package bearings.discord;

import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;

/// What one message says, as Discord's Markdown, and the buttons under it.
///
/// @param texts one below the other, at least one
record Page(List<Text> texts, List<ActionRow> rows) {
  /// Between two texts.
  static final String GAP = "\n\n";

  /// Characters of a message that is laid out (Discord's own number).
  static final int MOST_TEXT = 4_000;

  /// With so many texts a message has at most 24 components for them, 8 for its rows and 8 for its
  /// files: Discord's 40.
  static final int MOST_TEXTS = 12;

  Page {
    texts = List.copyOf(texts);
    rows = List.copyOf(rows);
  }

  /// Some paragraphs.
  ///
  /// @param framed whether it stands in a frame: a verdict or a plan, to be found again at a glance
  record Text(String text, boolean framed) {}

  static Page plain(String text, List<ActionRow> rows) {
    return new Page(List.of(new Text(text, false)), rows);
  }

  /// All of it, as it is found again.
  String text() {
    return texts.stream().map(Text::text).collect(Collectors.joining(GAP));
  }

  boolean isFramed() {
    return texts.stream().anyMatch(Text::framed);
  }

  /// Whether it can be laid out in one message.
  boolean fits() {
    return texts.size() <= MOST_TEXTS && text().length() <= MOST_TEXT;
  }
}
