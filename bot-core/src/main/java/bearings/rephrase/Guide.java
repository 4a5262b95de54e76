package bearings.rephrase;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything in `prompts/rephrase`: what a model is asked, what it is never shown, and by which
/// words its answers are judged.
///
/// @param instructions what the model is told before it sees a line
/// @param language of the lines, such as `en`
/// @param danger beginnings of the keys of lines that are said to somebody in danger; a reply with
///   one of them stays as it is
/// @param never beginnings of the keys of lines that are said to the letter
/// @param leastWords a line with fewer words of its own is not worth a question
/// @param vocabulary what its words have to do with each other
/// @param bounds how far a wording may go
/// @param words lists of words for single rules
public record Guide(
    String instructions,
    String language,
    List<String> danger,
    List<String> never,
    int leastWords,
    Vocabulary vocabulary,
    Bounds bounds,
    Words words) {
  public Guide {
    danger = List.copyOf(danger);
    never = List.copyOf(never);
  }

  /// How far a wording may go.
  ///
  /// @param shortest the least share of the line's length
  /// @param longest the greatest
  /// @param slack so many characters more or fewer are always fine
  /// @param breaks how often two ideas may follow each other that did not before
  /// @param scope how much of what stands around a negation must have stood there before
  public record Bounds(double shortest, double longest, int slack, int breaks, double scope) {}

  /// Lists of words for single rules.
  ///
  /// @param additions phrases that may never come in, by the reason for which they are refused
  /// @param alphabet the letters of the language
  /// @param foreign words that mark another language
  /// @param counted ideas that must be there as often
  /// @param kept ideas that must neither come nor go
  /// @param turning ideas that turn what stands around them
  /// @param loose ideas that may stand anywhere
  /// @param light ideas that may come and go
  /// @param possible words for what can be
  /// @param certain words for what will be
  /// @param joining words that join two things
  /// @param persons the words for each person
  public record Words(
      Map<Refusal, List<String>> additions,
      String alphabet,
      Set<String> foreign,
      Set<String> counted,
      Set<String> kept,
      Set<String> turning,
      Set<String> loose,
      Set<String> light,
      Set<String> possible,
      Set<String> certain,
      Set<String> joining,
      List<Set<String>> persons) {
    public Words {
      additions = Map.copyOf(additions);
      foreign = Set.copyOf(foreign);
      counted = Set.copyOf(counted);
      kept = Set.copyOf(kept);
      turning = Set.copyOf(turning);
      loose = Set.copyOf(loose);
      light = Set.copyOf(light);
      possible = Set.copyOf(possible);
      certain = Set.copyOf(certain);
      joining = Set.copyOf(joining);
      persons = List.copyOf(persons);
    }
  }
}
