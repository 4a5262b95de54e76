package bearings.rephrase;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.content.Prompts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifierTest {
  private static final Verifier VERIFIER =
      new Verifier(Prompts.read(Prompts.builtIn()).rephrasing());
  private static final String LINE =
      "⟦1⟧ hours a week, so ⟦2⟧ in ⟦3⟧ weeks. Whatever we plan may fit, and I won't ask for more.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PLACEHOLDERS | ⟦2⟧ hours a week, so ⟦1⟧ in ⟦3⟧ weeks. Whatever we plan may fit, and I"
            + " won't ask for more.",
        "PLACEHOLDERS | ⟦1⟧ hours a week, so ⟦2⟧ in ⟦3⟧ weeks, ⟦4⟧. Whatever we plan may fit, and I"
            + " won't ask for more.",
        "DIGITS | ⟦1⟧ hours a week, so ⟦2⟧ in ⟦3⟧ weeks. Whatever we plan may fit 2, and I won't"
            + " ask for more.",
        "LINKS | ⟦1⟧ hours a week, so ⟦2⟧ in ⟦3⟧ weeks. Whatever we plan @all may fit, and I won't"
            + " ask for more.",
        "STRUCTURE | ⟦1⟧ hours a week, so ⟦2⟧ in ⟦3⟧ weeks. *Whatever* we plan may fit, and I won't"
            + " ask for more.",
        "STRUCTURE | ⟦1⟧ hours a week,, so ⟦2⟧ in ⟦3⟧ weeks. Whatever we plan may fit, and I won't"
            + " ask for more.",
        "QUESTIONS | ⟦1⟧ hours a week, so ⟦2⟧ in ⟦3⟧ weeks. Whatever we plan may fit, and I won't"
            + " ask for more?",
        "LENGTH | ⟦1⟧ hours a week, ⟦2⟧ in ⟦3⟧.",
        "LANGUAGE | ⟦1⟧ Stunden pro Woche, das sind ⟦2⟧ in ⟦3⟧ Wochen. Was wir planen, paßt da"
            + " hinein.",
        "PROMISE | I promise: ⟦1⟧ hours a week, so ⟦2⟧ in ⟦3⟧ weeks. Whatever we plan may fit, and"
            + " I won't ask for more.",
        "URGENCY | Hurry: ⟦1⟧ hours a week, so ⟦2⟧ in ⟦3⟧ weeks. Whatever we plan may fit, and I"
            + " won't ask for more.",
        "MODALITY | ⟦1⟧ hours a week, so ⟦2⟧ in ⟦3⟧ weeks. Whatever we plan may fit, and I will ask"
            + " for more.",
        "MODALITY | ⟦1⟧ hours a week, so ⟦2⟧ in ⟦3⟧ weeks. Whatever we plan will fit, and I won't"
            + " ask for more.",
        "PERSONS | ⟦1⟧ hours a week, so ⟦2⟧ in ⟦3⟧ weeks. Whatever we plan may fit, and you won't"
            + " ask for more.",
        "CONTENT | ⟦1⟧ hours a week, so ⟦2⟧ in ⟦3⟧ months. Whatever we plan may fit, and I won't"
            + " ask for more.",
      })
  void each_rule_refuses_for_its_own_reason(Refusal reason, String wording) {
    assertThat(VERIFIER.refusal(LINE, wording)).contains(reason);
  }

  @Test
  void other_small_words_in_another_order_are_fine() {
    assertThat(
            VERIFIER.refusal(
                LINE,
                "With ⟦1⟧ hours each week there are ⟦2⟧ in ⟦3⟧ weeks. Perhaps everything we plan"
                    + " fits, and I will not ask for more."))
        .isEmpty();
  }

  @Test
  void what_the_line_negates_stays_negated_where_it_was() {
    assertThat(
            VERIFIER.refusal(
                "There is little time, which is a fact about the month and not about you.",
                "There is little time, which is a fact about you and not about the month."))
        .contains(Refusal.SCOPE);
  }

  @Test
  void two_things_joined_by_and_do_not_trade_places() {
    assertThat(
            VERIFIER.refusal(
                "There is a real gap, and the feeling is larger.",
                "There is a real feeling, and the gap is larger."))
        .contains(Refusal.ORDER);
  }

  @Test
  void what_stands_between_two_placeholders_stays_there() {
    assertThat(
            VERIFIER.refusal(
                "There are two roads: ⟦1⟧, where you walk, and ⟦2⟧, where the signs point.",
                "There are two roads: ⟦1⟧, where the signs point, and ⟦2⟧, where you walk."))
        .contains(Refusal.ORDER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The river runs deep and the bridge is old. | The river is old and the bridge runs deep.",
        "The bridge is older than the river. | The river is older than the bridge.",
      })
  void two_things_do_not_trade_what_is_said_of_them(String line, String wording) {
    assertThat(VERIFIER.refusal(line, wording)).contains(Refusal.ORDER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What did the neighbours build, and did they paint it? | What did the neighbours build, and"
            + " did you paint it?",
        "That wall was built by me. | That wall was built by you.",
        "It stands on your own garden. | It stands on the garden of others.",
      })
  void nobody_takes_the_place_of_somebody_else(String line, String wording) {
    assertThat(VERIFIER.refusal(line, wording)).contains(Refusal.PERSONS);
  }

  @Test
  void a_question_for_something_is_no_question_for_yes_or_no() {
    assertThat(
            VERIFIER.refusal(
                "If the river rose, what would it do?", "If the river rose, would it do that?"))
        .contains(Refusal.QUESTIONS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The river can flood the garden. | The river floods the garden.",
        "The gardener need not swim. | The gardener must not swim.",
      })
  void what_can_be_stays_open_and_what_need_not_be_is_not_forbidden(String line, String wording) {
    assertThat(VERIFIER.refusal(line, wording)).contains(Refusal.MODALITY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The gardener painted the old wall. | The old wall was painted by the gardener.",
        "The gardener has found nothing yet. | The gardener has not found anything yet.",
        "There are no garden tools. | There are no tools for the garden.",
        "The bridge is easier to paint. | The bridge can more easily be painted.",
        "In spring, the river rises. The bridge stays dry in any year. | The river rises in spring."
            + " In any year, the bridge stays dry.",
      })
  void another_build_of_the_same_sentence_is_fine(String line, String wording) {
    assertThat(VERIFIER.refusal(line, wording)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The river floods the garden. | The river would flood the garden.",
        "The bridge stands. | The bridge stands yet.",
        "The bridge and the wall stand. | The bridge or the wall stands.",
        "The garden belongs to the river. | Some of the garden belongs to the river.",
      })
  void no_small_word_that_changes_how_sure_or_how_much_comes_in(String line, String wording) {
    assertThat(VERIFIER.refusal(line, wording)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The wall is small and old. | Look at the wall; it is small and old.",
        "The wall is old, and it is in the plan. | The wall is old; put it in the plan.",
      })
  void nobody_is_told_to_do_what_the_line_does_not_tell(String line, String wording) {
    assertThat(VERIFIER.refusal(line, wording)).contains(Refusal.ADVICE);
  }

  @Test
  void whoever_asks_may_ask_for_an_answer_and_let_us_is_no_command() {
    assertThat(
            VERIFIER.refusal(
                "How old is the bridge? The first number that comes.",
                "How old is the bridge? Give the first number that comes."))
        .isEmpty();
    assertThat(VERIFIER.refusal("We leave the bridge.", "Let us leave the bridge.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Neither bridge has a name. | Not both bridges have a name.",
        "In the end there are two walls a gardener paints. | In the end there is one wall that two"
            + " gardeners paint.",
      })
  void all_and_how_many_stay_with_what_they_count(String line, String wording) {
    assertThat(VERIFIER.refusal(line, wording)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The bridge moves, from ⟦1⟧ to ⟦2⟧. | The bridge moves, to ⟦1⟧ from ⟦2⟧.",
        "It was ⟦1⟧, now it is ⟦2⟧. | Now it is ⟦1⟧, and it was ⟦2⟧.",
      })
  void a_placeholder_keeps_the_word_that_says_what_it_is(String line, String wording) {
    assertThat(VERIFIER.refusal(line, wording)).contains(Refusal.ORDER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The wall is older than it. | It is older than the wall.",
        "Nothing small is built before this is done. | This is not built before something small is"
            + " done.",
        "We leave the bridge instead of painting it. | We paint the bridge instead of leaving it.",
      })
  void what_stands_before_a_word_that_parts_two_things_stays_there(String line, String wording) {
    assertThat(VERIFIER.refusal(line, wording)).contains(Refusal.ORDER);
  }

  @Test
  void what_asks_for_a_thing_does_not_ask_for_one_of_those_who_are_named() {
    assertThat(
            VERIFIER.refusal(
                "If a gardener could have one wall, what would it be?",
                "If a gardener could have one wall, which gardener would it be?"))
        .contains(Refusal.QUESTIONS);
  }

  @Test
  void nothing_is_filled_into_a_question() {
    assertThat(VERIFIER.refusal("The gardener came.", "The gardener came to see.")).isEmpty();
    assertThat(VERIFIER.refusal("How did the gardener come?", "How did the gardener come to see?"))
        .contains(Refusal.CONTENT);
  }

  @Test
  void whoever_is_spoken_to_stays_named() {
    assertThat(VERIFIER.refusal("The wall is yours.", "The wall is mine."))
        .contains(Refusal.PERSONS);
    assertThat(VERIFIER.refusal("The wall waits for you.", "The wall waits."))
        .contains(Refusal.PERSONS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The wall lacks a name. | The wall does not have a name.",
        "Few gardens need a wall. | For few gardens a wall is necessary.",
        "The bridge is old, and the wall is new. | The wall is new, and the bridge is old.",
        "The gardener has a cat and a dog. | The gardener has a dog and a cat.",
        "If the river rises, leave the bridge. | Should the river rise, leave the bridge.",
        "It turns up in the garden. | In the garden it came up.",
      })
  void the_same_in_other_words_is_fine(String line, String wording) {
    assertThat(VERIFIER.refusal(line, wording)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It stands on what you are paid for. | It stands on what you have paid for.",
        "The wall is for somebody who pays you. | The wall is for somebody you pay.",
      })
  void who_does_and_who_suffers_do_not_trade_places(String line, String wording) {
    assertThat(VERIFIER.refusal(line, wording)).contains(Refusal.PERSONS);
  }

  @Test
  void a_word_with_two_meanings_makes_no_synonyms_of_its_synonyms() {
    // "Business" may stand for either.
    assertThat(VERIFIER.refusal("What industry do you mean?", "What company do you mean?"))
        .contains(Refusal.CONTENT);
  }

  @Test
  void nothing_at_all_is_no_wording() {
    assertThat(VERIFIER.refusal(LINE, "")).isPresent();
    assertThat(VERIFIER.refusal(LINE, LINE.repeat(1000))).isPresent();
  }
}
