package bearings.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalsTest {
  @ParameterizedTest(name = "{2}: ''{1}'' to ''{0}''")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          accept  | sql first? less sexy. ok                                 | YES
          accept  | 40 questions and a spreadsheet? that i can do            | YES
          accept  | one report rebuilt in power bi before the 14th, yes      | YES
          accept  | yep lets go                                              | YES
          accept  | no, i'd rather eat my keyboard. sql bores me to death    | NO
          accept  | nah, too big                                             | NO
          accept  | nah, too big                                             | TOO_MUCH
          accept  | smaller pls                                              | TOO_MUCH
          bids    | skip                                                     | SKIP
          bids    | i'd rather not say                                       | SKIP
          segment | idk                                                      | DONT_KNOW
          segment | none of these                                            | NEITHER
          scale   | wait, two bids, not three                                | CORRECTION
          for     | why do you ask that?                                     | WHY
          for     | who are you?                                             | WHO_ARE_YOU
          for     | how many more questions                                  | HOW_LONG
          for     | show me everything you have stored                       | EXPORT
          for     | please delete everything you know about me               | FORGET
          for     | what do you mean?                                        | PUZZLED
          for     | that's not what i meant                                  | MISHEARD
          safety  | i'm fine, i'm safe                                       | SAFE
          for     | which percentile am i in?                                | WANTS_RANK
          for     | thanks                                                   | THANKS
          open    | hello                                                    | GREETING
          """)
  void aSignIsHeard(String answered, String text, Signal signal) {
    assertThat(ShippedListener.hear(text, answered).signals()).containsKey(signal);
  }

  @ParameterizedTest(name = "not {2}: ''{1}'' to ''{0}''")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          accept | no, i'd rather eat my keyboard               | YES
          accept | sql first? less sexy. ok                     | NO
          safety | no                                           | SAFE
          for    | nobody hires me                              | NO
          """)
  void whatIsNotSaidIsNotHeard(String answered, String text, Signal signal) {
    assertThat(ShippedListener.hear(text, answered).signals()).doesNotContainKey(signal);
  }
}
