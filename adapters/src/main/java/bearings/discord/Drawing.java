package bearings.discord;

import bearings.casefile.QuestionId;
import bearings.desk.Reply;
import bearings.speech.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.actionrow.ActionRowChildComponent;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/// Draws replies as Discord's messages, within its limits by construction. Numbers are Discord's
/// own.
final class Drawing {
  /// What leads from a channel to the private conversation. A choice's id has no slash.
  static final String PRIVATE = "chat/private";

  /// The list of choices where there are too many for buttons.
  static final String CHOOSE = "chat/choose";

  static final int MOST_LABEL = 80;
  static final int MOST_ID = 100;
  static final int MOST_OPTION = 100;
  static final int MOST_OPTIONS = 25;
  static final int MOST_BUTTONS = 5;
  private static final int MOST_PLACEHOLDER = 150;

  private final Words words;

  /// One message.
  ///
  /// @param rows the buttons under it
  record Page(String text, List<ActionRow> rows) {
    Page {
      rows = List.copyOf(rows);
    }
  }

  Drawing(Words words) {
    this.words = words;
  }

  /// A reply in the conversation with the coach, where everything can also be typed.
  ///
  /// @param before what the chat itself says first
  List<Page> direct(List<String> before, Reply reply) {
    return pages(before, reply, rows(reply, false));
  }

  /// A reply that only the person sees, at a place where nothing can be typed.
  ///
  /// @param before what the chat itself says first
  List<Page> aside(List<String> before, Reply reply) {
    return pages(before, reply, rows(reply, true));
  }

  /// A reply that others read too: short, with a way to go on in private.
  Page open(Reply reply) {
    var page = pages(List.of(), reply, List.of()).getFirst();
    return new Page(
        page.text(), List.of(ActionRow.of(Button.primary(PRIVATE, label(Line.CHAT_CONTINUE)))));
  }

  /// A sentence of the chat itself.
  static Page sentence(String text) {
    return new Page(Markdown.cut(Markdown.of(text), Splitting.MOST), List.of());
  }

  /// What becomes of a message when one of its choices was taken.
  ///
  /// @param text what it said, as Discord has it
  Page chosen(String text, String label) {
    String after = text + "\n\n" + Markdown.of(words.chosen(label));
    return new Page(after.length() <= Splitting.MOST ? after : text, List.of());
  }

  private List<Page> pages(List<String> before, Reply reply, List<ActionRow> rows) {
    List<String> paragraphs =
        Stream.of(
                before.stream(),
                reply.paragraphs().stream().map(Reply.Paragraph::text),
                reply.asks().stream().map(Drawing::question))
            .flatMap(texts -> texts)
            .map(Markdown::of)
            .filter(text -> !text.isBlank())
            .toList();
    List<String> texts = Splitting.messages(paragraphs.isEmpty() ? List.of("…") : paragraphs);
    return IntStream.range(0, texts.size())
        .mapToObj(i -> new Page(texts.get(i), i == texts.size() - 1 ? rows : List.of()))
        .toList();
  }

  /// The question, and under it its choices with the numbers that can be typed.
  private static String question(Reply.Ask ask) {
    return IntStream.range(0, ask.options().size())
        .mapToObj(i -> "\n%d. %s".formatted(i + 1, ask.options().get(i).label()))
        .collect(Collectors.joining("", ask.text(), ""));
  }

  private List<ActionRow> rows(Reply reply, boolean everything) {
    var rows = new ArrayList<ActionRow>();
    reply
        .asks()
        .ifPresent(ask -> {
          List<Reply.Option> options =
              ask.options().stream()
                  .filter(option -> !option.id().isBlank() && option.id().length() <= MOST_ID)
                  .toList();
          if (!options.isEmpty()) {
            rows.add(ActionRow.of(choices(options)));
          }
          form(ask.question(), everything)
              .map(form -> Button.secondary(form.id(), label(form.label())))
              .ifPresent(button -> rows.add(ActionRow.of(button)));
        });
    return rows;
  }

  private List<ActionRowChildComponent> choices(List<Reply.Option> options) {
    if (options.size() <= MOST_BUTTONS) {
      return options.stream()
          .<ActionRowChildComponent>map(
              option -> Button.secondary(option.id(), Markdown.plain(option.label(), MOST_LABEL)))
          .toList();
    }
    return List.of(
        StringSelectMenu.create(CHOOSE)
            .setPlaceholder(Markdown.plain(words.of(Line.CHAT_CHOOSE), MOST_PLACEHOLDER))
            .addOptions(
                options.stream()
                    .limit(MOST_OPTIONS)
                    .map(option ->
                        SelectOption.of(Markdown.plain(option.label(), MOST_OPTION), option.id()))
                    .toList())
            .build());
  }

  /// Which form helps with a question.
  private static Optional<Form> form(QuestionId question, boolean everything) {
    return switch (question) {
      case ACCEPT -> Optional.of(Form.PLAN);
      case BIDS, URGENT -> Optional.of(Form.BRIEF);
      case OPEN,
          FOR,
          AGAINST,
          CLIENTS,
          SEGMENT,
          COMPARE,
          TEMPER,
          ENJOY,
          SKILLS,
          TIME,
          ENERGY,
          SCALE,
          WHY_NOT_LOWER,
          IFTHEN,
          CHECKIN,
          SAFETY,
          CLARIFY ->
          everything ? Optional.of(Form.WORDS) : Optional.empty();
    };
  }

  private String label(Line line) {
    return Markdown.plain(words.of(line), MOST_LABEL);
  }
}
