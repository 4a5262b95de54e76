package bearings.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {
  @ParameterizedTest(name = "''{1}''")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # question| message                                         | direction, kind, count
          for       | lost three bids since august                               | + lost_bid 3
          for       | last client asked how i measure. i couldn't say            | + asked_for
          against   | the three bots i made are still running                    | - delivery 3
          against   | two referrals in october                                   | - asked_for 2
          against   | invoices paid on time                                      | - income
          against   | nobody ever complained about the work                      | - praise
          against   | old clients stay, they are on tableau                      | - renewal
          clients   | 4 clients, all renewed                                     | - renewal 4
          clients   | two gone in spring                                         | + lost_client 2
          -         | client renewed today. 6 more months                        | - renewal
          -         | my day rate went from 650 to 480 in eighteen months        | + income
          -         | nobody hires generalists any more                          | -
          -         | i feel like a fossil                                       | -
          skills    | python, sklearn, pytorch a bit, sql only select where      | -
          urgent    | the bot makes up return policies, legal is furious         | -
          """)
  void whatAnotherPersonCouldCheckIsEvidence(String answered, String text, String items) {
    // when
    Heard heard = ShippedListener.hear(text, answered == null ? "" : answered);

    // then
    String found =
        heard.facts(Fact.Evidence.class).map(EvidenceTest::shown).collect(Collectors.joining(", "));
    assertThat(found).isEqualTo(items == null ? "" : items);
  }

  private static String shown(Fact.Evidence item) {
    String count = item.count().isPresent() ? " " + item.count().getAsInt() : "";
    return (item.behind() ? "+ " : "- ") + item.kind().id() + count;
  }

  @Test
  void lostBidsAreGatheredByWhatTheyMissed() {
    // when
    var items =
        ShippedListener.hear(
                "telecom: failed the sql test. energy: wanted spark. logistics: sql again, window"
                    + " functions",
                QuestionId.BIDS)
            .facts(Fact.Evidence.class)
            .toList();

    // then
    assertThat(items)
        .extracting(Fact.Evidence::count, Fact.Evidence::of, item -> item.technologies().first())
        .contains(
            org.assertj.core.groups.Tuple.tuple(OptionalInt.of(2), OptionalInt.of(3), "SQL"),
            org.assertj.core.groups.Tuple.tuple(OptionalInt.of(1), OptionalInt.of(3), "Spark"));
  }

  @Test
  void severalItemsInOneMessageAreKeptApart() {
    // when
    var items =
        ShippedListener.hear(
                "of my last six clients four stayed, one was bought, and one left me for somebody"
                    + " cheaper",
                QuestionId.CLIENTS)
            .facts(Fact.Evidence.class)
            .map(EvidenceTest::shown)
            .toList();

    // then
    assertThat(items).containsExactly("- renewal 4", "+ lost_client 2");
  }

  @Test
  void technologiesThatTheSenderHasAreNotWhatWasMissing() {
    // when
    Fact.Evidence item =
        ShippedListener.hear("i lost three bids, all wanted power bi, i am tableau only")
            .fact(Fact.Evidence.class)
            .orElseThrow();

    // then
    assertThat(item.technologies()).containsExactly("Power BI");
    assertThat(item.count()).hasValue(3);
  }
}
