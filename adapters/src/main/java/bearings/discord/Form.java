package bearings.discord;

import bearings.speech.Line;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/// A window with one field, for what cannot be typed where somebody is, or is too long for a
/// message. Numbers are Discord's own.
enum Form {
  WORDS(Line.IN_WORDS, Line.IN_WORDS_INPUT),
  BRIEF(Line.CHAT_BRIEF, Line.CHAT_BRIEF_INPUT),
  PLAN(Line.CHAT_PLAN, Line.CHAT_PLAN_INPUT);

  static final String FIELD = "text";
  static final int MOST_TITLE = 45;
  static final int MOST_TEXT = 4_000;
  private static final String START = "chat/form/";

  private final Line label;
  private final Line input;

  Form(Line label, Line input) {
    this.label = label;
    this.input = input;
  }

  /// What its button is called.
  Line label() {
    return label;
  }

  /// By what button and window are known.
  String id() {
    return START + name().toLowerCase(Locale.ROOT);
  }

  static Optional<Form> of(String id) {
    return Arrays.stream(values()).filter(form -> form.id().equals(id)).findFirst();
  }

  Modal modal(Words words) {
    var field =
        TextInput.create(FIELD, TextInputStyle.PARAGRAPH).setRequiredRange(1, MOST_TEXT).build();
    return Modal.create(id(), Markdown.plain(words.of(label), MOST_TITLE))
        .addComponents(Label.of(Markdown.plain(words.of(input), MOST_TITLE), field))
        .build();
  }
}
