package bearings.discord;

import bearings.casefile.QuestionId;
import bearings.desk.Reply;
import bearings.discord.Page.Text;
import bearings.speech.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /// What is to be found again at a glance.
  private static final Set<String> FRAMED =
      Stream.of(
              Line.VERDICT_FELT,
              Line.VERDICT_REAL,
              Line.VERDICT_REAL_UNNAMED,
              Line.VERDICT_BOTH,
              Line.VERDICT_UNKNOWN,
              Line.VERDICT_ALSO,
              Line.VERDICT_CHANGED,
              Line.CHANGE_FELT,
              Line.CHANGE_REAL,
              Line.CHANGE_REAL_CLIENTS,
              Line.CHANGE_BOTH,
              Line.CHANGE_UNKNOWN,
              Line.PLAN_HEAD,
              Line.PLAN_STEPS,
              Line.PLAN_REST,
              Line.PLAN_EDGES,
              Line.PLAN_CHANGED,
              Line.PLAN_WHEN)
          .map(Line::key)
          .collect(Collectors.toUnmodifiableSet());

  private final Words words;

  Drawing(Words words) {
    this.words = words;
  }

  /// A reply in the conversation with the coach, where everything can also be typed. Verdict and
  /// plan are framed where all of it has room in one message.
  ///
  /// @param before what the chat itself says first
  List<Page> direct(List<String> before, Reply reply) {
    List<ActionRow> rows = rows(reply, false);
    var whole = new Page(texts(before, reply), rows);
    return whole.isFramed() && whole.fits() ? List.of(whole) : parted(whole);
  }

  /// A reply that only the person sees, at a place where nothing can be typed; nothing where it has
  /// no room in one message.
  ///
  /// @param before what the chat itself says first
  Optional<Page> aside(List<String> before, Reply reply) {
    var whole = new Page(texts(before, reply), rows(reply, true));
    return Stream.of(whole, Page.plain(whole.text(), whole.rows())).filter(Page::fits).findFirst();
  }

  /// A reply that others read too: short, with a way to go on in private.
  Page open(Reply reply) {
    var first = parted(new Page(texts(List.of(), reply), List.of())).getFirst();
    return new Page(
        first.texts(), List.of(ActionRow.of(Button.primary(PRIVATE, label(Line.CHAT_CONTINUE)))));
  }

  /// A sentence of the chat itself.
  static Page sentence(String text) {
    return Page.plain(Markdown.cut(Markdown.of(text), Splitting.MOST), List.of());
  }

  private static List<Text> texts(List<String> before, Reply reply) {
    List<Text> texts =
        Stream.of(
                before.stream().map(text -> new Text(text, false)),
                reply.paragraphs().stream()
                    .map(p -> new Text(p.text(), FRAMED.contains(p.say().key()))),
                reply.asks().stream().map(ask -> new Text(question(ask), false)))
            .flatMap(all -> all)
            .map(text -> new Text(Markdown.of(text.text()), text.framed()))
            .filter(text -> !text.text().isBlank())
            .toList();
    return texts.isEmpty() ? List.of(new Text("…", false)) : texts;
  }

  /// The same without frames, in as many messages as it takes.
  private static List<Page> parted(Page whole) {
    List<String> texts = Splitting.messages(whole.texts().stream().map(Text::text).toList());
    return IntStream.range(0, texts.size())
        .mapToObj(i -> Page.plain(texts.get(i), i == texts.size() - 1 ? whole.rows() : List.of()))
        .toList();
  }

  /// The question, and under it its choices with the numbers that can be typed, unless each of them
  /// stands on a button as it is.
  private static String question(Reply.Ask ask) {
    List<Reply.Option> options = ask.options();
    boolean buttons =
        options.size() <= MOST_BUTTONS
            && options.stream().allMatch(o -> isOffered(o) && o.label().length() <= MOST_LABEL);
    return buttons
        ? ask.text()
        : IntStream.range(0, options.size())
            .mapToObj(i -> "\n%d. %s".formatted(i + 1, options.get(i).label()))
            .collect(Collectors.joining("", ask.text(), ""));
  }

  private static boolean isOffered(Reply.Option option) {
    return !option.id().isBlank() && option.id().length() <= MOST_ID;
  }

  private List<ActionRow> rows(Reply reply, boolean everything) {
    var rows = new ArrayList<ActionRow>();
    reply
        .asks()
        .ifPresent(ask -> {
          List<Reply.Option> options = ask.options().stream().filter(Drawing::isOffered).toList();
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
