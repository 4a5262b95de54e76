package bearings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.QuestionId;
import bearings.content.Prompts;
import bearings.desk.Reply;
import bearings.slack.fake.FakeSlack;
import bearings.speech.Line;
import bearings.speech.Say;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.util.json.GsonFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlackDrawingTest {
  private static final Words WORDS = new Words(Prompts.read(Prompts.builtIn()).phrasebook());
  private static final Gson GSON = GsonFactory.createSnakeCase();
  private static final Say SAY = Say.of(Line.THANKS);

  private static Reply reply(List<String> paragraphs, Optional<Reply.Ask> ask) {
    return new Reply(
        paragraphs.stream().map(text -> new Reply.Paragraph(SAY, text)).toList(),
        ask,
        false,
        false);
  }

  private static Reply says(String... paragraphs) {
    return reply(List.of(paragraphs), Optional.empty());
  }

  private static Reply asks(String text, List<Reply.Option> options) {
    return reply(
        List.of("Noted."), Optional.of(new Reply.Ask(QuestionId.SEGMENT, SAY, text, options)));
  }

  private static List<Reply.Option> options(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> new Reply.Option("segment:s" + i, "Segment " + i))
        .toList();
  }

  /// The blocks as they go over the wire.
  private static List<JsonObject> blocks(Drawn drawn) {
    JsonArray json = JsonParser.parseString(GSON.toJson(drawn.blocks())).getAsJsonArray();
    return json.asList().stream().map(JsonElement::getAsJsonObject).toList();
  }

  private static List<String> sections(Drawn drawn) {
    return blocks(drawn).stream()
        .filter(block -> block.get("type").getAsString().equals("section"))
        .map(block -> block.getAsJsonObject("text").get("text").getAsString())
        .toList();
  }

  private static List<JsonObject> elements(Drawn drawn) {
    return blocks(drawn).stream()
        .filter(block -> block.get("type").getAsString().equals("actions"))
        .flatMap(block -> block.getAsJsonArray("elements").asList().stream())
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  @Test
  void each_paragraph_is_a_section_and_all_of_them_are_the_text() {
    var drawn = SlackDrawing.direct(says("One **fact**.", "Say `why` & more."), WORDS);

    assertThat(sections(drawn)).containsExactly("One *fact*.", "Say `why` &amp; more.");
    assertThat(blocks(drawn)).allMatch(block -> block.get("expand").getAsBoolean());
    assertThat(drawn.text()).isEqualTo("One *fact*.\n\nSay `why` &amp; more.");
  }

  @Test
  void names_that_somebody_wrote_are_not_looked_up_and_addresses_become_links() {
    var drawn =
        SlackDrawing.direct(
            says("They said @here.", "In #general.", "https://x.org helps."), WORDS);

    assertThat(blocks(drawn))
        .extracting(block -> block.getAsJsonObject("text").has("verbatim"))
        .containsExactly(true, true, false);
  }

  @Test
  void a_break_within_a_paragraph_begins_a_new_section() {
    var drawn = SlackDrawing.direct(says("1. One\n2. Two\n\nIn the end: three."), WORDS);

    assertThat(sections(drawn)).containsExactly("1. One\n2. Two", "In the end: three.");
  }

  @Test
  void up_to_five_choices_are_buttons_and_numbered_for_who_sees_none() {
    var drawn = SlackDrawing.direct(asks("Which one?", options(5)), WORDS);

    assertThat(sections(drawn)).containsExactly("Noted.", "Which one?");
    assertThat(drawn.text())
        .isEqualTo(
            "Noted.\n\n"
                + "Which one?\n"
                + "1. Segment 1\n"
                + "2. Segment 2\n"
                + "3. Segment 3\n"
                + "4. Segment 4\n"
                + "5. Segment 5");
    assertThat(elements(drawn))
        .hasSize(5)
        .allSatisfy(e -> assertThat(e.get("type").getAsString()).isEqualTo("button"))
        .extracting(e -> e.get("value").getAsString())
        .containsExactly("segment:s1", "segment:s2", "segment:s3", "segment:s4", "segment:s5");
    assertThat(elements(drawn))
        .extracting(e -> e.get("action_id").getAsString())
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("bearings:choose:\\d+"));
  }

  @Test
  void six_choices_are_one_menu_and_numbered_all_the_same() {
    var drawn = SlackDrawing.direct(asks("Which one?", options(6)), WORDS);

    assertThat(elements(drawn)).hasSize(1);
    JsonObject menu = elements(drawn).getFirst();
    assertThat(menu.get("type").getAsString()).isEqualTo("static_select");
    assertThat(menu.getAsJsonArray("options")).hasSize(6);
    assertThat(menu.getAsJsonArray("options").get(5).getAsJsonObject().get("value").getAsString())
        .isEqualTo("segment:s6");
    assertThat(sections(drawn).getLast()).endsWith("6. Segment 6");
  }

  @Test
  void a_menu_takes_a_hundred_options_and_no_more() {
    assertThat(menu(100)).hasSize(100);
    assertThat(menu(101)).hasSize(100);
  }

  private static JsonArray menu(int options) {
    return elements(SlackDrawing.direct(asks("Which?", options(options)), WORDS))
        .getFirst()
        .getAsJsonArray("options");
  }

  @Test
  void a_label_of_seventy_five_characters_stays_and_a_longer_one_is_cut() {
    String whole = "a".repeat(75);
    var drawn =
        SlackDrawing.direct(
            asks("?", List.of(new Reply.Option("x", whole), new Reply.Option("y", whole + "b"))),
            WORDS);

    assertThat(elements(drawn))
        .extracting(e -> e.getAsJsonObject("text").get("text").getAsString())
        .containsExactly(whole, "a".repeat(74) + "…");
  }

  @Test
  void a_paragraph_of_three_thousand_characters_is_one_section_and_one_more_makes_two() {
    assertThat(sections(SlackDrawing.direct(says("a".repeat(3_000)), WORDS))).hasSize(1);

    assertThat(sections(SlackDrawing.direct(says("a".repeat(3_001)), WORDS)))
        .containsExactly("a".repeat(3_000), "a");
  }

  @Test
  void a_long_paragraph_is_cut_where_a_sentence_ends() {
    String sentence = "This sentence is said again and again. ";

    var sections = sections(SlackDrawing.direct(says(sentence.repeat(200)), WORDS));

    assertThat(sections)
        .hasSizeGreaterThan(1)
        .allSatisfy(section -> assertThat(section).endsWith("again.").startsWith("This"));
    assertThat(String.join(" ", sections)).isEqualTo(sentence.repeat(200).strip());
  }

  @Test
  void no_entity_is_cut_in_two_when_a_paragraph_or_the_text_is_cut() {
    for (int shift = 0; shift < 6; shift++) {
      var drawn = SlackDrawing.direct(says("a".repeat(shift) + "&".repeat(2_000)), WORDS);

      assertThat(String.join("", sections(drawn)))
          .isEqualTo("a".repeat(shift) + "&amp;".repeat(2_000));
      assertThat(sections(drawn)).allMatch(section -> section.matches("a*(&amp;)+"));
      assertThat(drawn.text()).matches("a*(&amp;)+…").hasSizeLessThanOrEqualTo(4_000);
    }
  }

  @Test
  void any_reply_stays_within_slacks_limits_and_calls_nobody() {
    var random = new SplittableRandom(77);
    for (int i = 0; i < 60; i++) {
      var paragraphs = Stream.generate(() -> text(random)).limit(random.nextInt(60)).toList();
      var options =
          IntStream.range(0, random.nextInt(130))
              .mapToObj(n -> new Reply.Option("q:" + n, text(random)))
              .toList();
      Reply reply =
          reply(
              new ArrayList<>(paragraphs),
              Optional.of(new Reply.Ask(QuestionId.SEGMENT, SAY, text(random), options)));

      assertWithinLimits(SlackDrawing.direct(reply, WORDS));
      assertWithinLimits(SlackDrawing.open(reply, WORDS));
      Drawn drawn = SlackDrawing.direct(reply, WORDS);
      assertWithinLimits(SlackDrawing.chosen(drawn.blocks(), drawn.text(), text(random), WORDS));
    }
  }

  private static String text(SplittableRandom random) {
    List<String> pieces =
        List.of(
            "<!channel> ",
            "<@U123> ",
            "@here ",
            "& ",
            "<https://x|y>",
            "**so** ",
            "`why` ",
            "word ",
            "A sentence. ",
            "\n",
            "\uD83D\uDE00",
            "\u0000",
            "*",
            "<",
            ">",
            "&lt;!everyone&gt;",
            "x".repeat(700));
    var text = new StringBuilder();
    int count = random.nextInt(20);
    for (int i = 0; i < count; i++) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }

  private static void assertWithinLimits(Drawn drawn) {
    assertThat(FakeSlack.wrongWith(drawn.text(), GSON.toJson(drawn.blocks()))).isEmpty();
    assertThat(drawn.text()).hasSizeLessThanOrEqualTo(4_000).doesNotContain("<", ">");
    assertThat(sections(drawn)).allSatisfy(text -> assertThat(text).doesNotContain("<", ">"));
    assertThat(GSON.toJson(elements(drawn))).doesNotContain("<!", "\\u003c!");
  }

  @Test
  void what_others_read_has_a_way_to_go_on_in_private() {
    var drawn = SlackDrawing.open(says("Not here."), WORDS);

    assertThat(elements(drawn))
        .extracting(e -> e.get("action_id").getAsString())
        .containsExactly("bearings:private");
  }

  @Test
  void after_a_choice_its_buttons_are_gone_and_the_choice_stands_there() {
    var asked = SlackDrawing.direct(asks("Which one?", options(2)), WORDS);

    var drawn = SlackDrawing.chosen(asked.blocks(), asked.text(), "Segment <2>", WORDS);

    assertThat(elements(drawn)).isEmpty();
    assertThat(sections(drawn)).isEqualTo(sections(asked));
    assertThat(blocks(drawn).getLast().toString()).contains("Segment &lt;2&gt;");
  }

  @Test
  void a_second_press_on_the_same_message_leaves_the_first_choice_standing() {
    var asked = SlackDrawing.direct(asks("Which one?", options(2)), WORDS);
    var once = SlackDrawing.chosen(asked.blocks(), asked.text(), "Segment 1", WORDS);

    assertThat(SlackDrawing.chosen(once.blocks(), once.text(), "Segment 2", WORDS)).isEqualTo(once);
  }
}
