package bearings.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NothingKnownTest {
  @ParameterizedTest
  @ValueSource(strings = {"asdf jkl", "xx yy zz", "qwertz", "blub", "fjdks lkfjd sd"})
  void wordsThatNobodyKnowsAreNoAnswer(String text) {
    for (String question : new String[] {"open", "for", "scale", "urgent", "ifthen"}) {
      // when
      Heard heard = ShippedListener.hear(text, question);

      // then
      assertThat(heard.has(Signal.GIBBERISH)).isTrue();
      assertThat(heard.intent()).isNotEqualTo(Intent.SMALLTALK);
      assertThat(heard.findings()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"slow", "yep", "pytroch and kubernets", "7", "Karpathy", "...", "???"})
  void whatIsKnownIsNoGibberish(String text) {
    assertThat(ShippedListener.hear(text, "compare").has(Signal.GIBBERISH)).isFalse();
  }

  @ParameterizedTest(name = "''{1}'' to ''{0}''")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          for     | nothing happened tbh
          for     | nothing really
          for     | haha ok. nothing happened, he just says so
          for     | honestly nothing. clients are fine
          for     | none that i know of
          bids    | no bids
          bids    | i don't bid
          bids    | none
          clients | no clients right now
          """)
  void thereIsNothingToTell(String answered, String text) {
    // when
    Heard heard = ShippedListener.hear(text, answered);

    // then
    assertThat(heard.has(Signal.NO)).isTrue();
    assertThat(heard.facts(bearings.casefile.Fact.Evidence.class)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"six applications, no answer at all", "twelve proposals since may, no reply"})
  void anAnswerThatNeverCameIsNoNo(String text) {
    // when
    Heard heard = ShippedListener.hear(text, "for");

    // then
    assertThat(heard.has(Signal.NO, Signal.DONT_KNOW)).isFalse();
    assertThat(heard.facts(bearings.casefile.Fact.Evidence.class)).isNotEmpty();
  }
}
