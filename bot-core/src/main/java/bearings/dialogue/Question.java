package bearings.dialogue;

import bearings.casefile.QuestionId;
import bearings.speech.Say;
import java.util.List;

/// What the coach asks at the end of a turn. Every choice can also be typed: its number, its label,
/// or free words.
public record Question(QuestionId id, Say prompt, List<Choice> choices) {
  public Question {
    choices = List.copyOf(choices);
  }
}
