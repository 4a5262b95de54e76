package bearings.desk;

import bearings.casefile.QuestionId;
import bearings.dialogue.Question;
import bearings.dialogue.Turn;
import bearings.speech.Phrasebook;
import bearings.speech.Say;
import java.util.List;
import java.util.Optional;

/// A turn's answer in words, ready to be drawn by a chat.
///
/// @param paragraphs what is said
/// @param asks what is asked at the end, if anything
/// @param privately true where it may only reach the person
/// @param exports true where everything that is held about the person is handed over with it
public record Reply(
    List<Paragraph> paragraphs, Optional<Ask> asks, boolean privately, boolean exports) {
  public Reply {
    paragraphs = List.copyOf(paragraphs);
  }

  /// One thing that is said.
  ///
  /// @param say which line with what filled in: for whoever draws it, or words it anew
  /// @param text its final words
  public record Paragraph(Say say, String text) {}

  /// What is asked.
  public record Ask(QuestionId question, Say say, String text, List<Option> options) {
    public Ask {
      options = List.copyOf(options);
    }
  }

  /// One answer that is offered.
  ///
  /// @param id the choice's id, stateless
  /// @param label what stands on the button
  public record Option(String id, String label) {}

  /// A turn's answer in the words of a phrasebook.
  public static Reply of(Turn turn, Phrasebook phrases) {
    return new Reply(
        turn.says().stream().map(say -> new Paragraph(say, phrases.text(say))).toList(),
        turn.asks().map(question -> ask(question, phrases)),
        turn.privately(),
        turn.effects().contains(Turn.Effect.EXPORT));
  }

  private static Ask ask(Question question, Phrasebook phrases) {
    return new Ask(
        question.id(),
        question.prompt(),
        phrases.text(question.prompt()),
        question.choices().stream()
            .map(choice -> new Option(choice.id(), phrases.text(choice.label())))
            .toList());
  }

  /// Whether there is nothing to be sent.
  public boolean isEmpty() {
    return paragraphs.isEmpty() && asks.isEmpty();
  }
}
