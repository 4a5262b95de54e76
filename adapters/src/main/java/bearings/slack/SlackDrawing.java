package bearings.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.staticSelect;

import bearings.desk.Reply;
import bearings.speech.Arg;
import bearings.speech.Line;
import bearings.speech.Say;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Draws replies in Slack's blocks, within its limits by construction. Numbers are Slack's own.
final class SlackDrawing {
  /// The action of a choice; its number follows.
  static final String CHOOSE = "bearings:choose:";

  /// The action that leads from a channel to the private conversation.
  static final String PRIVATE = "bearings:private";

  static final int MOST_TEXT = 4_000;
  static final int MOST_BLOCKS = 50;
  static final int MOST_SECTION = 3_000;
  static final int MOST_LABEL = 75;
  private static final int MOST_BUTTONS = 5;
  private static final int MOST_OPTIONS = 100;

  /// Blocks kept for the question, its buttons and what was chosen.
  private static final int KEPT_BLOCKS = 5;

  private SlackDrawing() {}

  /// A reply for the person alone.
  static Drawn direct(Reply reply, Words words) {
    return new Drawn(text(reply), blocks(reply, words));
  }

  /// A reply that others read too: with a way to go on in private.
  static Drawn open(Reply reply, Words words) {
    var blocks = new ArrayList<>(blocks(reply, words));
    blocks.add(
        actions(List.<BlockElement>of(pressed(PRIVATE, words.of(Line.CHAT_CONTINUE), "private"))));
    return new Drawn(text(reply), blocks);
  }

  /// One sentence of the chat itself.
  static Drawn sentence(String text) {
    String escaped = Mrkdwn.of(text);
    return new Drawn(Mrkdwn.cut(escaped, MOST_TEXT), sections(escaped));
  }

  /// A message after one of its choices was taken: its buttons are gone. What was chosen first
  /// stays.
  ///
  /// @param blocks what it consisted of before
  /// @param text what stood in its notification
  static Drawn chosen(List<LayoutBlock> blocks, String text, String label, Words words) {
    String chosen =
        Mrkdwn.of(words.of(Say.of(Line.CHAT_CHOSEN).with("choice", new Arg.Text(label))));
    var rest =
        blocks.stream()
            .filter(block -> !(block instanceof ActionsBlock))
            .limit(MOST_BLOCKS - 1L)
            .collect(Collectors.toCollection(ArrayList::new));
    if (rest.stream().anyMatch(ContextBlock.class::isInstance)) {
      return new Drawn(text, rest);
    }
    rest.add(context(List.of(mrkdwn(Mrkdwn.cut(chosen, MOST_SECTION)))));
    return new Drawn(Mrkdwn.cut(text.isBlank() ? chosen : text + "\n\n" + chosen, MOST_TEXT), rest);
  }

  static ButtonElement pressed(String action, String label, String value) {
    return button(b -> b.actionId(action).text(label(label)).value(value));
  }

  static PlainTextObject label(String text) {
    return plainText(Mrkdwn.plain(text, MOST_LABEL), false);
  }

  /// Escaped text. Where it has an @ or a #, Slack is told to take it as it is: else it would make
  /// a mention or a channel of a name that somebody wrote, as it makes a link of an address.
  static MarkdownTextObject mrkdwn(String escaped) {
    var text = new MarkdownTextObject();
    text.setText(escaped);
    if (escaped.contains("@") || escaped.contains("#")) {
      text.setVerbatim(true);
    }
    return text;
  }

  /// A text as sections, each cut where a sentence ends; Slack hides no part of them.
  static List<LayoutBlock> sections(String escaped) {
    var sections = new ArrayList<LayoutBlock>();
    String rest = escaped.strip();
    while (!rest.isEmpty()) {
      int end = end(rest);
      String part = rest.substring(0, end).strip();
      sections.add(section(s -> s.text(mrkdwn(part)).expand(true)));
      rest = rest.substring(end).strip();
    }
    return sections;
  }

  private static int end(String text) {
    if (text.length() <= MOST_SECTION) {
      return text.length();
    }
    int sentence =
        Stream.of("\n", ". ", "? ", ": ")
            .mapToInt(mark -> text.lastIndexOf(mark, MOST_SECTION - 1))
            .max()
            .orElse(-1);
    int space = text.lastIndexOf(' ', MOST_SECTION - 1);
    return sentence > 0
        ? sentence + 1
        : space > 0 ? space : Math.max(1, Mrkdwn.whole(text, MOST_SECTION));
  }

  private static List<LayoutBlock> blocks(Reply reply, Words words) {
    var blocks = new ArrayList<LayoutBlock>();
    for (Reply.Paragraph paragraph : reply.paragraphs()) {
      for (String part : Mrkdwn.of(paragraph.text()).split("\n\n")) {
        blocks.addAll(sections(part));
      }
    }
    if (blocks.size() > MOST_BLOCKS - KEPT_BLOCKS) {
      blocks = new ArrayList<>(together(reply));
    }
    if (reply.asks().isPresent()) {
      Reply.Ask ask = reply.asks().get();
      boolean buttons = ask.options().size() <= MOST_BUTTONS;
      String question = Mrkdwn.of(buttons ? ask.text() : numbered(ask));
      blocks.addAll(sections(question).stream().limit(KEPT_BLOCKS - 2L).toList());
      if (!ask.options().isEmpty()) {
        blocks.add(actions(choices(ask.options(), words)));
      }
    }
    return blocks;
  }

  /// All paragraphs in as few sections as possible; what does not fit even so is cut.
  private static List<LayoutBlock> together(Reply reply) {
    String all =
        reply.paragraphs().stream()
            .map(paragraph -> Mrkdwn.of(paragraph.text()))
            .collect(Collectors.joining("\n\n"));
    return sections(all).stream().limit(MOST_BLOCKS - (long) KEPT_BLOCKS).toList();
  }

  private static List<BlockElement> choices(List<Reply.Option> options, Words words) {
    if (options.size() <= MOST_BUTTONS) {
      return IntStream.range(0, options.size())
          .<BlockElement>mapToObj(
              i -> pressed(CHOOSE + (i + 1), options.get(i).label(), options.get(i).id()))
          .toList();
    }
    return List.of(
        staticSelect(select ->
            select
                .actionId(CHOOSE + "1")
                .placeholder(label(words.of(Line.CHAT_CHOOSE)))
                .options(
                    options.stream()
                        .limit(MOST_OPTIONS)
                        .map(o -> option(label(o.label()), o.id()))
                        .toList())));
  }

  /// The question, and under it its choices with the numbers that can be typed. Where all of them
  /// stand on buttons, this is left to who sees no buttons.
  private static String numbered(Reply.Ask ask) {
    return IntStream.range(0, ask.options().size())
        .mapToObj(i -> "\n" + (i + 1) + ". " + ask.options().get(i).label())
        .collect(Collectors.joining("", ask.text(), ""));
  }

  private static String text(Reply reply) {
    String whole =
        Stream.concat(
                reply.paragraphs().stream().map(Reply.Paragraph::text),
                reply.asks().stream().map(SlackDrawing::numbered))
            .map(Mrkdwn::of)
            .collect(Collectors.joining("\n\n"));
    return Mrkdwn.cut(whole, MOST_TEXT);
  }
}
