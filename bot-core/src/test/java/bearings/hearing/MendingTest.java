package bearings.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.Fact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MendingTest {
  @ParameterizedTest(name = "''{1}'' to ''{0}'' is {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          bids    | wait, two. the third is still open      | 2
          bids    | wait, two bids, not three               | 2
          bids    | sorry, I meant two                      | 2
          bids    | no, two                                 | 2
          bids    | oh, sorry, it's just one                | 1
          clients | sorry, two clients, one only paused     | 2
          for     | not three, two                          | 2
          for     | correction: 4 bids                      | 4
          urgent  | eight was dramatic, sorry. rather a 4   | 4
          -       | wait, two bids, not three               | 2
          """)
  void aCorrectionNamesTheNumberThatIsRight(String answered, String text, double number) {
    // when
    Heard heard = hear(answered, text);

    // then
    assertThat(heard.has(Signal.CORRECTION)).isTrue();
    assertThat(heard.number()).hasValue(number);
  }

  @ParameterizedTest(name = "''{0}'' counts {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          i lost four bids, no three, well two really             | 2
          three clients left. sorry, two, the third only paused   | 2
          we lost two tenders last year. correction: three        | 3
          i lost two clients, sorry, one client                   | 1
          two renewed. no, one renewed                            | 1
          """)
  void theLastNumberCounts(String text, int count) {
    assertThat(hear(null, text).facts(Fact.Evidence.class))
        .singleElement()
        .satisfies(item -> assertThat(item.count()).hasValue(count));
  }

  @ParameterizedTest(name = "''{1}'' to ''{0}'' is hours")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          energy | sorry, 3 hours, not 5 | 3
          ifthen | sorry, 2 hours, not 5 | 2
          temper | no, 5 hours           | 5
          scale  | 6 hours               | 6
          """)
  void hoursAreHoursWhateverIsAsked(String answered, String text, double hours) {
    // when
    Heard heard = hear(answered, text);

    // then
    assertThat(heard.fact(Fact.Hours.class)).hasValue(new Fact.Hours(hours));
    assertThat(heard.fact(Fact.Energy.class)).isEmpty();
    assertThat(heard.fact(Fact.Felt.class)).isEmpty();
    assertThat(heard.fact(Fact.When.class)).isEmpty();
  }

  @ParameterizedTest(name = "''{0}'' is {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          5, no, 6                                          | 6
          7 but after coffee 6                              | 6
          9. well, more like 7                              | 7
          it feels like a 6 today                           | 6
          8 out of 10                                       | 8
          Yes, this one                                     | -
          All three utilities have been with me since 2016  | -
          nothing speaks against it. one said thanks        | -
          a nightly load is late by 3 hours                 | -
          """)
  void onlyANumberThatStandsForItselfIsALevel(String text, Integer level) {
    assertThat(hear("scale", text).fact(Fact.Felt.class).map(Fact.Felt::level).orElse(null))
        .isEqualTo(level);
  }

  private static Heard hear(@org.jspecify.annotations.Nullable String answered, String text) {
    return ShippedListener.hear(text, answered == null ? "" : answered);
  }
}
