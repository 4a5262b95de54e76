package bearings.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The coach's own marks work; nobody else's do.
class MarkdownTest {

  @Test
  void what_the_coach_marks_stays_marked() {
    assertThat(Markdown.of("`forget` erases it, **at once**."))
        .isEqualTo("`forget` erases it, **at once**.");
  }

  @Test
  void a_web_address_stays_whole() {
    assertThat(Markdown.of("See https://example.org/a_b_c?x=*1* there_now"))
        .isEqualTo("See https://example.org/a_b_c?x=*1* there\\_now");
  }

  @Test
  void marks_in_somebodys_words_are_shown_as_typed() {
    assertThat(Markdown.of("You said \"*__init__* ~~x~~ ||y|| [a](b) `\""))
        .isEqualTo(
            "You said \"\\*\\_\\_init\\_\\_\\* \\~\\~x\\~\\~ \\|\\|y\\|\\| \\[a\\](b) \\`\"");
    assertThat(Markdown.of("a\\*b")).isEqualTo("a\\\\\\*b");
  }

  @Test
  void headings_quotations_and_lists_begin_no_line() {
    assertThat(Markdown.of("# big\n> quoted\n- item\n1. step"))
        .isEqualTo("\\# big\n\\> quoted\n\\- item\n1. step");
    assertThat(Markdown.of("C# and a > b")).isEqualTo("C# and a > b");
  }

  @Test
  void nobody_is_called_and_no_time_or_emoji_made() {
    assertThat(Markdown.of("@everyone <@123> <#4> <t:1:R> <:x:1>"))
        .doesNotContain("@everyone", "<@", "<#")
        .contains("\\<t:1:R>", "\\<:x:1>");
  }

  @Test
  void a_button_shows_one_line_of_a_certain_length() {
    assertThat(Markdown.plain("two\nlines", 80)).isEqualTo("two lines");
    assertThat(Markdown.plain("x".repeat(80), 80)).hasSize(80).doesNotContain("…");
    assertThat(Markdown.plain("x".repeat(81), 80)).hasSize(80).endsWith("…");
    assertThat(Markdown.plain("  ", 80)).isNotBlank();
  }
}
