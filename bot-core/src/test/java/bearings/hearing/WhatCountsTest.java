package bearings.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.Fact;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatCountsTest {
  @ParameterizedTest(name = "''{1}'' to ''{0}''")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          against | one big and two small, all stayed                              | - renewal 3
          against | both shops keep me on, third year                              | - renewal 2
          compare | they renewed, twice. and i got a referral out of it            | - renewal
          clients | two startups, retainers, both signed until next year           | - renewal 2
          -       | nobody renews anymore                                          | + lost_client
          -       | all four of my clients left, every one said it is too dear     | + lost_client 4
          for     | four pitches this year, all lost                               | + lost_bid 4
          -       | lost a client in may because they wanted power bi              | + lost_client
          -       | My day rate is 480 now, was 650 two years ago                  | + income
          against | one client wrote a nice mail last week                         | - praise 1
          against | 3 clients, 0 lost                                              | - other
          """)
  void anEventIsHeardInManyWords(String answered, String text, String item) {
    // when
    Heard heard = ShippedListener.hear(text, answered == null ? "" : answered);

    // then
    assertThat(heard.facts(Fact.Evidence.class).map(WhatCountsTest::shown)).contains(item);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "their margin report takes two days",
        "their scorecard takes a week to refresh by hand",
        "the nightly load is late and nobody knows why",
        "my client's forecast breaks every monday"
      })
  void aClientsTroubleSpeaksNeitherForNorAgainst(String text) {
    Heard heard = ShippedListener.hear(text, "against");

    assertThat(heard.facts(Fact.Evidence.class)).isEmpty();
    assertThat(heard.facts(Fact.UrgentProblem.class)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The model is too slow on the line, 400 pieces a minute come past",
        "glued together by hand from three excel files",
        "a friend with no degree got 900 a day for a langgraph thing",
        "my neighbour asked me whether all this isn't done by ChatGPT now",
        "i think we're all going to be replaced",
        "i've done credit scoring for 15 years",
        "the whole industry has left me behind"
      })
  void whatIsNoEventOfTheSendersIsNone(String text) {
    assertThat(ShippedListener.hear(text).facts(Fact.Evidence.class)).isEmpty();
  }

  @ParameterizedTest(name = "''{1}'' to ''{0}''")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          bids | two wanted SQL, one wanted Spark                                | 2 of 3 SQL, 1 of 3 Spark
          bids | the first one sql, the second snowflake                         | 1 of 2 SQL, 1 of 2 Snowflake
          bids | telecom: sql test. energy: wanted spark. logistics: sql again   | 2 of 3 SQL, 1 of 3 Spark
          -    | lost three bids, two wanted Airflow, one wanted dbt             | 2 of 3 Airflow, 1 of 3 dbt
          -    | I lost 3 bids since June for Spark, Snowflake and Spark         | 2 of 3 Spark, 1 of 3 Snowflake
          -    | lost 2 of 5 bids, one wanted RAG, the other was too expensive   | 1 of 2 RAG
          """)
  void eachTechnologyHasItsOwnCount(String answered, String text, String items) {
    // when
    Heard heard = ShippedListener.hear(text, answered == null ? "" : answered);

    // then
    String counted =
        heard
            .facts(Fact.Evidence.class)
            .map(item ->
                item.count().orElse(0)
                    + " of "
                    + item.of().orElse(0)
                    + " "
                    + String.join("+", item.technologies()))
            .collect(Collectors.joining(", "));
    assertThat(counted).isEqualTo(items);
  }

  private static String shown(Fact.Evidence item) {
    String count = item.count().isPresent() ? " " + item.count().getAsInt() : "";
    return (item.behind() ? "+ " : "- ") + item.kind().id() + count;
  }
}
