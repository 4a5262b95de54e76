package bearings.speech;

import static bearings.speech.Saying.say;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasebookTest {
  private static final Wording ENGLISH =
      new Wording(
          List.of(
              "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
              "eleven", "twelve"),
          ", ",
          " and ");

  @Test
  void variantsTakeTurns() {
    var book = book("hello", "Hello.", "Good day.");

    assertThat(book.text(say("hello"))).isEqualTo("Hello.");
    assertThat(book.text(say("hello").after(1))).isEqualTo("Good day.");
    assertThat(book.text(say("hello").after(2))).isEqualTo("Hello.");
    assertThat(book.text(say("hello").after(-1))).isEqualTo("Good day.");
  }

  @Test
  void aLineNobodyWordedIsSaidAsNothing() {
    var book = book("hello", "Hello.");

    assertThat(book.text(say("nobody.worded.this"))).isEmpty();
    assertThat(book.phrase("nobody.worded.this")).isEmpty();
    assertThat(book.ideas("nobody.worded.this")).isEmpty();
    assertThat(book.variants("nobody.worded.this")).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,      zero
          1,      one
          12,     twelve
          13,     13
          2900,   2900
          3.5,    3.5
          3.04,   three
          3.96,   four
          -2,     -2
          -0.5,   -0.5
          """)
  void anAmountIsAWordUpToTwelve(double amount, String said) {
    assertThat(ENGLISH.amount(amount)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1, I heard one bid.
          2, I heard two bids.
          0, I heard zero bids.
          """)
  void aWordFollowsItsNumber(double amount, String said) {
    var book = book("bids", "I heard {n} {n:bid|bids}.");

    assertThat(book.text(say("bids").with("n", amount))).isEqualTo(said);
  }

  @Test
  void aGroupIsLeftOutWhereSomethingInItIsNotKnown() {
    var book = book("lost", "You lost {n} {n:bid|bids}[ of {of}][, because of {why}[ in {year}]].");
    var lost = say("lost").with("n", 2);

    assertThat(book.text(lost)).isEqualTo("You lost two bids.");
    assertThat(book.text(lost.with("of", 5))).isEqualTo("You lost two bids of five.");
    assertThat(book.text(lost.with("why", "SQL"))).isEqualTo("You lost two bids, because of SQL.");
    assertThat(book.text(lost.with("why", "SQL").with("year", "2026")))
        .isEqualTo("You lost two bids, because of SQL in 2026.");
    assertThat(book.text(lost.with("year", "2026"))).isEqualTo("You lost two bids.");
  }

  @Test
  void anEmptyArgumentCountsAsNotKnown() {
    var book = book("named", "Noted[: {names}][, {words}].");
    var empty =
        say("named").with("names", new Arg.Series(List.of())).with("words", new Arg.Quote(" "));

    assertThat(book.text(empty)).isEqualTo("Noted.");
  }

  @Test
  void aLeftOutGroupLeavesNoDoubleSpaceAndNoneBeforeAMark() {
    var book = book("key", "One [and {a}] or two [{b}] . Three [{c}], four");

    assertThat(book.text(say("key"))).isEqualTo("One or two. Three, four");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lost it.            | “lost it”
          lost it...          | “lost it”
          why me?             | “why me?”
          help!!              | “help”
          they said "no", ok; | “they said 'no', ok”
          """)
  void thePersonsWordsStandBetweenQuotationMarks(String words, String shown) {
    var book = book("said", "You said {words}.");

    assertThat(book.text(say("said").quoting("words", words))).isEqualTo("You said " + shown + ".");
  }

  @Test
  void aQuotationCallsNobodyElse() {
    var book = book("said", "You said {words}.");

    String text = book.text(say("said").quoting("words", "<!channel> @everyone <@U1> hi"));

    assertThat(text).doesNotContain("<!").doesNotContain("<@").doesNotContain("@everyone");
  }

  @Test
  void aQuotationIsNeverReadAsATemplate() {
    var book = book("said", "You said {words}.");

    assertThat(book.text(say("said").quoting("words", "{words} [x] \\[")))
        .isEqualTo("You said “{words} [x] \\[”.");
  }

  @Test
  void aSeriesIsJoinedAsContentSays() {
    var book = book("names", "{names}");

    assertThat(book.text(series("SQL"))).isEqualTo("SQL");
    assertThat(book.text(series("SQL", "Spark"))).isEqualTo("SQL and Spark");
    assertThat(book.text(series("SQL", "Spark", "dbt"))).isEqualTo("SQL, Spark and dbt");
  }

  @Test
  void stepsStandUnderOneAnother() {
    var book = book("plan", "The plan:\n\n{steps} Not now: agents.");
    var steps = new Arg.Steps(List.of(new Arg.Text("run it"), new Arg.Text("Show it.")));

    assertThat(book.text(say("plan").with("steps", steps)))
        .isEqualTo("The plan:\n\n1. Run it\n2. Show it.\nNot now: agents.");
  }

  @Test
  void sentencesFollowOneAnother() {
    var book = book("so", "So far: {all} What else?");
    var all = new Arg.Sentences(List.of(new Arg.Text("one."), new Arg.Text("two.")));

    assertThat(book.text(say("so").with("all", all))).isEqualTo("So far: One. Two. What else?");
  }

  @Test
  void aLineInALineIsWordedByItsOwnVariant() {
    var book =
        new Phrasebook(
            ENGLISH,
            Map.of(
                "outer", phrase("So far: {clause}."),
                "start", phrase("{clause} so far. {clause} again."),
                "clause", phrase("one loss", "{n} losses")));
    var second = new Arg.Line(say("clause").with("n", 2).after(1));

    assertThat(book.text(say("outer").with("clause", second))).isEqualTo("So far: two losses.");
    assertThat(book.text(say("start").with("clause", second)))
        .isEqualTo("Two losses so far. Two losses again.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {n} bids. {n} more.  | Two bids. Two more.
          **that** is small    | **That** is small
          {q} is what you said | “behind” is what you said
          ['{x}'] yes          | Yes
          """)
  void aSentenceBeginsWithACapital(String template, String said) {
    var say = say("key").with("n", 2).quoting("q", "behind");

    assertThat(book("key", template).text(say)).isEqualTo(said);
  }

  @Test
  void theSignsOfTheTemplateLanguageCanBeSaid() {
    assertThat(book("key", "a \\[b\\] \\{c\\} \\\\").text(say("key"))).isEqualTo("A [b] {c} \\");
  }

  @Test
  void aLineThatHoldsItselfComesToAnEnd() {
    var book = book("key", "again {it}");
    Say say = say("key");
    for (int i = 0; i < 1000; i++) {
      say = say("key").with("it", new Arg.Line(say));
    }

    assertThat(book.text(say)).startsWith("Again again").hasSizeLessThan(1000);
  }

  private static Say series(String... names) {
    List<Arg> items = Arrays.stream(names).<Arg>map(Arg.Text::new).toList();
    return say("names").with("names", new Arg.Series(items));
  }

  private static Phrasebook book(String key, String... variants) {
    return new Phrasebook(ENGLISH, new TreeMap<>(Map.of(key, phrase(variants))));
  }

  private static Phrase phrase(String... variants) {
    return new Phrase(
        Arrays.stream(variants).map(PhrasebookTest::template).toList(), Set.of(), false, false);
  }

  private static Template template(String text) {
    try {
      return Template.parse(text);
    } catch (Template.Malformed e) {
      throw new AssertionError(e);
    }
  }
}
