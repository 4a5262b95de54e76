package bearings.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.QuestionId;
import bearings.content.Prompts;
import bearings.desk.Enclosure;
import bearings.desk.Reply;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import org.junit.jupiter.api.Test;

/// Replies as messages, at the edge of what Discord takes: JDA refuses to build what is over it.
class DrawingTest {
  private static final Words WORDS = new Words(Prompts.read(Prompts.builtIn()).phrasebook());
  private static final Drawing DRAWING = new Drawing(WORDS);

  @Test
  void a_reply_is_its_paragraphs_the_question_and_the_choices_on_buttons() {
    Page page =
        only(DRAWING.direct(List.of(), reply(List.of("First.", "Second."), ask("Which?", 2))));

    assertThat(page.text()).isEqualTo("First.\n\nSecond.\n\nWhich?");
    assertThat(buttons(page)).extracting(Button::getCustomId).containsExactly("q:1", "q:2");
    assertThat(buttons(page)).extracting(Button::getLabel).containsExactly("Label 1", "Label 2");
    built(page);
  }

  @Test
  void five_choices_are_buttons_and_six_are_a_list() {
    Page five = only(DRAWING.direct(List.of(), reply(List.of(), ask("Which?", 5))));
    Page six = only(DRAWING.direct(List.of(), reply(List.of(), ask("Which?", 6))));

    assertThat(buttons(five)).hasSize(5);
    assertThat(five.text()).isEqualTo("Which?");
    assertThat(six.text()).startsWith("Which?\n1. Label 1\n2.").endsWith("\n6. Label 6");
    assertThat(menu(six).getOptions()).hasSize(6);
    built(five);
    built(six);
  }

  @Test
  void a_list_has_twenty_five_options_at_most() {
    assertThat(
            menu(only(DRAWING.direct(List.of(), reply(List.of(), ask("Which?", 25))))).getOptions())
        .hasSize(25);
    Page more = only(DRAWING.direct(List.of(), reply(List.of(), ask("Which?", 26))));

    assertThat(menu(more).getOptions()).hasSize(25);
    assertThat(more.text()).contains("26. Label 26");
    built(more);
  }

  @Test
  void labels_and_ids_are_within_their_limits() {
    var options =
        List.of(
            new Reply.Option("i".repeat(100), "l".repeat(80)),
            new Reply.Option("j".repeat(101), "too long an id"),
            new Reply.Option("k", "l".repeat(81)));
    Page page =
        only(DRAWING.direct(List.of(), reply(List.of(), Optional.of(ask("Which?", options)))));

    assertThat(buttons(page)).hasSize(2);
    assertThat(buttons(page)).allMatch(button -> button.getLabel().length() == 80);
    assertThat(page.text()).as("what no button shows").contains("too long an id", "l".repeat(81));
    built(page);
  }

  @Test
  void the_buttons_of_a_long_reply_are_under_its_last_message() {
    List<String> long_ones = List.of("a".repeat(1_999), "b".repeat(1_999));
    List<Page> pages = DRAWING.direct(List.of(), reply(long_ones, ask("Which?", 3)));

    assertThat(pages).hasSize(3);
    assertThat(pages.getFirst().rows()).isEmpty();
    assertThat(buttons(pages.getLast())).hasSize(3);
    pages.forEach(DrawingTest::built);
  }

  @Test
  void a_long_reply_in_place_of_another_one_is_one_message_or_none() {
    String half = "a".repeat(1_999);

    Page most =
        DRAWING.aside(List.of(), reply(List.of(half, half), Optional.empty())).orElseThrow();
    assertThat(most.text()).hasSize(4_000);
    laidOut(most);
    assertThat(DRAWING.aside(List.of(), reply(List.of(half, half + "a"), Optional.empty())))
        .isEmpty();
  }

  @Test
  void as_many_paragraphs_as_anybody_says_can_be_laid_out_with_everything_under_them() {
    for (int paragraphs : List.of(1, 6, 11, 12, 40)) {
      var texts = Collections.nCopies(paragraphs, "A short text.");

      laidOut(DRAWING.aside(List.of(), framed(texts, ask("Which?", 5))).orElseThrow());
      laidOut(DRAWING.aside(List.of(), framed(texts, ask("Which?", 25))).orElseThrow());
      DRAWING.direct(List.of(), framed(texts, ask("Which?", 5))).forEach(DrawingTest::built);
    }
  }

  @Test
  void verdict_and_plan_are_framed_where_all_of_it_has_room() {
    String text = "a".repeat(3_990);

    Page framed = only(DRAWING.direct(List.of(), framed(List.of(text), ask("12345678", 0))));
    assertThat(framed.text()).hasSize(4_000);
    assertThat(framed.texts()).extracting(Page.Text::framed).containsExactly(true, false);
    built(framed);

    List<Page> plain = DRAWING.direct(List.of(), framed(List.of(text), ask("123456789", 2)));
    assertThat(plain).hasSize(3).noneMatch(Page::isFramed);
    assertThat(buttons(plain.getLast())).hasSize(2);
    plain.forEach(DrawingTest::built);
  }

  @Test
  void where_nothing_can_be_typed_a_form_takes_the_answer() {
    Page page =
        DRAWING.aside(List.of(), reply(List.of("Hi."), ask("What brings you?", 0))).orElseThrow();

    assertThat(buttons(page)).extracting(Button::getCustomId).containsExactly(Form.WORDS.id());
    assertThat(only(DRAWING.direct(List.of(), reply(List.of("Hi."), ask("What?", 0)))).rows())
        .isEmpty();
  }

  @Test
  void a_plan_can_be_changed_in_a_form_everywhere() {
    var accept = new Reply.Ask(QuestionId.ACCEPT, Say.of(Line.ASK_OPEN), "Is it right?", List.of());
    Page page = only(DRAWING.direct(List.of(), reply(List.of(), Optional.of(accept))));

    assertThat(buttons(page)).extracting(Button::getCustomId).containsExactly(Form.PLAN.id());
  }

  @Test
  void every_form_is_one_that_discord_takes() {
    for (Form form : Form.values()) {
      var modal = form.modal(WORDS);

      assertThat(modal.getTitle().length()).isBetween(1, 45);
      assertThat(Form.of(modal.getId())).contains(form);
    }
  }

  @Test
  void where_others_read_along_there_is_one_message_and_the_way_into_private() {
    List<String> long_ones = List.of("a".repeat(2_000), "b".repeat(2_000));
    Page page = DRAWING.open(reply(long_ones, Optional.empty()));

    assertThat(page.text()).isEqualTo("a".repeat(2_000));
    assertThat(buttons(page)).extracting(Button::getLabel).containsExactly("Continue privately");
    built(page);
  }

  @Test
  void commands_stand_one_below_the_other() {
    var help = new Reply.Paragraph(Say.of(Line.HELP_COMMANDS), WORDS.of(Line.HELP_COMMANDS));
    Page page =
        only(DRAWING.direct(List.of(), new Reply(List.of(help), Optional.empty(), false, false)));

    assertThat(page.text().lines())
        .hasSameSizeAs(WORDS.commands().keySet())
        .allMatch(line -> line.matches("`[a-z]+` .+"));
  }

  @Test
  void every_command_word_is_offered_with_what_it_does() {
    assertThat(Offered.words(WORDS, ""))
        .hasSizeBetween(10, 25)
        .allMatch(choice -> choice.getName().startsWith(choice.getAsString() + ": "))
        .allMatch(choice -> choice.getName().length() <= 100);
    assertThat(Offered.words(WORDS, "PL")).extracting(c -> c.getAsString()).containsExactly("plan");
    assertThat(Offered.words(WORDS, "i feel behind")).isEmpty();
  }

  @Test
  void the_commands_are_ones_that_discord_takes() {
    assertThat(Offered.commands(WORDS))
        .extracting(command -> command.getName())
        .containsExactly("behind", "Is this brief for me?");
  }

  private static void built(Page page) {
    try (var message = Sending.created(page, List.of())) {
      assertThat(message.isUsingComponentsV2()).isEqualTo(page.isFramed());
      assertThat(message.getContent()).isEqualTo(page.isFramed() ? "" : page.text());
    }
  }

  /// With as many files as a message may have beside all else.
  private static void laidOut(Page page) {
    var files =
        IntStream.range(0, 7)
            .mapToObj(i -> new Enclosure(i + ".json", new byte[1], ""))
            .collect(Collectors.toCollection(ArrayList::new));
    files.add(new Enclosure("a.png", new byte[1], ""));
    try (var message = Sending.replaced(page, files)) {
      assertThat(message.isUsingComponentsV2()).isTrue();
      assertThat(message.getFiles().size() + message.getAllDistinctFiles().size()).isEqualTo(8);
    }
  }

  private static Page only(List<Page> pages) {
    assertThat(pages).hasSize(1);
    return pages.getFirst();
  }

  private static List<Button> buttons(Page page) {
    return page.rows().stream().map(ActionRow::getButtons).flatMap(List::stream).toList();
  }

  private static StringSelectMenu menu(Page page) {
    return page.rows().stream()
        .flatMap(row -> row.getComponents().stream())
        .filter(StringSelectMenu.class::isInstance)
        .map(StringSelectMenu.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Reply reply(List<String> paragraphs, Optional<Reply.Ask> ask) {
    return new Reply(
        paragraphs.stream().map(text -> new Reply.Paragraph(Say.of(Line.HELP), text)).toList(),
        ask,
        false,
        false);
  }

  private static Reply framed(List<String> paragraphs, Optional<Reply.Ask> ask) {
    return new Reply(
        paragraphs.stream()
            .map(text -> new Reply.Paragraph(Say.of(Line.PLAN_STEPS), text))
            .toList(),
        ask,
        false,
        false);
  }

  private static Optional<Reply.Ask> ask(String text, int options) {
    return Optional.of(
        ask(
            text,
            IntStream.rangeClosed(1, options)
                .mapToObj(i -> new Reply.Option("q:" + i, "Label " + i))
                .toList()));
  }

  private static Reply.Ask ask(String text, List<Reply.Option> options) {
    return new Reply.Ask(QuestionId.SEGMENT, Say.of(Line.ASK_OPEN), text, options);
  }
}
