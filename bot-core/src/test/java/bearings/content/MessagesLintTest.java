package bearings.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesLintTest {
  private static final List<Agreed> ENGINE =
      List.of(
          new Agreed("bids.lost", Set.of("n"), Set.of("of", "why")),
          new Agreed("bids.won", Set.of(), Set.of()),
          new Agreed("label.yes", Set.of(), Set.of()));

  private static final String GOOD =
      """
      language: en
      numbers: [zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve]
      joining: { between: ", ", last: " and " }
      lines:
        bids.lost:
          say:
            - "You lost {n}[ of {of}]."
            - "{n} lost[, because of {why}]."
        bids.won:
          say:
            - "You won one."
            - "One was won."
        label.yes: { label: ["Yes"] }
      """;

  @TempDir Path temporary;
  private String text = GOOD;

  @BeforeEach
  void theFixtureItselfIsFine() {
    assertThat(found()).isEmpty();
  }

  @Test
  void aMissingLineIsToldWhereItsRelativesStand() {
    text = text.replace("bids.won:", "other.won:");

    assertThat(found())
        .containsExactly(
            "prompts/messages/en.yaml:5: the line 'bids.won' is missing; the coach says it",
            "prompts/messages/en.yaml:9: unknown key 'other.won': the coach never says it; known"
                + " here: bids.lost, bids.won, label.yes");
  }

  @Test
  void anUnknownKeyIsToldWithWhatWasMeant() {
    text = text.replace("label.yes", "label.yess");

    assertThat(found())
        .contains(
            "prompts/messages/en.yaml:13: unknown key 'label.yess': the coach never says it; did"
                + " you mean 'label.yes'?");
  }

  @Test
  void aPlaceholderThatIsNeverFilledIsFound() {
    text = text.replace("One was won.", "{n} was won.").replace("{why}", "{whi}");

    assertThat(found())
        .containsExactly(
            "prompts/messages/en.yaml:8: the coach never fills '{whi}' in 'bids.lost'; did you mean"
                + " 'why'?",
            "prompts/messages/en.yaml:12: the coach never fills '{n}' in 'bids.won'; it fills"
                + " none");
  }

  @Test
  void aPlaceholderThatIsNotAlwaysFilledBelongsInAGroup() {
    text = text.replace("[ of {of}]", " of {of}");

    assertThat(found())
        .containsExactly(
            "prompts/messages/en.yaml:7: '{of}' is not always known in 'bids.lost'; put what needs"
                + " it in […]");
  }

  @Test
  void aPlaceholderThatNoWordingSaysIsFound() {
    text = text.replace("{n}", "some");

    assertThat(found())
        .containsExactly("prompts/messages/en.yaml:5: no wording of 'bids.lost' says '{n}'");
  }

  @Test
  void oneWordingAloneIsNotEnoughUnlessItIsFixed() {
    text = text.replace("      - \"One was won.\"\n", "");
    assertThat(found())
        .containsExactly(
            "prompts/messages/en.yaml:9: 'bids.won' needs two wordings or more, or 'fixed: true'");

    text = text.replace("  bids.won:\n", "  bids.won:\n    fixed: true\n");
    assertThat(found()).isEmpty();
  }

  @Test
  void theSameWordingTwiceIsFound() {
    text = text.replace("One was won.", "You won one.");

    assertThat(found())
        .containsExactly("prompts/messages/en.yaml:12: 'bids.won' has this wording twice");
  }

  @Test
  void shoutingAndBannedWordsAreFound() {
    text = text.replace("You won one.", "Amazing, you won!");

    assertThat(found())
        .containsExactly(
            "prompts/messages/en.yaml:11: 'bids.won' has an exclamation mark; the coach does not"
                + " shout",
            "prompts/messages/en.yaml:11: 'bids.won' says 'amazing', which is banned");
  }

  @Test
  void whatIsTooLongForAButtonOrAParagraphIsFound() {
    text = text.replace("Yes", "y".repeat(35)).replace("You won one", "w".repeat(420));

    assertThat(found())
        .containsExactly(
            "prompts/messages/en.yaml:11: 'bids.won' is too long for a paragraph: 421 characters,"
                + " at most 420",
            "prompts/messages/en.yaml:13: 'label.yes' is too long for a button: 35 characters, at"
                + " most 34");
  }

  private List<String> found() {
    var problems = new Problems();
    Folder folder = PromptsOnDisk.in(temporary).with("messages/en.yaml", text).folder();
    Messages messages = MessagesReader.read(folder, problems);
    BannedWords banned = BannedWords.of(List.of("# flattery", "amaz*", "great question"));
    new MessagesLint(folder, messages, ENGINE, Form.USUAL, banned, problems).check();
    return PromptsOnDisk.shown(problems);
  }
}
