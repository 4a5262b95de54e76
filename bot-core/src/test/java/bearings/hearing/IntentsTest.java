package bearings.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntentsTest {
  @ParameterizedTest(name = "{1}: ''{2}'' to ''{0}''")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
               | share_worry         | i feel like i'm falling behind everybody
               | ask_what_to_learn   | what should i learn next?
               | ask_opinion_on_tech | what do you think of langgraph
               | ask_meta            | are you a real person
               | stop                | enough for today, i'm out
               | restart             | can we start over
               | smalltalk           | hello there
               | off_topic           | what's the weather in Lisbon tomorrow
               | abuse               | shut up you stupid toaster
               | privacy_request     | who can see my answers?
               | correct_earlier     | wait, i said three bids, it was two
          time | answer              | 3
          time | stop                | stop
          time | ask_meta            | why do you ask?
          bids | privacy_request     | is this stored anywhere?
          accept | restart           | let's start over
          for  | abuse               | shut up you stupid bot
          checkin | progress_report  | 22 of 40 done. one thursday lost to fever
          clients | answer           | two small ones stay, one ended because of data volume
          """)
  void whatAMessageIsForIsHeard(String answered, String intent, String text) {
    assertThat(ShippedListener.hear(text, answered == null ? "" : answered).intent())
        .isEqualTo(Intent.valueOf(intent.toUpperCase(Locale.ROOT)));
  }
}
