package bearings.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Long texts become messages that Discord takes.
class SplittingTest {
  private static final int MOST = 2_000;

  @Test
  void what_fits_is_one_message() {
    String exact = "a".repeat(MOST);

    assertThat(Splitting.messages(List.of(exact))).containsExactly(exact);
    assertThat(Splitting.messages(List.of("one", "two"))).containsExactly("one\n\ntwo");
  }

  @Test
  void paragraphs_stay_whole_where_they_can() {
    String half = "b".repeat(MOST / 2);

    assertThat(Splitting.messages(List.of(half, half))).containsExactly(half, half);
    assertThat(Splitting.messages(List.of(half, half.substring(2))))
        .containsExactly(half + "\n\n" + half.substring(2));
  }

  @Test
  void a_long_paragraph_is_parted_after_a_sentence() {
    String sentence = "This is a sentence of a certain length. ";
    String text = sentence.repeat(60).strip();

    assertThat(Splitting.messages(List.of(text)))
        .hasSize(2)
        .allMatch(part -> part.length() <= MOST)
        .allMatch(part -> part.endsWith("."));
  }

  @Test
  void without_a_sentence_it_is_parted_after_a_word_and_without_a_word_anywhere() {
    assertThat(Splitting.messages(List.of("word ".repeat(500).strip())))
        .allMatch(part -> part.startsWith("word") && part.endsWith("word"));
    assertThat(Splitting.messages(List.of("x".repeat(MOST + 1))))
        .containsExactly("x".repeat(MOST), "x");
  }

  @Test
  void neither_a_character_nor_a_mark_and_what_hides_it_are_parted() {
    assertThat(Splitting.messages(List.of("a" + "😀".repeat(1_500))))
        .allMatch(part -> part.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
    assertThat(Splitting.messages(List.of("a" + "\\*".repeat(1_500))).getFirst()).endsWith("\\*");
  }

  @Test
  void nothing_is_lost_or_blank_or_too_long_whatever_the_text() {
    var random = new Random(7);
    for (int i = 0; i < 300; i++) {
      var paragraphs = new ArrayList<String>();
      for (int p = 0; p <= random.nextInt(4); p++) {
        paragraphs.add(Markdown.of(SplittingTest.text(random)));
      }
      paragraphs.removeIf(String::isBlank);

      List<String> messages = Splitting.messages(paragraphs);

      assertThat(messages).allMatch(part -> !part.isBlank() && part.length() <= MOST);
      assertThat(String.join("", messages).replaceAll("\\s", ""))
          .isEqualTo(String.join("", paragraphs).replaceAll("\\s", ""));
    }
  }

  private static String text(Random random) {
    String[] pieces = {
      "word", " ", ". ", "? ", "*", "_", "\n", "😀", "`plan`", "https://a.b/c_d ", "\\"
    };
    var text = new StringBuilder();
    int length = random.nextInt(6_000);
    while (text.length() < length) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }
}
