package bearings.content;

import bearings.dialogue.Choice;
import bearings.dialogue.Question;
import bearings.dialogue.Turn;
import bearings.speech.Arg;
import bearings.speech.Idea;
import bearings.speech.Phrasebook;
import bearings.speech.Say;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One turn of the coach as a person would see it, and the keys behind it.
///
/// @param keys the keys of all lines, those nested in others included
/// @param paragraphs the texts of what is said, one for each line
/// @param prompt the text of the question, or empty
/// @param labels the texts of the choices
/// @param mayRepeat whether every line of it must be said to the letter, and so may be said twice
/// @param caseView what the coach holds about the person after it
record Answer(
    List<String> keys,
    Set<Idea> ideas,
    List<String> paragraphs,
    String prompt,
    List<String> labels,
    Optional<Question> asks,
    boolean mayRepeat,
    Map<String, Object> caseView) {

  static Answer of(Turn turn, Phrasebook phrases, Map<String, Object> caseView) {
    var says = new ArrayList<>(turn.says());
    turn.asks().map(Question::prompt).ifPresent(says::add);
    var keys = new ArrayList<String>();
    says.forEach(say -> keys(say, keys));
    var ideas = EnumSet.noneOf(Idea.class);
    keys.forEach(key -> ideas.addAll(phrases.ideas(key)));
    return new Answer(
        keys,
        ideas,
        turn.says().stream().map(phrases::text).toList(),
        turn.asks().map(Question::prompt).map(phrases::text).orElse(""),
        turn.asks().map(Question::choices).orElse(List.of()).stream()
            .map(Choice::label)
            .map(phrases::text)
            .toList(),
        turn.asks(),
        says.stream().allMatch(say -> phrases.fixed(say.key())),
        caseView);
  }

  /// Several turns that came together, as one.
  static Answer together(List<Answer> answers) {
    Answer last = answers.getLast();
    return new Answer(
        answers.stream().flatMap(answer -> answer.keys.stream()).toList(),
        answers.stream().flatMap(answer -> answer.ideas.stream()).collect(Collectors.toSet()),
        answers.stream().flatMap(answer -> answer.paragraphs.stream()).toList(),
        last.prompt,
        last.labels,
        last.asks,
        last.mayRepeat,
        last.caseView);
  }

  /// What is said and asked, without the choices.
  String words() {
    var all = new ArrayList<>(paragraphs);
    if (!prompt.isEmpty()) {
      all.add(prompt);
    }
    return String.join("\n", all);
  }

  /// Everything there is to read.
  String text() {
    var all = new ArrayList<>(List.of(words()));
    all.addAll(labels);
    return String.join("\n", all);
  }

  private static void keys(Say say, List<String> keys) {
    keys.add(say.key());
    say.args().values().forEach(arg -> keys(arg, keys));
  }

  private static void keys(Arg arg, List<String> keys) {
    switch (arg) {
      case Arg.Line line -> keys(line.say(), keys);
      case Arg.Series series -> series.items().forEach(item -> keys(item, keys));
      case Arg.Steps steps -> steps.items().forEach(item -> keys(item, keys));
      case Arg.Sentences sentences -> sentences.items().forEach(item -> keys(item, keys));
      case Arg.Text _, Arg.Quote _, Arg.Amount _ -> {}
    }
  }
}
