package bearings.rephrase;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.content.Prompts;
import bearings.speech.Line;
import bearings.speech.Phrasebook;
import bearings.speech.Say;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final Prompts PROMPTS = Prompts.read(Prompts.builtIn());
  private static final Phrasebook BOOK = PROMPTS.phrasebook();
  private static final Selection SELECTION = new Selection(PROMPTS.rephrasing());

  private static Optional<Masked> masked(Say say) {
    return SELECTION.masked(say, BOOK.text(say), BOOK);
  }

  @Test
  void what_the_person_said_becomes_a_placeholder() {
    Say say = Say.of(Line.ONLY_FACT).quoting("fact", "Acme Corp dropped me on 3 May");

    Masked masked = masked(say).orElseThrow();

    assertThat(masked.text()).contains("⟦1⟧").doesNotContainIgnoringCase("acme", "may", "3");
    assertThat(masked.filled(masked.text())).isEqualTo(BOOK.text(say));
  }

  @Test
  void numbers_of_the_line_itself_become_placeholders_too() {
    assertThat(masked(Say.of(Line.ASK_SCALE)).orElseThrow().text())
        .isEqualTo(
            "From ⟦1⟧ to ⟦2⟧, how far behind does it feel today? The first number that comes.");
  }

  @Test
  void a_placeholder_that_moves_gets_the_letter_of_its_new_place() {
    Say say = Say.of(Line.HOURS_NOTED).with("hours", 3).with("weeks", 4).with("total", 12);
    Masked masked = masked(say).orElseThrow();
    assertThat(BOOK.text(say)).startsWith("Three hours a week, so twelve in four");

    assertThat(masked.filled("With ⟦1⟧ hours there are ⟦2⟧ in ⟦3⟧ weeks."))
        .isEqualTo("With three hours there are twelve in four weeks.");
    assertThat(masked.filled("Fine. ⟦2⟧ it is.")).isEqualTo("Fine. Twelve it is.");
  }

  @Test
  void lines_of_danger_consent_privacy_and_commands_never_go_out() {
    List<String> delicate =
        List.of(
            "safety", "ask.safety", "ask.forget", "ask.accept", "about.privacy", "start", "stop");
    assertThat(Arrays.stream(Line.values()).map(Line::key))
        .filteredOn(key -> delicate.stream().anyMatch(key::startsWith))
        .hasSizeGreaterThan(12)
        .allMatch(SELECTION::isNever);
    assertThat(masked(Say.of(Line.HELP))).isEmpty();
    assertThat(masked(Say.of(Line.ASK_OPEN))).isPresent();
  }

  @Test
  void a_line_that_was_worded_otherwise_stays_as_it_is() {
    assertThat(SELECTION.masked(Say.of(Line.ASK_OPEN), "Something else entirely?", BOOK)).isEmpty();
  }

  @Test
  void words_that_would_do_something_in_a_chat_keep_a_line_at_home() {
    Say say = Say.of(Line.ONLY_FACT).quoting("fact", "look at <@U123>");

    assertThat(SELECTION.masked(say, BOOK.text(say), BOOK)).isEmpty();
  }
}
