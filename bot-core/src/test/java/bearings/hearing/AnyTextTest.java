package bearings.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// A law: no text does harm, and all that is heard stands in the text.
class AnyTextTest {
  private static final List<String> PIECES =
      List.of(
          "sql",
          "Power BI",
          "i know",
          "never used",
          "no",
          "r",
          "R&D",
          "…",
          "--",
          "\"",
          "(",
          ")",
          ":",
          ";",
          ",",
          ".",
          "!",
          "?",
          "\n",
          "\t",
          "\u200B",
          "\u202E",
          "\u0301\u0301",
          "\uD83D",
          "\uDE00",
          "\uD83D\uDE00",
          "ﬁ",
          "İ",
          "ß",
          "中文",
          "العربية",
          "'",
          "’",
          "c++",
          "4h/wk",
          "a/b",
          "1,5",
          "..",
          "lang-chian",
          "kuberntes",
          "is a plus",
          "looking for a freelancer",
          "which i lack",
          "^",
          "$",
          "<number>",
          "*",
          "my",
          "passed on all",
          "@everyone",
          "\0");

  @RepeatedTest(300)
  void nothingThrowsAndWordsAreOfTheText(RepetitionInfo repetition) {
    // given
    var random = new Random(repetition.getCurrentRepetition());
    var text = new StringBuilder();
    for (int i = random.nextInt(60); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      text.append(random.nextInt(4) == 0 ? "" : " ");
      if (random.nextInt(9) == 0) {
        text.appendCodePoint(random.nextInt(0x11_0000));
      }
    }

    // when
    Utterance utterance = Utterance.of(text.toString());
    List<Mention> mentions =
        Ears.RELATIONS.of(utterance, Ears.TECHNOLOGIES.find(utterance), Optional.empty());
    Optional<Finding> segment = Ears.SEGMENTS.of(utterance, mentions, Optional.empty());
    Brief brief = Ears.BRIEFS.read(text.toString());

    // then
    int last = 0;
    for (Mention mention : mentions) {
      assertThat(mention.from()).isGreaterThanOrEqualTo(last);
      assertThat(utterance.words(mention.from(), mention.to())).isEqualTo(mention.words());
      last = mention.to();
    }
    segment.ifPresent(finding -> assertThat(utterance.text()).contains(finding.words()));
    brief.urgentProblem().ifPresent(words -> assertThat(utterance.text()).contains(words));
    assertThat(Collections.disjoint(brief.required(), brief.niceToHave())).isTrue();
  }

  @RepeatedTest(3)
  void aVeryLongTextIsCut(RepetitionInfo repetition) {
    String text = "no sql i know .. (a|b) ".repeat(50_000 * repetition.getCurrentRepetition());

    assertThat(Utterance.of(text).text().length()).isLessThanOrEqualTo(Cleaning.LIMIT);
    assertThat(Ears.BRIEFS.read(text)).isNotNull();
  }
}
