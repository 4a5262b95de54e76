package bearings.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrappingTest {

  @ParameterizedTest
  @CsvSource({"abc, 3", "日本, 4", "é, 1", "e\u0301, 1", "👍, 2", "'', 0", "a\u0301b\u0300, 2"})
  void columnsAreWhatAReaderSees(String text, int columns) {
    assertThat(Wrapping.columns(text)).isEqualTo(columns);
  }

  @Test
  void wordsStayWholeWhereTheyFit() {
    assertThat(new Wrapping(12).lines("one two three four"))
        .containsExactly("one two", "three four");
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    assertThat(new Wrapping(10).lines("日本語日本語日本語")).containsExactly("日本語日本", "語日本語");
  }

  @Test
  void anAccentIsNeverTornFromItsLetter() {
    String word = "e\u0301".repeat(25);

    List<String> lines = new Wrapping(10).lines(word);

    assertThat(lines).allSatisfy(line -> assertThat(line).doesNotStartWith("\u0301"));
    assertThat(String.join("", lines)).isEqualTo(word);
  }

  @Test
  void whatFollowsANumberStandsUnderItsFirstWord() {
    assertThat(new Wrapping(14).lines("1. write it down now\n2. show it"))
        .containsExactly("1. write it", "   down now", "2. show it");
  }

  @Test
  void marksOfStrengthTakeNoRoom() {
    String marked = Markup.marked("**strong** and `plan`", Palette.WARM);

    assertThat(Wrapping.columns(marked)).isEqualTo("strong and plan".length());
    assertThat(Markup.marked("`plan`", Palette.NONE)).isEqualTo("'plan'");
    assertThat(Markup.shown(marked, Palette.NONE)).isEqualTo("strong and plan");
  }

  @Test
  void whatWouldSteerATerminalIsNotShown() {
    assertThat(Markup.marked("a\u001b[2Jb\u0007\uE000c\u009b", Palette.NONE)).isEqualTo("a[2Jbc");
  }

  @Test
  void aMarkThatNothingClosesStaysAsTyped() {
    assertThat(Markup.marked("2 ** 3 and a ` alone", Palette.NONE))
        .isEqualTo("2 ** 3 and a ` alone");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noLineIsWiderThanItMayBeAndNoWordIsLost(long seed) {
    var random = new Random(seed);
    List<String> letters =
        List.of("a", "b", " ", "日", "e\u0301", "👩‍💻", "🇩🇪", "\u0300", "…", "’");
    var text = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      text.append(letters.get(random.nextInt(letters.size())));
    }

    List<String> lines = new Wrapping(20).lines(text.toString());

    assertThat(lines)
        .allSatisfy(line -> assertThat(Wrapping.columns(line)).isLessThanOrEqualTo(20));
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.toString().replace(" ", ""));
  }
}
