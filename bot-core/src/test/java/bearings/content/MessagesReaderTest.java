package bearings.content;

import static bearings.speech.Saying.say;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.speech.Idea;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesReaderTest {
  private static final String HEAD =
      """
      language: en
      numbers: [zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve]
      joining: { between: ", ", last: " and " }
      lines:
      """;

  @TempDir Path temporary;
  private final Problems problems = new Problems();

  @Test
  void linesButtonsAndFixedTextsAreRead() {
    Messages messages =
        read(
            """
              industry.not-one-thing:
                ideas: [H5, H8]
                say:
                  - "Nobody works in the whole field."
                  - "There is no {n} field."
              label.yes: { label: ["Yes"] }
              safety.ask: { ideas: [], fixed: true, say: ["Are you safe now?"] }
            """);
    var book = messages.phrasebook();

    assertThat(PromptsOnDisk.shown(problems)).isEmpty();
    assertThat(book.variants("industry.not-one-thing")).isEqualTo(2);
    assertThat(book.ideas("industry.not-one-thing")).containsExactlyInAnyOrder(Idea.H5, Idea.H8);
    assertThat(book.text(say("industry.not-one-thing").with("n", 1).after(1)))
        .isEqualTo("There is no one field.");
    assertThat(book.phrase("label.yes")).hasValueSatisfying(p -> assertThat(p.label()).isTrue());
    assertThat(book.fixed("safety.ask")).isTrue();
    assertThat(messages.places())
        .hasEntrySatisfying(
            "industry.not-one-thing",
            place ->
                assertThat(place.variants()).extracting(Messages.Spot::line).containsExactly(8, 9));
  }

  @Test
  void everythingThatIsWrongIsToldInOneGo() {
    read(
        """
          one:
            idea: [H5]
            say: ["Good {n.", "Fine."]
          two: { ideas: [H19], say: [] }
          three: { say: ["a"], label: ["b"] }
          four: "just text"
          one: { say: ["x", "y"] }
        """);

    assertThat(PromptsOnDisk.shown(problems))
        .containsExactly(
            "prompts/messages/en.yaml:6: unknown key 'idea'; did you mean 'ideas'?",
            "prompts/messages/en.yaml:7: in 'one': '{' without a '}' after it; write '\\{' for the"
                + " sign itself",
            "prompts/messages/en.yaml:8: 'H19' is no idea; the ideas are H1 to H18",
            "prompts/messages/en.yaml:8: 'two' has no text",
            "prompts/messages/en.yaml:9: 'three' has 'say:' and 'label:'; a line is one of both",
            "prompts/messages/en.yaml:10: 'key: value' is needed here",
            "prompts/messages/en.yaml:11: 'one' stands twice, first in line 5; keep one");
  }

  @Test
  void theNumberWordsMustBeThirteen() {
    Folder folder =
        PromptsOnDisk.in(temporary)
            .with("messages/en.yaml", HEAD.replace("zero, ", "") + "  a: { label: [A] }\n")
            .folder();

    MessagesReader.read(folder, problems);

    assertThat(PromptsOnDisk.shown(problems))
        .isEqualTo(
            List.of(
                "prompts/messages/en.yaml:2: needs the thirteen words from zero to twelve, not"
                    + " 12"));
  }

  private Messages read(String lines) {
    String text = HEAD + lines.indent(lines.startsWith(" ") ? 0 : 2);
    Folder folder = PromptsOnDisk.in(temporary).with("messages/en.yaml", text).folder();
    return MessagesReader.read(folder, problems);
  }
}
